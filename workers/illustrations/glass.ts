/** Glass: one sees the far wall, the thick foot and the room through it. */
import { blend, hex, lit, tone } from "./palette.ts";
import { ring, smooth } from "./path.ts";
import type { Profile } from "./profiles.ts";
import type { Scene } from "./scene.ts";
import type { Stuff } from "./kinds.ts";
import { clipped, define, fade, fill, frac, line, num, rect } from "./svg.ts";
import { girdle, strip, type Turned } from "./turned.ts";

/** The wall of a glass vessel; colour gathers at the edges, where the wall is seen along its length. */
export function glassWall(scene: Scene, body: Turned, stuff: Stuff, profile: Profile): string {
  const { sheet } = scene;
  const deep = lit(stuff.base, -0.24);
  const shape = define(sheet, (id) => `<path id="${id}" d="${body.outline}"/>`);
  const strong = stuff.base.c > 0.05 ? 1 : 0.55;
  const paint = fade(
    sheet,
    [
      [0, stuff.base, 0.5 * strong],
      [0.3, lit(stuff.base, 0.08), 0.2],
      [0.5, lit(stuff.base, 0.1), 0.16],
      [0.75, stuff.base, 0.3],
      [1, deep, 0.55 * strong],
    ],
    [0, 0, 1, 0],
  );
  // The edge is a stack of strokes along the outline, cut at the outline: it darkens towards the silhouette at every height.
  const widths = [0.5, 0.32, 0.18, 0.08];
  const edges = widths
    .map(
      (share, i) =>
        `<use href="#${shape}" stroke-width="${num(body.reach * share)}" opacity="${frac((0.1 + i * 0.06) * strong + 0.02)}"/>`,
    )
    .join("");
  const foot = fade(sheet, [
    [0, deep, 0],
    [0.82, deep, 0.05],
    [0.93, deep, 0.4],
    [1, deep, 0.6],
  ]);
  const whole = (colour: string) =>
    rect(body.cx - body.reach, body.top, body.reach * 2, body.height + body.radius(1) * body.tilt + 2, colour);
  const stroked = `<g fill="none" stroke="${hex(deep)}">${edges}</g>`;
  const inside = whole(paint) + stroked + whole(foot) + inner(scene, body, stuff, profile);
  const edge = `<use href="#${shape}" fill="none" stroke="${hex(deep)}" stroke-width="${num(body.reach * 0.014 + 1)}" opacity=".55"/>`;
  return clipped(sheet, body.outline, inside) + edge + rims(body, stuff, profile) + lights(scene, body);
}

/** What stands in it, or the cut and ribs of its wall. */
function inner(scene: Scene, body: Turned, stuff: Stuff, profile: Profile): string {
  const rand = scene.rand.fork("cut");
  const zone = profile.zone ?? [0.2, 0.8];
  const kind = rand.int(0, 3);
  const white = lit(stuff.base, 0.2);
  if (kind === 0) return "";
  let d = "";
  if (kind === 1) {
    for (let i = -6; i <= 6; i++) d += smooth(strip(body, i * 0.24, i * 0.24 + 0.05, zone[0], zone[1] + 0.06), true);
    return fill(d, white, 0.4);
  }
  if (kind === 2) {
    for (let i = -8; i <= 8; i++) {
      const turn = strip(body, i * 0.2, i * 0.2, zone[0], zone[1], 8).slice(0, 8);
      d += smooth(turn.map(([x, y], k): readonly [number, number] => [x + (k - 4) * body.reach * 0.05, y]));
      d += smooth(turn.map(([x, y], k): readonly [number, number] => [x - (k - 4) * body.reach * 0.05, y]));
    }
    return line(d, white, body.reach * 0.012, 0.55);
  }
  for (let k = 0; k < 5; k++) d += girdle(body, zone[0] + ((zone[1] - zone[0]) * (k + 1)) / 6);
  return line(d, blend(stuff.base, tone(0.95, 0.01, 90), 0.6), body.reach * 0.012, 0.5);
}

function rims(body: Turned, stuff: Stuff, profile: Profile): string {
  if (!profile.open)
    return profile.lid ? line(girdle(body, profile.lid), lit(stuff.base, -0.3), body.reach * 0.02, 0.6) : "";
  const r = body.radius(0);
  const whole = smooth(ring(body.cx, body.top, r, r * body.tilt, 16), true);
  return (
    fill(whole, lit(stuff.base, 0.1), 0.3) +
    line(whole, lit(stuff.base, -0.2), body.reach * 0.018, 0.7) +
    line(
      smooth(ring(body.cx, body.top, r * 0.985, r * body.tilt * 0.96, 9, 0.4, 2.4)),
      "#ffffff",
      body.reach * 0.014,
      0.9,
    )
  );
}

function lights(scene: Scene, body: Turned): string {
  const soft = fade(scene.sheet, [
    [0, "#fff", 0.05],
    [0.3, "#fff", 0.85],
    [0.8, "#fff", 0.35],
    [1, "#fff", 0],
  ]);
  return (
    fill(smooth(strip(body, -0.86, -0.72, 0.06, 0.86, 12), true), soft) +
    fill(smooth(strip(body, 0.86, 0.93, 0.2, 0.9, 12), true), soft, 0.6)
  );
}
