/** Cranes, carp, butterflies and small birds as brush marks, each in its own square. */
import { shape, sliver, stroke, type Mark } from "./marks.ts";
import { arc, brush, leafWidth, points, ring, taper, type Pt } from "./path.ts";
import type { Rand } from "./random.ts";

/** A crane in flight, to the right. */
export function crane(rand: Rand): Mark[] {
  const lift = rand.between(-0.1, 0.14);
  const wing = (root: Pt, tip: Pt, bow: number, feathers: number): Mark[] => {
    const edge = arc(root, tip, bow, 6);
    const out: Mark[] = [];
    for (let i = 0; i < feathers; i++) {
      const t = 0.28 + (0.72 * i) / (feathers - 1);
      const f = t * 5;
      const k = Math.min(4, Math.floor(f));
      const [a, b] = [edge[k]!, edge[k + 1]!];
      const from: Pt = [a[0] + (b[0] - a[0]) * (f - k), a[1] + (b[1] - a[1]) * (f - k)];
      const fall = 0.36 - 0.1 * t;
      const to: Pt = [from[0] - fall * (0.55 + 0.5 * t), from[1] + fall * (0.9 - t * 0.9)];
      out.push(sliver(from, to, -0.08, 0.085, 0, 0.9));
    }
    const cover = brush(edge, (t) => 0.2 * (1 - t) ** 0.6 + 0.05);
    return [...out, shape(cover, 3), { pts: cover, ink: 0, line: 0.016, wash: 0.7 }];
  };
  const body = points(-0.36, 0.1, -0.1, -0.08, 0.2, -0.04, 0.36, 0.04, 0.14, 0.16, -0.18, 0.18);
  const neck: Pt[] = [
    [0.24, 0.04],
    [0.46, 0.02],
    [0.62, -0.1],
    [0.76, -0.15],
  ];
  return [
    ...wing([0.14, 0.02], [0.22, -0.84 + lift], 0.2, 5),
    shape(brush(arc([-0.3, 0.1], [-0.98, 0.2], 0.04, 4), taper(0.028)), 0, 0.8),
    shape(brush(arc([-0.3, 0.14], [-0.92, 0.29], 0.04, 4), taper(0.028)), 0, 0.8),
    shape(body, 3),
    { pts: body, ink: 0, line: 0.016, wash: 0.7 },
    shape(
      brush(neck, (t) => 0.11 - 0.05 * t),
      3,
    ),
    shape(
      brush(neck.slice(1), (t) => 0.06 - 0.015 * t),
      0,
      0.85,
    ),
    shape(ring(0.77, -0.16, 0.05, 0.045, 4), 3),
    shape(ring(0.76, -0.2, 0.035, 0.022, 4), 1),
    stroke(
      [
        [0.8, -0.16],
        [1, -0.11],
      ],
      0,
      0.022,
      0.9,
    ),
    ...wing([0.02, 0.02], [-0.66, -0.68 + lift], 0.16, 6),
  ];
}

/** A carp turning in water. */
export function carp(rand: Rand): Mark[] {
  const bend = rand.between(0.12, 0.26) * (rand.chance(0.5) ? 1 : -1);
  const spine = arc([0.8, 0], [-0.55, 0], bend, 9);
  const body = brush(spine, (t) => 0.44 * Math.sin(Math.PI * Math.min(1, 0.13 + t * 0.84)) ** 0.75 + 0.02);
  const tail = spine[8]!;
  const at = (i: number) => spine[i]!;
  const out: Mark[] = [
    shape(brush(arc(tail, [tail[0] - 0.42, tail[1] - 0.3], 0.2, 5), leafWidth(0.2)), 1, 0.75),
    shape(brush(arc(tail, [tail[0] - 0.44, tail[1] + 0.26], -0.2, 5), leafWidth(0.2)), 1, 0.75),
    shape(brush(arc(at(3), [at(3)[0] - 0.34, at(3)[1] - 0.4], 0.16, 5), leafWidth(0.2)), 1, 0.6),
    shape(brush(arc(at(2), [at(2)[0] - 0.2, at(2)[1] + 0.42], -0.2, 5), leafWidth(0.16)), 1, 0.6),
    shape(body, 1, 0.95),
    { pts: body, ink: 0, line: 0.02, wash: 0.7 },
  ];
  for (let i = 2; i < 7; i++)
    for (let j = -1; j <= 1; j++) {
      const [x, y] = [at(i)[0], at(i)[1] + j * 0.1 * (1 - i / 11)];
      out.push(stroke(ring(x + 0.05, y, 0.06, 0.055, 5, 1.8, 4.5), 0, 0.018, 0.55));
    }
  out.push(stroke(ring(at(1)[0] - 0.02, at(1)[1], 0.08, 0.16, 5, 1.9, 4.4), 0, 0.02, 0.7));
  out.push(shape(ring(at(0)[0] - 0.1, at(0)[1] - 0.06, 0.032, 0.032, 4), 0));
  out.push(stroke(arc(at(0), [at(0)[0] + 0.12, at(0)[1] + 0.12], 0.3, 4), 0, 0.016, 0.8));
  return out;
}

/** A butterfly, three-quarter view. */
export function butterfly(rand: Rand): Mark[] {
  const out: Mark[] = [];
  const open = rand.between(0.72, 1);
  for (const side of [-1, 1]) {
    const s = side * (side < 0 ? open : 1);
    const fore = points(0, 0, 0.25, -0.5, 0.62, -0.8, 0.86, -0.68, 0.72, -0.25, 0.35, 0);
    const hind = points(0, 0.03, 0.42, 0.02, 0.62, 0.24, 0.5, 0.52, 0.4, 0.8, 0.28, 0.5, 0.08, 0.24);
    for (const wing of [hind, fore]) {
      const pts = wing.map(([x, y]): Pt => [x * s, y]);
      out.push(shape(pts, wing === fore ? 1 : 2, 0.9), { pts, ink: 0, line: 0.035, wash: 0.85 });
    }
    for (const [x, y, r] of [
      [0.52, -0.52, 0.1],
      [0.66, -0.36, 0.05],
      [0.4, 0.3, 0.08],
    ] as const)
      out.push(shape(ring(x * s, y, r, r, 4), 3), shape(ring(x * s, y, r * 0.45, r * 0.45, 4), 0));
    out.push(stroke(arc([0, -0.22], [side * 0.22, -0.66], side * 0.15, 4), 0, 0.02, 0.9));
  }
  out.push(shape(brush(points(0, -0.26, 0, 0, 0, 0.42), leafWidth(0.12)), 0));
  return out;
}

/** A small bird at rest, facing right. */
export function bird(rand: Rand): Mark[] {
  const tilt = rand.wobble(0.08);
  const body = points(
    0.62,
    -0.42,
    0.46,
    -0.6,
    0.22,
    -0.56,
    0.02,
    -0.3,
    -0.3,
    0.02,
    -0.42,
    0.2,
    -0.1,
    0.28,
    0.26,
    0.16,
    0.46,
    -0.12,
  );
  return [
    shape(
      brush(points(-0.3, 0.08, -0.62, 0.42, -0.95, 0.82 + tilt), (t) => 0.16 - 0.07 * t),
      0,
      0.85,
    ),
    shape(body, 3),
    shape(body, 1, 0.6),
    { pts: body, ink: 0, line: 0.02, wash: 0.7 },
    shape(points(0.2, -0.34, 0.3, -0.1, 0.02, 0.12, -0.5, 0.34, -0.22, -0.02), 0, 0.8),
    stroke(points(0.12, -0.12, -0.3, 0.2), 3, 0.025, 0.6),
    stroke(points(0.2, -0.08, -0.16, 0.18), 3, 0.025, 0.6),
    shape(points(0.6, -0.46, 0.84, -0.4, 0.6, -0.36), 0, 0.9),
    shape(points(0.58, -0.5, 0.46, -0.6, 0.24, -0.56, 0.4, -0.46), 0, 0.75),
    shape(ring(0.5, -0.45, 0.035, 0.035, 4), 0),
    stroke(points(0.05, 0.26, 0.1, 0.5), 0, 0.03),
    stroke(points(0.2, 0.2, 0.28, 0.48), 0, 0.03),
  ];
}
