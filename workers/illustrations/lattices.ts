/** Repeats of straight lines: stripes, checks, hemp leaf, lattice. */
import { borderUnit } from "./borders.ts";
import { type Mark, shape, shift } from "./marks.ts";
import { points, ring } from "./path.ts";
import type { Rand } from "./random.ts";

export function stripes(rand: Rand): Mark[] {
  const out: Mark[] = [];
  let x = -1;
  while (x < 0.92) {
    const w = rand.pick([0.06, 0.1, 0.2, 0.3]);
    const bar = Math.min(w, 1 - x);
    out.push({
      pts: points(x, -1.1, x + bar, -1.1, x + bar, 1.1, x, 1.1),
      ink: rand.int(0, 3),
      wash: 0.9,
      straight: true,
    });
    x += bar + rand.pick([0.08, 0.16, 0.3]);
  }
  return out;
}

export function plaid(rand: Rand): Mark[] {
  const out: Mark[] = [];
  for (let i = 0; i < 4; i++) {
    const [at, w, which] = [-0.9 + i * 0.48 + rand.wobble(0.1), rand.between(0.05, 0.26), rand.int(0, 3)];
    out.push(
      { pts: points(at, -1, at + w, -1, at + w, 1, at, 1), ink: which, wash: 0.55, straight: true },
      { pts: points(-1, at, 1, at, 1, at + w, -1, at + w), ink: which, wash: 0.55, straight: true },
    );
  }
  return out;
}

/** Asanoha, the hemp leaf: a lattice of triangles, each joined from its middle to its corners. */
export function hemp(): Mark[] {
  const tall = Math.sqrt(3) / 2;
  const seg = (...p: number[]): Mark => ({ pts: points(...p), ink: 0, line: 0.03, open: true, straight: true });
  const out: Mark[] = [];
  for (let row = -1; row < 1; row++)
    for (let i = -2; i < 2; i++) {
      const [x, y] = [i / 1 + (row ? 0.5 : 0), row * tall];
      const [down, up] = [y + tall / 3, y + (tall * 2) / 3];
      const foot = x + 0.5;
      out.push(seg(x, y, x + 1, y), seg(x, y, foot, y + tall, x + 1, y));
      out.push(
        seg(x, y, foot, down, x + 1, y),
        seg(foot, down, foot, y + tall),
        seg(foot, y + tall, x + 1, up, foot + 1, y + tall),
        seg(x + 1, up, x + 1, y),
      );
    }
  return out;
}

export function lattice(rand: Rand): Mark[] {
  if (rand.chance(0.5))
    return [
      ...[1, 0.72, 0.44].map((r): Mark => ({
        pts: points(-r, 0, 0, -0.8 * r, r, 0, 0, 0.8 * r),
        ink: r === 0.72 ? 1 : 0,
        line: 0.06,
        straight: true,
      })),
      shape(points(-0.2, 0, 0, -0.16, 0.2, 0, 0, 0.16), 1),
    ];
  return [
    ...shift(borderUnit("fret"), -0.5, -0.4, 0.48),
    ...shift(borderUnit("fret"), 0.5, 0.4, 0.48),
    shape(ring(0.5, -0.4, 0.22, 0.22, 4), 1, 0.9),
    shape(ring(-0.5, 0.4, 0.22, 0.22, 4), 1, 0.9),
  ];
}
