/** Light from the upper left on round things: shades across, shades down, highlights. */
import { hex, lit, tone, type Tone } from "./palette.ts";
import { smooth } from "./path.ts";
import type { Stuff } from "./kinds.ts";
import { clipped, fade, fill, num, rect, type Sheet, type Stop } from "./svg.ts";
import { strip, type Turned } from "./turned.ts";

const lamp = -0.66;

/** Lambert across a half cylinder for glaze and stone; drawn reflections for metal. */
export function across(stuff: Stuff): Stop[] {
  if (stuff.finish === "metal" || stuff.finish === "patina") return reflections(stuff);
  const ambient = stuff.finish === "matte" || stuff.finish === "wood" ? 0.62 : 0.66;
  return [-1, -0.92, -0.75, -0.5, -0.2, 0.15, 0.45, 0.7, 0.88, 0.96, 1].map((x): Stop => {
    const angle = Math.asin(x);
    const direct = Math.max(0, Math.cos(angle - lamp)) * (1.06 - ambient);
    const bounce = Math.max(0, Math.cos(angle - 1.45)) ** 3 * 0.06;
    return [(x + 1) / 2, shaded(stuff.base, ambient + direct + bounce)];
  });
}

/** The colour under a share of full light; pale glazes turn a little cool in shadow. */
export function shaded(base: Tone, share: number): Tone {
  const dark = lit(base, base.l * (share - 1));
  return base.c < 0.025 ? tone(dark.l, base.c * 0.6 + (1 - share) * 0.03, 75) : dark;
}

function reflections(stuff: Stuff): Stop[] {
  const soft = stuff.finish === "patina" ? 0.5 : 1;
  const levels: readonly (readonly [number, number])[] = [
    [0, 0.5],
    [0.05, 0.74],
    [0.13, 1.1],
    [0.2, 1.24],
    [0.27, 1.02],
    [0.36, 0.8],
    [0.47, 0.66],
    [0.58, 0.7],
    [0.7, 0.92],
    [0.8, 1.08],
    [0.87, 0.82],
    [0.95, 0.6],
    [1, 0.72],
  ];
  return levels.map(([at, level]): Stop => [at, lit(stuff.base, stuff.base.l * (level - 1) * soft)]);
}

/** The wall, shaded: thin level slices share one gradient, each over its own width. */
export function wall(sheet: Sheet, body: Turned, stuff: Stuff): string {
  const paint = fade(sheet, across(stuff), [0, 0, 1, 0]);
  // Reflections in metal are narrow: its slices are too.
  const fine = stuff.finish === "metal" ? 0.014 : 0.028;
  let d = "";
  let y = 0;
  while (y < 1) {
    const r = body.radius(y);
    let next = y + 0.008;
    while (next < 1 && next - y < 0.06 && Math.abs(body.radius(next) - r) < body.reach * fine) next += 0.004;
    const [a, b] = [body.top + y * body.height, body.top + Math.min(1, next) * body.height];
    const wide = Math.max(r, body.radius(Math.min(1, next))) + 1;
    // Each slice reaches under the next one, so that no paper shows through the seams at any size.
    const tall = b - a + 14 + (next >= 1 ? body.radius(1) * body.tilt : 0);
    d += `<path d="M${Math.round(body.cx - wide)} ${num(a)}h${Math.round(wide * 2)}v${Math.round(tall)}h${Math.round(-wide * 2)}z"/>`;
    y = next;
  }
  const mouth = body.radius(0);
  const cap = `<path d="M${num(body.cx - mouth)} ${num(body.top - mouth * body.tilt)}h${num(mouth * 2)}v${num(mouth * body.tilt + 2)}h${num(-mouth * 2)}z"/>`;
  return `<g fill="${paint}">${cap}${d}</g>`;
}

/** What faces up is lighter, what turns under is darker: read from the slope of the outline. */
export function slopes(sheet: Sheet, body: Turned, strength = 1): string {
  const over = { x: body.cx - body.reach - 1, w: body.reach * 2 + 2 };
  const list: Stop[] = [];
  for (let i = 0; i <= 12; i++) {
    const y = i / 12;
    const rise = (body.radius(Math.min(1, y + 0.02)) - body.radius(Math.max(0, y - 0.02))) / (0.04 * body.height);
    const up = Math.sin(Math.atan(rise));
    list.push(up > 0 ? [y, "#fffdf6", up * 0.3 * strength] : [y, "#1a1512", Math.min(0.5, -up * 0.42) * strength]);
  }
  return rect(over.x, body.top, over.w, body.height, fade(sheet, list)) + foot(body);
}

/** The wall below the ring's centre line, which the gradient does not reach. */
const foot = (body: Turned): string =>
  rect(body.cx - body.reach, body.top + body.height, body.reach * 2, body.radius(1) * body.tilt + 2, "#1a1512", 0.12);

/** Window light on glaze: a broad soft strip on the left, a thin one returning on the right. */
export function gleam(sheet: Sheet, body: Turned, stuff: Stuff, zone: readonly [number, number]): string {
  const strong = {
    gloss: 0.62,
    glass: 0.7,
    stone: 0.34,
    satin: 0.26,
    wood: 0.14,
    matte: 0.06,
    metal: 0.4,
    patina: 0.12,
  }[stuff.finish];
  if (strong < 0.08) return "";
  const [a, b] = [zone[0] * 0.85 + 0.02, zone[0] + (zone[1] - zone[0]) * 0.78];
  const soft = fade(sheet, [
    [0, "#fff", 0],
    [0.22, "#fff", strong],
    [0.6, "#fff", strong * 0.5],
    [1, "#fff", 0],
  ]);
  const thin = fade(sheet, [
    [0, "#fff", 0],
    [0.4, "#fff", strong * 0.35],
    [1, "#fff", 0],
  ]);
  const wide = fill(smooth(strip(body, -0.82, -0.55, a, b), true), soft, 0.45);
  const core = fill(smooth(strip(body, -0.75, -0.63, a + 0.03, b - 0.1), true), soft);
  return wide + core + fill(smooth(strip(body, 0.98, 1.08, a + 0.06, b), true), thin);
}

/** The opening seen from a little above: near rim, thickness, and the dark inside. */
export function mouth(sheet: Sheet, body: Turned, stuff: Stuff, inside: Tone): string {
  const rx = body.radius(0);
  const ry = rx * body.tilt;
  const deep = Math.min(0.3, 0.16 + body.tilt * 0.4);
  const dark = fade(
    sheet,
    [
      [0, lit(inside, -deep - 0.16)],
      [0.5, lit(inside, -deep * 0.62)],
      [1, lit(inside, -0.02)],
    ],
    [0, 0.2, 1, 0.6],
  );
  const rim = stuff.rim ?? lit(stuff.base, 0.05);
  const edge = fade(
    sheet,
    [
      [0, lit(rim, 0.04)],
      [0.35, lit(rim, 0.1)],
      [0.75, lit(rim, -0.12)],
      [1, lit(rim, -0.05)],
    ],
    [0, 0, 1, 0],
  );
  const thick = Math.min(0.09, 6 / Math.max(8, rx) + 0.025);
  const hole = `<ellipse cx="${num(body.cx)}" cy="${num(body.top + ry * thick * 0.4)}" rx="${num(rx * (1 - thick))}" ry="${num(ry * (1 - thick * 1.5))}" fill="${dark}"/>`;
  return `<ellipse cx="${num(body.cx)}" cy="${num(body.top)}" rx="${num(rx)}" ry="${num(ry)}" fill="${edge}"/>${hole}`;
}

/** A dark thin line where one part sits on another. */
export const seam = (sheet: Sheet, body: Turned, y: number, base: Tone): string => {
  const r = body.radius(y);
  const level = body.top + y * body.height;
  const d = `M${num(body.cx - r)} ${num(level)}A${num(r)} ${num(r * body.tilt)} 0 0 0 ${num(body.cx + r)} ${num(level)}`;
  return clipped(
    sheet,
    body.outline,
    `<path d="${d}" fill="none" stroke="${hex(lit(base, -0.28))}" stroke-width="${num(body.reach * 0.012 + 1)}" opacity=".75"/>`,
  );
};
