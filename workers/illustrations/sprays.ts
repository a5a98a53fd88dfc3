/** Sprays of large flowers and vines with hanging fruit. */
import { leaf, lotusLeaf } from "./flowers.ts";
import { chrysanthemum, lotus, peony } from "./flowers.ts";
import { type Mark, shape, stroke } from "./marks.ts";
import { arc, brush, type Pt, ring } from "./path.ts";
import type { Rand } from "./random.ts";

/** One to three large flowers with leaves on curved stems. */
export function spray(rand: Rand, kind: "peony" | "chrysanthemum" | "lotus"): Mark[] {
  const stems: Mark[] = [];
  const heads: Mark[] = [];
  const spots: (readonly [number, number, number])[] = [
    [-0.16, -0.28, 0.46],
    [0.5, 0.2, 0.32],
    [-0.62, 0.36, 0.24],
  ];
  for (const [sx, sy, r] of spots) {
    const [x, y] = [sx + rand.wobble(0.12), sy + rand.wobble(0.12)];
    stems.push(
      shape(
        brush(arc([rand.wobble(0.12), 1], [x, y], (x > 0 ? -1 : 1) * 0.12, 6), (t) => 0.045 - 0.02 * t),
        2,
        0.9,
      ),
    );
    if (kind === "lotus") heads.push(...lotus(x, y, r * 0.95));
    else heads.push(...(kind === "peony" ? peony(rand, x, y, r) : chrysanthemum(rand, x, y, r)));
  }
  if (kind === "lotus") {
    stems.push(...lotusLeaf(rand, 0.42, 0.62, 0.5), ...lotusLeaf(rand, -0.5, 0.78, 0.36));
    return [...stems, ...heads];
  }
  for (let i = 0; i < 11; i++) {
    const a = rand.between(0, 6.3);
    const [x, y] = [Math.cos(a) * rand.between(0.25, 0.6), 0.12 + Math.sin(a) * rand.between(0.25, 0.6)];
    stems.push(
      ...leaf(x, y, a + rand.wobble(0.5), rand.between(0.3, 0.48), rand.between(0.13, 0.2), 2, i % 2 ? 0.65 : 0.9),
    );
  }
  return [...stems, ...heads];
}

/** A vine with hanging bunches. */
export function grapes(rand: Rand): Mark[] {
  const vine: Pt[] = [
    [-1, -0.7],
    [-0.45, -0.78],
    [0.1, -0.5],
    [0.55, -0.66],
    [1, -0.4],
  ];
  const out: Mark[] = [
    shape(
      brush(vine, (t) => 0.075 - 0.05 * t),
      0,
      0.85,
    ),
  ];
  for (const [cx, cy] of [
    [-0.42, -0.1],
    [0.4, 0.12],
  ] as const) {
    for (let row = 0; row < 5; row++)
      for (let i = 0; i <= 4 - row; i++)
        out.push(
          shape(
            ring(cx + (i - (4 - row) / 2) * 0.15 + rand.wobble(0.02), cy + row * 0.14, 0.085, 0.09, 4),
            1,
            rand.between(0.55, 0.95),
          ),
        );
    out.push(stroke(arc([cx, -0.6], [cx, cy - 0.08], 0.1, 4), 0, 0.025, 0.8));
  }
  for (const [x, y, a] of [
    [-0.7, -0.62, 2.2],
    [0, -0.5, 1.2],
    [0.75, -0.5, 0.9],
    [-0.1, -0.66, -1.2],
    [0.3, -0.6, -0.6],
  ] as const)
    out.push(...leaf(x, y, a, 0.42, 0.3, 2, 0.75));
  return out;
}
