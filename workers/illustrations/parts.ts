/** What is joined to a pot: handles, spouts, ears, feet, saucers. */
import { lit } from "./palette.ts";
import { brush, points, ring, smooth, type Pt } from "./path.ts";
import type { Rand } from "./random.ts";
import { shaded } from "./light.ts";
import type { Stuff } from "./stuff.ts";
import { ellipse, fade, fill, line, type Sheet } from "./svg.ts";
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

const wallAt = (body: Turned, y: number, side: number, inset = 0.94): Pt => [
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

/** A pouring spout on the left. */
export function spout(body: Turned, stuff: Stuff, rand: Rand, lid: number): string {
  const root = wallAt(body, rand.between(0.6, 0.7), -1, 0.8);
  const topY = body.top + Math.max(lid, 0.06) * body.height - body.height * rand.between(0, 0.06);
  const tip: Pt = [body.cx - body.reach - body.reach * rand.between(0.38, 0.55), topY];
  const bend = rand.chance(0.5);
  const middle: Pt = bend
    ? [root[0] - (root[0] - tip[0]) * 0.5, root[1] - (root[1] - tip[1]) * 0.28]
    : [(root[0] + tip[0]) / 2, (root[1] + tip[1]) / 2];
  const w = body.reach * 0.36;
  const bar = tube(dense([root, middle, tip]), (t) => w * (1 - t) ** 1.3 + body.reach * 0.11, stuff);
  return bar + ellipse(tip[0], tip[1], body.reach * 0.055, body.reach * 0.028, lit(stuff.base, -0.28));
}

/** The pulled lip of a jug, drawn after the mouth. */
export function lip(body: Turned, stuff: Stuff): string {
  const r = body.radius(0);
  const ry = r * body.tilt;
  const y = body.top;
  const d = smooth(
    [
      [body.cx - r * 0.72, y + ry * 0.7],
      [body.cx - r * 1.02, y + ry * 0.1],
      [body.cx - r * 1.34, y - ry * 0.5],
      [body.cx - r * 0.98, y - ry * 0.7],
      [body.cx - r * 0.6, y - ry * 0.6],
      [body.cx - r * 0.4, y + ry * 0.2],
    ],
    true,
  );
  const under = smooth(
    [
      [body.cx - r * 1.34, y - ry * 0.5],
      [body.cx - r * 1.08, y + ry * 1.1],
      [body.cx - body.radius(0.16) * 0.97, y + body.height * 0.16],
      [body.cx - r * 0.5, y + ry * 0.9],
      [body.cx - r * 0.8, y],
    ],
    true,
  );
  return (
    fill(under, shaded(stuff.base, 0.97)) +
    fill(d, lit(stuff.base, -0.2)) +
    line(
      smooth([
        [body.cx - r * 0.98, y + ry * 0.2],
        [body.cx - r * 1.34, y - ry * 0.5],
        [body.cx - r * 0.98, y - ry * 0.72],
        [body.cx - r * 0.6, y - ry * 0.72],
      ]),
      stuff.rim ?? lit(stuff.base, 0.06),
      r * 0.035,
    )
  );
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

/** Three feet; the outer two stand behind the middle one. */
export function feet(
  body: Turned,
  stuff: Stuff,
  kind: "tripod" | "legs",
  from: number,
): { readonly behind: string; readonly front: string } {
  const ground = body.top + body.height + body.radius(1) * body.tilt;
  const leg = (x: number, reach: number, down: number) => {
    const top = body.top + from * body.height;
    const w = body.reach * (kind === "legs" ? 0.24 : 0.26);
    const spine: Pt[] =
      kind === "legs"
        ? [
            [x, top],
            [x + reach * 0.3, (top + down) / 2],
            [x + reach * 0.5, down],
          ]
        : [
            [x - reach * 0.2, top],
            [x + reach * 0.7, top + (down - top) * 0.35],
            [x + reach * 0.3, top + (down - top) * 0.75],
            [x + reach * 0.75, down],
          ];
    return tube(dense(spine), (t) => w * (1 - t * 0.45), stuff);
  };
  const spread = body.reach * 0.62;
  const behind =
    leg(body.cx - spread, -body.reach * 0.14, ground - body.reach * 0.06) +
    leg(body.cx + spread, body.reach * 0.14, ground - body.reach * 0.06);
  return { behind, front: leg(body.cx + body.reach * 0.08, 0, ground + body.reach * 0.03) };
}

/** The saucer under a cup. */
export function saucer(sheet: Sheet, body: Turned, stuff: Stuff): string {
  const y = body.top + body.height + body.radius(1) * body.tilt * 0.3;
  const rx = body.reach * 1.62;
  const ry = rx * body.tilt * 1.05;
  const top = fade(
    sheet,
    [
      [0, shaded(stuff.base, 0.8)],
      [0.35, lit(stuff.base, 0.03)],
      [1, shaded(stuff.base, 0.88)],
    ],
    [0, 0, 1, 0.3],
  );
  return (
    fill(
      smooth(
        [
          [body.cx - rx, y],
          [body.cx - rx * 0.6, y + ry * 1.25],
          [body.cx, y + ry * 1.55],
          [body.cx + rx * 0.6, y + ry * 1.25],
          [body.cx + rx, y],
        ],
        true,
      ),
      shaded(stuff.base, 0.68),
    ) +
    ellipse(body.cx, y, rx, ry, top) +
    ellipse(body.cx, y + ry * 0.08, rx * 0.66, ry * 0.62, shaded(stuff.base, 0.86), 0.5) +
    ellipse(body.cx + rx * 0.06, y + ry * 0.1, rx * 0.42, ry * 0.4, "#2a211a", 0.22) +
    (stuff.inks
      ? line(smooth(ring(body.cx, y + ry * 0.02, rx * 0.92, ry * 0.9, 16), true), stuff.inks[0]!, rx * 0.012, 0.7)
      : "")
  );
}
