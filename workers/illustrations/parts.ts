/** What is joined to a pot: handles, spouts, ears, feet, saucers. */
import { dense, tube, wallAt } from "./handles.ts";
import { shaded } from "./light.ts";
import { lit } from "./palette.ts";
import { type Pt, ring, smooth } from "./path.ts";
import type { Rand } from "./random.ts";
import type { Stuff } from "./kinds.ts";
import { ellipse, fade, fill, line, type Sheet, num } from "./svg.ts";
import type { Turned } from "./turned.ts";

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
      `M${num(body.cx - rx)} ${num(y)}A${num(rx)} ${num(ry * 1.5)} 0 0 0 ${num(body.cx + rx)} ${num(y)}z`,
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
