/** Round bars bent into handles, rings and bails. */
import { shaded } from "./light.ts";
import { lit } from "./palette.ts";
import { brush, points, type Pt, ring, smooth } from "./path.ts";
import type { Rand } from "./random.ts";
import type { Stuff } from "./kinds.ts";
import { ellipse, fill } from "./svg.ts";
import type { Turned } from "./turned.ts";

/** A round bar along a spine, lit from the upper left. */
export function tube(spine: readonly Pt[], width: (t: number) => number, stuff: Stuff): string {
  const base = stuff.base;
  const shiny = stuff.finish === "metal" ? 1.7 : stuff.finish === "matte" ? 0.5 : 1;
  const moved = (by: number): Pt[] =>
    spine.map(([x, y], i): Pt => [x - width(i / (spine.length - 1)) * by, y - width(i / (spine.length - 1)) * by]);
  const layer = (by: number, share: number) =>
    smooth(
      brush(moved(by), (t) => width(t) * share),
      true,
      0.9,
    );
  return (
    fill(layer(0, 1), shaded(base, 0.72)) +
    fill(layer(0.05, 0.78), shaded(base, 0.86)) +
    fill(layer(0.09, 0.52), shaded(base, 0.98)) +
    fill(layer(0.14, 0.17), lit(base, 0.16 * shiny), 0.75)
  );
}

export const wallAt = (body: Turned, y: number, side: number, inset = 0.94): Pt => [
  body.cx + side * body.radius(y) * inset,
  body.top + y * body.height,
];

/** A loop on the right: from the upper wall out and down to the belly. */
export function loop(body: Turned, stuff: Stuff, rand: Rand, lid: number): string {
  const [y0, y1] = [Math.min(0.4, lid + 0.1), rand.between(0.7, 0.8)];
  const [a, b] = [wallAt(body, y0, 1, 0.9), wallAt(body, y1, 1, 0.9)];
  const out = Math.max(a[0], b[0]) + Math.min(body.reach * 0.62, (b[1] - a[1]) * 0.72) * rand.between(0.85, 1);
  const spine: Pt[] = [
    a,
    [a[0] + (out - a[0]) * 0.55, a[1] - body.height * 0.035],
    [out, a[1] + (b[1] - a[1]) * 0.26],
    [out - (out - b[0]) * 0.22, a[1] + (b[1] - a[1]) * 0.68],
    b,
  ];
  const thick = Math.min(body.reach * 0.13, body.height * 0.09);
  return tube(dense(spine), (t) => thick * (1.1 - 0.35 * Math.sin(Math.PI * t)), stuff);
}

/** More points along a rough spine, so that brushes bend smoothly. */
export function dense(spine: readonly Pt[], steps = 4): Pt[] {
  const out: Pt[] = [];
  const at = (i: number) => spine[Math.min(spine.length - 1, Math.max(0, i))]!;
  for (let i = 0; i + 1 < spine.length; i++)
    for (let s = 0; s < steps; s++) {
      const t = s / steps;
      const mix = (k: 0 | 1) => {
        const [a, b, c, d] = [at(i - 1)[k], at(i)[k], at(i + 1)[k], at(i + 2)[k]];
        return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
      };
      out.push([mix(0), mix(1)]);
    }
  out.push(spine[spine.length - 1]!);
  return out;
}

/** Two upright handles, or loops at the shoulder. */
export function ears(body: Turned, stuff: Stuff, lid: number): string {
  const y = lid ? lid + 0.12 : 0.12;
  const upright = !lid && body.radius(0) > body.reach * 0.8;
  return [-1, 1]
    .map((side) => {
      const a = wallAt(body, upright ? 0.02 : y, side, 0.86);
      if (upright) {
        const tall = body.height * 0.2;
        const w = body.reach * 0.2;
        return tube(
          dense(
            points(
              a[0] - w,
              a[1],
              a[0] - w * 0.9,
              a[1] - tall * 0.8,
              a[0],
              a[1] - tall,
              a[0] + w * 0.7,
              a[1] - tall * 0.75,
              a[0] + w * 0.7,
              a[1],
            ),
          ),
          () => body.reach * 0.09,
          stuff,
        );
      }
      const b = wallAt(body, y + 0.26, side, 0.9);
      const out = body.cx + side * (Math.max(body.radius(y), body.radius(y + 0.26)) + body.reach * 0.24);
      return tube(
        dense([a, [out, a[1] + (b[1] - a[1]) * 0.12], [out, a[1] + (b[1] - a[1]) * 0.62], b]),
        () => body.reach * 0.085,
        stuff,
      );
    })
    .join("");
}

/** Small rings hanging from masks at the shoulder. */
export function rings(body: Turned, stuff: Stuff): string {
  return [-1, 1]
    .map((side) => {
      const [x, y] = wallAt(body, 0.36, side, 0.82);
      const r = body.reach * 0.13;
      return (
        tube(ring(x, y + r * 0.9, r * 0.75, r, 13, -1.57, 4.71), () => r * 0.26, stuff) +
        ellipse(x, y - r * 0.1, r * 0.42, r * 0.36, shaded(stuff.base, 0.9))
      );
    })
    .join("");
}

/** An arched handle over the top. */
export function bail(body: Turned, stuff: Stuff): string {
  const [a, b] = [wallAt(body, 0.3, -1, 0.9), wallAt(body, 0.3, 1, 0.9)];
  const rise = body.top - body.height * 0.28;
  return tube(
    dense(
      [
        a,
        [body.cx - body.reach * 0.78, rise + body.height * 0.2],
        [body.cx, rise],
        [body.cx + body.reach * 0.78, rise + body.height * 0.2],
        b,
      ],
      5,
    ),
    () => body.reach * 0.075,
    stuff,
  );
}
