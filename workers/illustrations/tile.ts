/** A square tile, or a printer’s block. */
import { frameBand } from "./badge.ts";
import { middle, relief } from "./carved.ts";
import { texture } from "./effects.ts";
import { flat, paint } from "./marks.ts";
import { motifMarks } from "./motif.ts";
import { lit, tone } from "./palette.ts";
import { sheetShadow } from "./paper.ts";
import { box as boxPath } from "./path.ts";
import { type Box, fit, near, type Scene } from "./scene.ts";
import { clipped, fade, line, rect } from "./svg.ts";
import { script } from "./writing.ts";

/** A square tile or a printer's block. */
export function drawTile(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("tile");
  const { w, h } = fit(box, near(scene.ratio, 1, 2));
  const [x, y] = [box.cx - w / 2, middle(box) - h / 2];
  const { stuff, sheet } = scene;
  const block = scene.brief.shape === "block";
  const base = block ? tone(0.5, 0.06, 60) : stuff.base;
  const inks = block
    ? [tone(0.22, 0.02, 50), tone(0.3, 0.03, 50), tone(0.26, 0.02, 50), tone(0.6, 0.06, 60)]
    : (stuff.inks ?? relief(base));
  const t = Math.min(w, h) * 0.09;
  const motif = scene.motif || rand.pick(["peony", "lotus", "bird", "landscape", "chrysanthemum", "fish"]);
  const unit = Math.min(w, h) * 0.34;
  const inside =
    block && rand.chance(0.4)
      ? `<g transform="translate(${Math.round(box.cx * 2)} 0) scale(-1 1)">${script({ x, y, w, h }, rand, inks[0]!).replace(/<g.*$/, "")}</g>`
      : paint(motifMarks(motif, rand), flat(box.cx, middle(box), unit), inks, unit);
  return (
    sheetShadow(x, y, w, h, 1.1) +
    rect(
      x,
      y,
      w,
      h,
      fade(
        sheet,
        [
          [0, lit(base, 0.05)],
          [0.5, base],
          [1, lit(base, -0.07)],
        ],
        [0, 0, 1, 1],
      ),
      1,
      3,
    ) +
    clipped(
      sheet,
      boxPath(x, y, w, h),
      texture({ x, y, w, h }, block ? { ...stuff, base, effect: "grain" } : stuff, rand),
    ) +
    frameBand(
      sheet,
      x + t / 2,
      y + t / 2,
      w - t,
      h - t,
      t * 0.3,
      rand.pick(["fret", "scroll", "lozenge", "leaves", "wave"]),
      inks,
    ) +
    line(boxPath(x + t, y + t, w - t * 2, h - t * 2), inks[0]!, t * 0.06) +
    inside +
    line(`M${x} ${Math.round(y + h)}V${Math.round(y)}h${Math.round(w)}`, lit(base, 0.14), 2, 0.8)
  );
}
