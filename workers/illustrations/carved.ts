/** Stones of the scholar's table: seals, inkstones, ink cakes, rocks, carved fruit, tiles and steles. */
import { texture } from "./effects.ts";
import { flat, type Inks, paint } from "./marks.ts";
import { motifMarks } from "./motif.ts";
import { ink, lit, tone, type Tone } from "./palette.ts";
import { sheetShadow, standShadow } from "./paper.ts";
import { box as boxPath, smooth } from "./path.ts";
import { type Box, fit, near, type Scene, settle } from "./scene.ts";
import { impression } from "./seal.ts";
import { slab } from "./slab.ts";
import { clipped, ellipse, fade, fill, glow, line, rect } from "./svg.ts";
import { script } from "./writing.ts";

export const middle = (box: Box): number => box.base - box.height / 2;

export const relief = (base: Tone): Inks => [lit(base, -0.18), lit(base, 0.05), lit(base, -0.1), lit(base, 0.12)];

/** A seal stone beside the mark it leaves. */
export function drawSeal(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("seal");
  const side = Math.min(box.width * 0.3, box.height * 0.34);
  const tall = side * rand.between(1.3, 1.9);
  const base = settle(box, tall * 1.5);
  const [x, y] = [box.cx - side * 1.5, base - tall];
  const knob = smooth(
    [
      [x + side * 0.1, y - side * 0.1],
      [x + side * 0.04, y - side * 0.4],
      [x + side * 0.36, y - side * 0.74],
      [x + side * 0.7, y - side * 0.84],
      [x + side * 1.06, y - side * 0.6],
      [x + side * 1.12, y - side * 0.3],
      [x + side * 0.9, y - side * 0.08],
    ],
    true,
  );
  const stone = glow(
    scene.sheet,
    [
      [0, lit(scene.stuff.base, 0.12)],
      [0.5, scene.stuff.base],
      [1, lit(scene.stuff.base, -0.2)],
    ],
    [0.36, 0.3, 0.8],
  );
  const carve = clipped(
    scene.sheet,
    knob,
    paint(
      motifMarks("clouds", rand),
      flat(x + side * 0.6, y - side * 0.4, side * 0.5),
      relief(scene.stuff.base),
      side * 0.5,
    ),
  );
  const paper = side * 1.5;
  const [px, py] = [box.cx + side * 0.2, base - paper * 1.02];
  return (
    standShadow(scene.sheet, x + side * 0.6, base, side * 0.62, side * 0.6) +
    slab(scene.sheet, { x, y, w: side, h: tall, dx: side * 0.22, dy: side * 0.16 }, scene.stuff) +
    clipped(scene.sheet, boxPath(x, y, side, tall), texture({ x, y, w: side, h: tall }, scene.stuff, rand)) +
    fill(knob, stone) +
    carve +
    sheetShadow(px, py, paper, paper, 0.5) +
    rect(px, py, paper, paper, tone(0.965, 0.01, 88)) +
    impression(
      scene.words.slice(0, 24),
      rand.chance(0.5) ? "zhuwen" : "baiwen",
      px + paper * 0.2,
      py + paper * 0.2,
      paper * 0.6,
    )
  );
}

/** A grinding stone from above: rim, flat, and the pool where ink gathers. */
export function drawInkstone(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("inkstone");
  const { w, h } = fit({ ...box, width: box.width * 0.7 }, near(scene.ratio, 1.35, 1.3));
  const [x, y] = [box.cx - w / 2, middle(box) - h / 2];
  const stone =
    scene.stuff.finish === "gloss" ? tone(0.34, 0.018, rand.pick([250, 60, 320])) : lit(scene.stuff.base, -0.12);
  const round = rand.pick([w * 0.06, w * 0.2, w * 0.48]);
  const outer = rect(
    x,
    y,
    w,
    h,
    fade(
      scene.sheet,
      [
        [0, lit(stone, 0.1)],
        [1, lit(stone, -0.06)],
      ],
      [0, 0, 1, 1],
    ),
    1,
    round,
  );
  const bed = rect(
    x + w * 0.1,
    y + h * 0.24,
    w * 0.8,
    h * 0.68,
    fade(scene.sheet, [
      [0, lit(stone, -0.1)],
      [0.25, lit(stone, -0.02)],
      [1, lit(stone, 0.04)],
    ]),
    1,
    round * 0.8,
  );
  const pool =
    ellipse(box.cx, y + h * 0.3, w * 0.34, h * 0.11, tone(0.14, 0.006, 60)) +
    ellipse(box.cx - w * 0.06, y + h * 0.275, w * 0.18, h * 0.03, "#fff", 0.2);
  const carve = paint(
    motifMarks(scene.motif || rand.pick(["clouds", "plum", "pine", "bamboo", "lotus"]), rand),
    flat(box.cx, y + h * 0.115, w * 0.16),
    relief(stone),
    w * 0.16,
  );
  return (
    sheetShadow(x, y, w, h, 1.1, round) +
    outer +
    bed +
    line(
      `M${x + w * 0.1 + round * 0.6} ${Math.round(y + h * 0.92)}h${Math.round(w * 0.8 - round * 1.2)}`,
      lit(stone, 0.16),
      2,
      0.7,
    ) +
    pool +
    carve
  );
}

/** Moulded ink, black with gold. */
export function drawInkcake(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("ink");
  const stick = /stick/.test(scene.words) || rand.chance(0.4);
  const { w, h } = fit(
    { ...box, width: box.width * (stick ? 0.32 : 0.72), height: box.height * 0.86 },
    stick ? near(scene.ratio, 2.9, 1.3) : 1,
  );
  const [x, y] = [box.cx - w / 2, middle(box) - h / 2];
  const black = tone(0.23, 0.008, 265);
  const round = stick ? w * 0.14 : rand.pick([w * 0.5, w * 0.5, w * 0.12]);
  const face =
    rect(
      x,
      y,
      w,
      h,
      fade(
        scene.sheet,
        [
          [0, lit(black, 0.13)],
          [0.4, black],
          [1, lit(black, -0.06)],
        ],
        [0, 0, 1, 1],
      ),
      1,
      round,
    ) +
    `<g fill="none" stroke="#6b6458" stroke-width="2">${rect(x + w * 0.045, y + w * 0.045, w * 0.91, h - w * 0.09, "none", 0.9, round * 0.9)}</g>`;
  const inks: Inks = [ink.gold, tone(0.6, 0.08, 80), tone(0.66, 0.09, 84), tone(0.8, 0.08, 90)];
  const unit = w * (stick ? 0.34 : 0.33);
  const motif =
    scene.motif && scene.motif !== "waves" && scene.motif !== "geometric"
      ? scene.motif
      : rand.pick(["pine", "plum", "crane", "landscape", "lotus", "fish", "orchid"]);
  const words = stick
    ? script({ x: x + w * 0.3, y: y + h * 0.5, w: w * 0.4, h: h * 0.46 }, rand, ink.gold).replace(/<g.*$/, "")
    : "";
  return (
    sheetShadow(x, y, w, h, 1, round) +
    face +
    paint(motifMarks(motif, rand), flat(box.cx, stick ? y + h * 0.26 : middle(box), unit), inks, unit) +
    words
  );
}
