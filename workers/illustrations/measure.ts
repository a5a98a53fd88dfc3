/** The object beside a rule and a hand, drawn to its measured size: the museum's scale drawing. */
import { ink, tone } from "./palette.ts";
import { smooth, type Pt } from "./path.ts";
import { standing } from "./repertoire.ts";
import type { Box, Draw, Scene } from "./scene.ts";
import { fill, line, num, rect } from "./svg.ts";

export type Size = {
  readonly height?: number;
  readonly width?: number;
  readonly depth?: number;
  readonly diameter?: number;
};

const hand_mm = 185;
const person_mm = 1700;

/** Draw the object, a rule in centimetres and a silhouette for comparison on one ground line, all to one scale. */
export function scaleDrawing(scene: Scene, size: Size, w: number, h: number, draw: Draw): string {
  const across = size.diameter ?? size.width ?? size.depth;
  const tall = size.height ?? across;
  if (!tall || !(tall >= 1)) return draw(scene, { cx: w / 2, base: h * 0.8, width: w * 0.56, height: h * 0.5 });
  const wide = across && across >= 1 ? across : tall * 0.8;
  const longest = Math.max(tall, wide);
  // A thread three metres long has no scale drawing worth looking at.
  if (longest / Math.min(tall, wide) > 7 || longest > 6000)
    return draw(scene, { cx: w / 2, base: h * 0.8, width: w * 0.56, height: h * 0.5 });
  const large = longest > 620;
  const small = longest < 80;
  const other = large ? person_mm : small ? 0 : hand_mm;
  const ground = h * 0.82;
  const beside = large ? 520 : small ? 0 : 105;
  const perMm = Math.min(
    (h * (small ? 0.44 : 0.6)) / Math.max(tall, other),
    (w * 0.72) / (wide + beside + longest * 0.12),
  );
  const [ow, oh] = [wide * perMm, tall * perMm];
  const silhouetteWide = beside * perMm;
  const gap = w * 0.055;
  const total = ow + gap + silhouetteWide + (small ? 0 : gap) + w * 0.05;
  const left = (w - total) / 2;
  const box: Box = { cx: left + ow / 2, base: ground, width: ow, height: oh };
  const standIn = left + ow + gap + silhouetteWide / 2;
  const compare = small
    ? ""
    : large
      ? person(standIn, ground, person_mm * perMm)
      : hand(standIn, ground, hand_mm * perMm);
  const level = standing(scene.brief.form)
    ? ""
    : line(`M${num(w * 0.08)} ${num(ground)}H${num(w * 0.92)}`, ink.black, 1, 0.35);
  return (
    level +
    draw(scene, box) +
    compare +
    rule(left + total - w * 0.03, ground, Math.max(tall, other) * perMm, perMm, large)
  );
}

/** A rule of black and white blocks: centimetres, or decimetres when things are large. */
function rule(x: number, base: number, tall: number, perMm: number, large: boolean): string {
  const step = perMm * (large ? 100 : 10);
  const count = Math.max(1, Math.ceil(tall / step));
  const wide = 11;
  let out = rect(x, base - count * step, wide, count * step, tone(0.97, 0.006, 88));
  for (let i = 0; i < count; i += 2) out += rect(x, base - (i + 1) * step, wide, step, ink.black);
  let ticks = "";
  for (let i = 0; i <= count; i += 5) ticks += `M${num(x + wide)} ${num(base - i * step)}h${i % 10 ? 7 : 13}`;
  return out + line(`M${num(x)} ${num(base)}V${num(base - count * step)}h${wide}V${num(base)}z${ticks}`, ink.black, 1);
}

const shadowGrey = tone(0.8, 0.01, 80);

/** An open hand, upright. */
function hand(cx: number, base: number, tall: number): string {
  const outline: Pt[] = [
    [-0.2, 0],
    [-0.22, 0.18],
    [-0.27, 0.36],
    [-0.28, 0.56],
    [-0.29, 0.76],
    [-0.25, 0.8],
    [-0.2, 0.76],
    [-0.17, 0.56],
    [-0.14, 0.57],
    [-0.15, 0.88],
    [-0.1, 0.93],
    [-0.05, 0.88],
    [-0.035, 0.58],
    [-0.005, 0.58],
    [0.005, 0.94],
    [0.05, 1],
    [0.095, 0.94],
    [0.085, 0.58],
    [0.115, 0.56],
    [0.15, 0.84],
    [0.2, 0.88],
    [0.235, 0.83],
    [0.2, 0.5],
    [0.22, 0.4],
    [0.32, 0.5],
    [0.41, 0.57],
    [0.45, 0.53],
    [0.4, 0.43],
    [0.29, 0.26],
    [0.22, 0.14],
    [0.19, 0],
  ];
  return fill(
    smooth(
      outline.map(([x, y]): Pt => [cx + x * tall * 0.82, base - y * tall]),
      true,
      0.8,
    ),
    shadowGrey,
    0.62,
  );
}

/** A standing person, for furniture and large hangings. */
function person(cx: number, base: number, tall: number): string {
  const half: Pt[] = [
    [0, 1],
    [0.04, 0.99],
    [0.052, 0.94],
    [0.04, 0.885],
    [0.026, 0.865],
    [0.035, 0.84],
    [0.1, 0.815],
    [0.125, 0.77],
    [0.14, 0.6],
    [0.15, 0.47],
    [0.13, 0.44],
    [0.115, 0.48],
    [0.1, 0.62],
    [0.092, 0.7],
    [0.09, 0.56],
    [0.095, 0.46],
    [0.085, 0.25],
    [0.075, 0.03],
    [0.1, 0.005],
    [0.02, 0],
    [0.012, 0.2],
    [0.004, 0.43],
  ];
  const both = [
    ...half,
    ...half
      .slice(1, -1)
      .map(([x, y]): Pt => [-x, y])
      .reverse(),
  ];
  return fill(
    smooth(
      both.map(([x, y]): Pt => [cx + x * tall, base - y * tall]),
      true,
      0.7,
    ),
    shadowGrey,
    0.62,
  );
}
