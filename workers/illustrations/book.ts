/** Photographs and thread-bound books. */
import { type Area, landscape } from "./landscape.ts";
import { flat, paint } from "./marks.ts";
import { motifMarks } from "./motif.ts";
import { ink, lit, tone } from "./palette.ts";
import { sheetShadow } from "./paper.ts";
import { box as boxPath } from "./path.ts";
import { type Box, fit, near, type Scene } from "./scene.ts";
import { clipped, fade, line, rect } from "./svg.ts";
import { script } from "./writing.ts";

/** A photograph: grey, with a white margin. */
export function drawPhoto(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("photo");
  const { w, h } = fit(box, near(scene.ratio, 0.8, 1.8));
  const [x, y] = [box.cx - w / 2, box.base - box.height / 2 - h / 2];
  const m = Math.min(w, h) * 0.08;
  const a: Area = { x: x + m, y: y + m, w: w - m * 2, h: h - m * 2 };
  const grey = tone(0.2, 0.004, 70);
  const view = landscape(scene.sheet, a, rand, {
    ground: tone(0.78, 0.004, 80),
    ink: grey,
    tint: tone(0.4, 0.004, 80),
    leaf: grey,
    snow: false,
  });
  return (
    sheetShadow(x, y, w, h, 0.7) +
    rect(x, y, w, h, tone(0.965, 0.006, 90)) +
    clipped(scene.sheet, boxPath(a.x, a.y, a.w, a.h), view)
  );
}

/** A thread-bound book, slightly from the side, its title on a slip. */
export function drawBook(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("book");
  const { w, h } = fit({ ...box, width: box.width * 0.92, height: box.height * 0.92 }, near(scene.ratio, 1.42, 1.35));
  const [x, y] = [box.cx - w / 2, box.base - box.height / 2 - h / 2];
  const cover = rand.pick([
    tone(0.38, 0.07, 258),
    tone(0.3, 0.02, 60),
    tone(0.7, 0.06, 82),
    tone(0.48, 0.05, 155),
    tone(0.45, 0.11, 28),
  ]);
  let pages = "";
  for (let i = 5; i >= 1; i--) pages += rect(x + i * 2.2, y + i * 2.2, w, h, lit(tone(0.93, 0.02, 85), -i * 0.022));
  let thread = `M${Math.round(x + w * 0.075)} ${Math.round(y)}v${Math.round(h)}`;
  for (const t of [0.06, 0.34, 0.66, 0.94])
    thread += `M${Math.round(x)} ${Math.round(y + h * t)}h${Math.round(w * 0.075)}`;
  const slip = { x: x + w * 0.14, y: y + h * 0.06, w: w * 0.17, h: h * 0.62 };
  const pattern = rand.chance(0.5)
    ? paint(
        motifMarks(scene.motif || rand.pick(["clouds", "plum", "bamboo", "waves", "orchid"]), rand),
        flat(x + w * 0.66, y + h * 0.7, w * 0.26),
        [lit(cover, 0.09), lit(cover, 0.06), lit(cover, 0.08), lit(cover, 0.04)],
        w * 0.26,
      )
    : "";
  return (
    sheetShadow(x, y, w + 10, h + 10, 0.9) +
    pages +
    rect(
      x,
      y,
      w,
      h,
      fade(
        scene.sheet,
        [
          [0, lit(cover, -0.06)],
          [0.07, lit(cover, 0.03)],
          [0.1, lit(cover, -0.03)],
          [0.4, cover],
          [1, lit(cover, -0.04)],
        ],
        [0, 0, 1, 0],
      ),
    ) +
    pattern +
    line(thread, tone(0.9, 0.02, 85), Math.max(1.2, w * 0.005), 0.9) +
    rect(slip.x, slip.y, slip.w, slip.h, tone(0.94, 0.018, 86)) +
    line(boxPath(slip.x + 4, slip.y + 4, slip.w - 8, slip.h - 8), ink.black, 1, 0.7) +
    script({ x: slip.x, y: slip.y + slip.h * 0.02, w: slip.w, h: slip.h }, rand.fork("slip"), ink.black).replace(
      /<g.*$/,
      "",
    )
  );
}
