/** Branches and stems that fill a square: plum, bamboo, orchid, pine, peony spray, lotus pond, grapes. */
import { blossom, leaf } from "./flowers.ts";
import { type Mark, shape, sliver, stroke } from "./marks.ts";
import { arc, brush, type Pt, ring, taper } from "./path.ts";
import type { Rand } from "./random.ts";

const along = (spine: readonly Pt[], t: number): Pt => {
  const f = t * (spine.length - 1);
  const i = Math.min(spine.length - 2, Math.floor(f));
  const [a, b] = [spine[i]!, spine[i + 1]!];
  return [a[0] + (b[0] - a[0]) * (f - i), a[1] + (b[1] - a[1]) * (f - i)];
};

/** An old bough with straight young shoots and blossom on them. */
export function plumBranch(rand: Rand): Mark[] {
  const bough: Pt[] = [
    [-1, 0.95],
    [-0.62, 0.55],
    [-0.5, 0.22],
    [-0.08, 0.02],
    [0.12, -0.32],
    [0.62, -0.5],
    [0.95, -0.86],
  ];
  const spine = bough.map(([x, y]): Pt => [x + rand.wobble(0.1), y + rand.wobble(0.1)]);
  const out: Mark[] = [
    shape(
      brush(spine, (t) => (0.17 * (1 - t) ** 0.8 + 0.02) * Math.min(1, 0.25 + t * 7)),
      0,
      0.92,
    ),
  ];
  const flowers: Mark[] = [];
  const shoots = [0.22, 0.36, 0.5, 0.62, 0.76, 0.88];
  shoots.forEach((t, i) => {
    const from = along(spine, t);
    const angle = i % 2 ? rand.between(-0.2, 0.7) : rand.between(-2.2, -1.3);
    const length = rand.between(0.42, 0.8) * (1 - t * 0.35);
    const tip: Pt = [from[0] + Math.cos(angle) * length, from[1] + Math.sin(angle) * length];
    const shoot = arc(from, tip, rand.wobble(0.16), 4);
    out.push(shape(brush(shoot, taper(0.055)), 0, 0.85));
    for (const s of [0.4, 0.72, 1]) {
      const [x, y] = along(shoot, s);
      if (rand.chance(0.72))
        flowers.push(...blossom(rand, x + rand.wobble(0.05), y + rand.wobble(0.05), rand.between(0.1, 0.17)));
      else flowers.push(shape(ring(x, y, 0.045, 0.045, 4), 1, 0.95), stroke([from, [x, y]], 0, 0.01, 0));
    }
  });
  return [...out, ...flowers];
}

/** Jointed stalks; leaves hang in threes and fives from the joints. */
export function bamboo(rand: Rand): Mark[] {
  const out: Mark[] = [];
  const stalks = rand.int(2, 3);
  for (let s = 0; s < stalks; s++) {
    const x = -0.5 + s * 0.48 + rand.wobble(0.12);
    const lean = rand.wobble(0.22);
    const thick = s === 0 ? 0.085 : rand.between(0.035, 0.06);
    const wash = s === 0 ? 0.88 : rand.between(0.4, 0.7);
    const joints = rand.int(4, 5);
    const at = (t: number): Pt => [x + lean * t * t, 1 - t * 2];
    for (let j = 0; j < joints; j++) {
      const [a, b] = [at(j / joints + 0.012), at((j + 1) / joints - 0.012)];
      out.push(
        shape(
          brush(arc(a, b, 0, 3), (t) => thick * (1 + 0.16 * Math.abs(t - 0.5) * 2)),
          2,
          wash,
        ),
      );
      if (j > 0) out.push(...bambooLeaves(rand, at(j / joints), j % 2 ? 1 : -1, wash));
    }
    out.push(...bambooLeaves(rand, at(0.98), rand.chance(0.5) ? 1 : -1, wash));
  }
  return out;
}

function bambooLeaves(rand: Rand, from: Pt, side: number, wash: number): Mark[] {
  const tip: Pt = [from[0] + side * rand.between(0.16, 0.34), from[1] - rand.between(0.04, 0.16)];
  const out: Mark[] = [shape(brush(arc(from, tip, 0.1 * side, 4), taper(0.022)), 2, wash)];
  const count = rand.int(3, 5);
  for (let i = 0; i < count; i++) {
    const angle = Math.PI / 2 - side * (0.2 + i * 0.36) + rand.wobble(0.16);
    const length = rand.between(0.26, 0.46);
    const end: Pt = [tip[0] + Math.cos(angle) * length, tip[1] + Math.sin(angle) * length];
    out.push(sliver(tip, end, rand.wobble(0.08), 0.085, 2, wash * (i % 2 ? 0.75 : 0.95)));
  }
  return out;
}

/** Long leaves swept up and over, and a few small flowers. */
export function orchid(rand: Rand): Mark[] {
  const out: Mark[] = [];
  const root: Pt = [rand.wobble(0.2), 0.75];
  const leaves = rand.int(8, 10);
  for (let i = 0; i < leaves; i++) {
    const side = i % 2 ? 1 : -1;
    const reach = rand.between(0.25, 1.15) * side;
    const top = rand.between(-0.95, -0.1);
    const droop = Math.abs(reach) * rand.between(0.1, 0.55);
    const spine: Pt[] = [
      root,
      [root[0] + reach * 0.22, 0.1],
      [root[0] + reach * 0.55, top * 0.8],
      [root[0] + reach, top + droop],
    ];
    out.push(
      shape(
        brush(
          spine,
          (t) => 0.062 * Math.sin(Math.PI * Math.min(1, 0.1 + t * 0.9)) * (1 - 0.35 * Math.abs(t - 0.45)) + 0.004,
        ),
        2,
        rand.between(0.6, 0.95),
      ),
    );
  }
  for (let f = 0; f < 3; f++) {
    const [x, y] = [root[0] + rand.wobble(0.7), rand.between(-0.55, 0.15)];
    out.push(stroke(arc(root, [x, y], 0.1, 4), 2, 0.018, 0.7));
    for (let k = 0; k < 5; k++)
      out.push(...leaf(x, y, -2.6 + k * 0.52 + rand.wobble(0.15), rand.between(0.12, 0.22), 0.05, 1));
    out.push(shape(ring(x, y, 0.025, 0.025, 4), 0));
  }
  return out;
}

/** A leaning trunk and fans of needles. */
export function pine(rand: Rand): Mark[] {
  const lean = rand.chance(0.5) ? 1 : -1;
  const trunk: Pt[] = [
    [-0.55 * lean, 1],
    [-0.42 * lean, 0.5],
    [-0.05 * lean, 0.15],
    [0.05 * lean, -0.25],
    [0.45 * lean, -0.55],
  ];
  const out: Mark[] = [
    shape(
      brush(trunk, (t) => 0.2 * (1 - t) + 0.03),
      0,
      0.85,
    ),
  ];
  const tufts: Pt[] = [];
  for (const [t, dx] of [
    [0.3, -0.55],
    [0.45, 0.6],
    [0.6, -0.6],
    [0.78, 0.5],
    [0.9, -0.42],
    [1, 0.3],
  ] as const) {
    const from = along(trunk, t);
    const to: Pt = [from[0] + dx * lean + rand.wobble(0.1), from[1] - rand.between(0.06, 0.22)];
    out.push(shape(brush(arc(from, to, rand.wobble(0.14), 4), taper(0.07)), 0, 0.8));
    tufts.push(to, [(from[0] + to[0] * 1.6) / 2.6, (from[1] + to[1] * 1.6) / 2.6 - 0.05]);
  }
  for (const [x, y] of tufts) {
    out.push(shape(ring(x, y, 0.3, 0.13, 4), 2, 0.28));
    for (let i = 0; i < 11; i++) {
      const a = Math.PI + (Math.PI * i) / 10;
      out.push(
        stroke(
          [
            [x + Math.cos(a) * 0.03, y + 0.05],
            [x + Math.cos(a) * 0.29, y + 0.05 + Math.sin(a) * 0.2],
          ],
          2,
          0.017,
          0.85,
        ),
      );
    }
  }
  return out;
}
