/** Bands along the edges of a cloth, and the square badge of rank. */
import { clipped } from "./svg.ts";
import { type Border, borderUnit } from "./borders.ts";
import { type Cloth, threads } from "./cloth.ts";
import { crane } from "./creatures.ts";
import { flat, type Inks, type Mark, paint, shift } from "./marks.ts";
import { cloud } from "./motif.ts";
import { ink, lit, tone } from "./palette.ts";
import { sheetShadow } from "./paper.ts";
import { box as boxPath, ring } from "./path.ts";
import type { Rand } from "./random.ts";
import type { Box, Scene } from "./scene.ts";
import { define, group, line, num, rect, type Sheet } from "./svg.ts";
import { drape } from "./textile.ts";

/** A woven frame: guard lines and a band of pattern on all four sides. */
export function borders(
  sheet: Sheet,
  x: number,
  y: number,
  w: number,
  h: number,
  cloth: Cloth,
  rand: Rand,
  share = 0.075,
): string {
  const t = Math.min(w, h) * share;
  const ground = lit(cloth.ground, cloth.ground.l > 0.6 ? -0.22 : 0.1);
  const kind = rand.pick<Border>(["fret", "lozenge", "scroll", "leaves", "wave"]);
  let out = "";
  for (const [bx, by, bw, bh] of [
    [x, y, w, t],
    [x, y + h - t, w, t],
    [x, y, t, h],
    [x + w - t, y, t, h],
  ] as const)
    out += rect(bx, by, bw, bh, ground);
  out += frameBand(sheet, x + t / 2, y + t / 2, w - t, h - t, t * 0.34, kind, cloth.inks);
  for (const inset of [t * 0.06, t * 0.98])
    out += line(boxPath(x + inset, y + inset, w - inset * 2, h - inset * 2), cloth.inks[0]!, t * 0.05, 0.9);
  return out;
}

/** Repeat a border unit along the four sides of a rectangle through its centre line. One unit is drawn and set again. */
export function frameBand(
  sheet: Sheet,
  x: number,
  y: number,
  w: number,
  h: number,
  half: number,
  kind: Border,
  inks: Inks,
): string {
  const id = define(sheet, (name) => group(paint(borderUnit(kind), flat(0, 0, half), inks, half), `id="${name}"`));
  const run = (length: number, at: (along: number) => string, angle: number) => {
    const count = Math.min(36, Math.max(2, Math.round(length / (half * 2.2))));
    const stretch = length / count / (half * 2);
    return Array.from(
      { length: count },
      (_, i) =>
        `<use href="#${id}" transform="translate(${at(((i + 0.5) * length) / count)})${angle ? `rotate(${angle})` : ""}scale(${stretch.toFixed(2)} 1)"/>`,
    ).join("");
  };
  const to = (px: number, py: number) => `${num(px)} ${num(py)}`;
  return (
    run(w, (t) => to(x + t, y), 0) +
    run(w, (t) => to(x + w - t, y + h), 180) +
    run(h, (t) => to(x + w, y + t), 90) +
    run(h, (t) => to(x, y + h - t), 270)
  );
}

/** A square badge: bird over waves among clouds, in a frame. */
export function badge(scene: Scene, box: Box, cloth: Cloth, rand: Rand): string {
  const side = Math.min(box.width, box.height);
  const [x, y] = [box.cx - side / 2, box.base - box.height / 2 - side / 2];
  const dark: Cloth = {
    ...cloth,
    ground: tone(0.29, 0.05, 262),
    inks: [ink.gold, tone(0.6, 0.13, 30), tone(0.6, 0.07, 200), tone(0.92, 0.02, 90)],
    repeat: "clouds",
    weave: "stitch",
  };
  const unit = side / 2;
  const [cx, cy] = [x + unit, y + unit];
  let inside = rect(x, y, side, side, dark.ground);
  for (const [px, py, r] of [
    [-0.55, -0.6, 0.2],
    [0.45, -0.66, 0.22],
    [-0.6, 0.05, 0.18],
    [0.55, 0.0, 0.2],
    [0.05, 0.3, 0.16],
  ] as const)
    inside += paint(
      cloud(px, py, r),
      flat(cx, cy, unit),
      [rand.pick([tone(0.66, 0.06, 200), tone(0.7, 0.08, 60), tone(0.62, 0.09, 150)])],
      unit,
    );
  for (let row = 0; row < 4; row++) {
    const marks: Mark[] = [];
    for (let i = -4; i <= 4; i++)
      for (const r of [1, 0.66, 0.33])
        marks.push({
          pts: ring(i * 0.25 + (row % 2 ? 0.125 : 0), 0.62 + row * 0.1, 0.125 * r, 0.13 * r, 7, Math.PI, Math.PI * 2),
          ink: (row + 1) % 3,
          line: 0.018,
          open: true,
        });
    inside += paint(
      marks,
      flat(cx, cy, unit),
      [tone(0.7, 0.07, 220), tone(0.84, 0.05, 90), tone(0.58, 0.09, 240)],
      unit,
    );
  }
  inside +=
    paint(shift(crane(rand), 0, -0.12, 0.62), flat(cx, cy, unit), dark.inks, unit) +
    rect(x, y, side, side, threads(scene.sheet, dark, 4));
  inside = clipped(scene.sheet, boxPath(x, y, side, side), inside);
  const t = side * 0.055;
  inside +=
    frameBand(scene.sheet, x + t / 2, y + t / 2, side - t, side - t, t * 0.4, "fret", [ink.gold]) +
    line(boxPath(x + t, y + t, side - t * 2, side - t * 2), ink.gold, 2.5);
  return (
    sheetShadow(x, y, side, side) +
    inside +
    drape(scene.sheet, x, y, side, side, 0.5) +
    line(boxPath(x, y, side, side), lit(ink.gold, -0.3), 3)
  );
}
