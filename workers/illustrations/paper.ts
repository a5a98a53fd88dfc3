/** The quiet room: a paper-toned ground, the shadow a thing throws on it. */
import { hex, lit, tone, type Tone } from "./palette.ts";
import { straight } from "./path.ts";
import type { Rand } from "./random.ts";
import { define, ellipse, fade, fill, glow, rect, type Sheet } from "./svg.ts";

/** Papers a photographer would roll down behind an object. */
const grounds: readonly Tone[] = [
  tone(0.945, 0.01, 85),
  tone(0.93, 0.014, 78),
  tone(0.94, 0.006, 140),
  tone(0.93, 0.004, 240),
  tone(0.925, 0.012, 65),
  tone(0.95, 0.012, 95),
  tone(0.915, 0.012, 110),
];

export type Ground = "floor" | "wall";

/** Fill the sheet. A floor has a soft horizon; a wall is even. Pale things get a deeper paper. */
export function ground(sheet: Sheet, w: number, h: number, kind: Ground, rand: Rand, object: Tone): string {
  const chosen = rand.pick(grounds);
  const paper = object.l > 0.86 ? lit(chosen, -0.07) : chosen;
  const light = glow(
    sheet,
    [
      [0, "#fff", 0.55],
      [0.6, "#fff", 0.12],
      [1, "#fff", 0],
    ],
    [0.42, 0.4, 0.62],
  );
  if (kind === "wall") {
    const even = fade(
      sheet,
      [
        [0, lit(paper, 0.015)],
        [1, lit(paper, -0.025)],
      ],
      [0, 0, 0.3, 1],
    );
    return rect(0, 0, w, h, even) + rect(0, 0, w, h, light, 0.7);
  }
  const sweep = fade(sheet, [
    [0, lit(paper, -0.012)],
    [0.45, lit(paper, 0.006)],
    [0.62, lit(paper, -0.018)],
    [0.69, lit(paper, -0.03)],
    [0.82, lit(paper, -0.01)],
    [1, lit(paper, 0.008)],
  ]);
  return rect(0, 0, w, h, sweep) + rect(0, 0, w, h, light);
}

/** Where a thing stands: a dark line of contact and a long soft shadow to the right. */
export function standShadow(sheet: Sheet, cx: number, base: number, foot: number, reach: number): string {
  const long = glow(sheet, [
    [0, "#2b221a", 0.34],
    [0.45, "#2b221a", 0.17],
    [1, "#2b221a", 0],
  ]);
  const close = glow(sheet, [
    [0, "#1d1610", 0.75],
    [0.62, "#1d1610", 0.5],
    [1, "#1d1610", 0],
  ]);
  const tall = Math.max(7, foot * 0.16);
  return (
    ellipse(cx + reach * 0.42, base - tall * 0.25, foot * 0.9 + reach * 0.72, tall * 1.45, long) +
    ellipse(cx + foot * 0.04, base - tall * 0.32, foot * 1.12, tall * 0.82, close)
  );
}

/** A flat thing lying on paper or hanging on a wall: stacked faint outlines, light from the upper left. */
export function sheetShadow(x: number, y: number, w: number, h: number, lift = 1, round = 0): string {
  let out = "";
  for (let i = 6; i >= 1; i--)
    out += rect(
      x + lift * 5 - i * lift * 1.6,
      y + lift * 9 - i * lift * 1.6,
      w + i * lift * 3.2,
      h + i * lift * 3.2,
      "#2b221a",
      0.035,
      i * lift * 2 + 1 + round,
    );
  return out;
}

/** The same under any outline. */
export function outlineShadow(sheet: Sheet, d: string, lift = 1): string {
  const id = define(sheet, (name) => `<path id="${name}" d="${d}"/>`);
  const layers = [18, 12, 7, 2]
    .map((width) => `<use href="#${id}" stroke-width="${Math.round(width * lift)}" opacity=".06"/>`)
    .join("");
  return `<g transform="translate(${Math.round(7 * lift)} ${Math.round(11 * lift)})" fill="${hex(tone(0.3, 0.02, 60))}" stroke="${hex(tone(0.3, 0.02, 60))}">${layers}</g>`;
}

/** Under a box in parallel view: front edge from (x, base) to (x + w, base), depth (dx, −dy). Light from the upper left. */
export function boxShadow(x: number, base: number, w: number, dx: number, dy: number, strength = 1): string {
  let out = "";
  for (let i = 5; i >= 0; i--) {
    const grow = w * 0.018 * i;
    const pts = straight([
      [x - grow * 0.4, base + grow * 0.35],
      [x + w + grow, base + grow * 0.35],
      [x + w + dx + grow * 2 + w * 0.07, base - dy - grow * 0.2],
      [x + dx, base - dy - grow * 0.2],
    ]);
    out += fill(pts, "#2b221a", (i === 0 ? 0.3 : 0.055) * strength);
  }
  return out;
}
