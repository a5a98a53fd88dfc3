/** Flat round things seen from the front: plates, dishes, mirrors, sword guards, discs. */
import type { Border } from "./borders.ts";
import { texture } from "./effects.ts";
import type { Stuff } from "./kinds.ts";
import { shaded } from "./light.ts";
import { flat, type Inks, paint } from "./marks.ts";
import { motifMarks } from "./motif.ts";
import { outlineShadow } from "./paper.ts";
import { ring, smooth } from "./path.ts";
import type { Rand } from "./random.ts";
import { circle, lobed, ringBand, slant } from "./ring-band.ts";
import { type Box, near, type Scene } from "./scene.ts";
import { clipped, ellipse, fill, glow, line, num, type Sheet } from "./svg.ts";

export function drawPlate(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("plate");
  const r = Math.min(box.width, box.height) / 2;
  const [cx, cy] = [box.cx, box.base - box.height / 2];
  const oblong = /platter|tray|sauceboat|stand/.test(scene.words) ? near(scene.ratio, 0.76, 1.3) : 1;
  const squash = oblong > 1 ? 1 / oblong : oblong;
  const lobes = rand.chance(0.4) ? rand.int(6, 12) : 0;
  const edge = lobes ? lobed(cx, cy, r, lobes) : circle(cx, cy, r);
  const { sheet, stuff } = scene;
  const glass = stuff.finish === "glass" ? 0.72 : 1;
  const well = rand.between(0.6, 0.7);
  let face =
    fill(edge, slant(sheet, stuff, 1.04, 0.86)) +
    fill(circle(cx, cy, r * (well + 0.1)), slant(sheet, stuff, 0.8, 1.03)) +
    fill(circle(cx, cy, r * well), slant(sheet, stuff, 0.95, 1));
  face += clipped(sheet, edge, texture({ x: cx - r, y: cy - r, w: r * 2, h: r * 2 }, stuff, rand.fork("texture")));
  if (stuff.inks) face += clipped(sheet, edge, plateDress(scene, cx, cy, r, well, stuff.inks, rand));
  if (stuff.rim) face += line(edge, stuff.rim, r * 0.018, 0.9);
  face += sheen(sheet, cx, cy, r, well, stuff);
  face += line(edge, shaded(stuff.base, 0.7), Math.max(1, r * 0.006), 0.5);
  const whole = outlineShadow(sheet, edge, r / 190) + (glass < 1 ? `<g opacity="${glass}">${face}</g>` : face);
  return squash === 1
    ? whole
    : `<g transform="translate(0 ${num(cy * (1 - squash))}) scale(1 ${num(squash * 10) === "10" ? 1 : squash.toFixed(2)})">${whole}</g>`;
}

function plateDress(scene: Scene, cx: number, cy: number, r: number, well: number, inks: Inks, rand: Rand): string {
  const style = rand.int(0, 3);
  const band = (1 - well - 0.13) / 2;
  const kind = rand.pick<Border>(["fret", "scroll", "lozenge", "leaves", "wave", "ruyi", "petals"]);
  let out =
    line(circle(cx, cy, r * 0.955), inks[0]!, r * 0.008, 0.85) +
    line(circle(cx, cy, r * (well + 0.1)), inks[0]!, r * 0.006, 0.7);
  if (style !== 3)
    out += ringBand(
      scene.sheet,
      cx,
      cy,
      r * (well + 0.11 + band),
      r * band * 0.78,
      kind,
      inks,
      kind === "leaves" || kind === "scroll" ? 1.4 : 1.1,
    );
  out +=
    line(circle(cx, cy, r * well), inks[0]!, r * 0.006, 0.7) +
    line(circle(cx, cy, r * (well - 0.025)), inks[0]!, r * 0.004, 0.6);
  const motif =
    scene.motif ||
    rand.pick([
      "peony",
      "lotus",
      "plum",
      "fish",
      "crane",
      "landscape",
      "chrysanthemum",
      "bamboo",
      "butterfly",
      "geometric",
      "bird",
    ]);
  if (motif === "geometric" || motif === "waves") {
    out += ringBand(
      scene.sheet,
      cx,
      cy,
      r * well * 0.62,
      r * well * 0.16,
      motif === "waves" ? "wave" : "lozenge",
      inks,
    );
    return out + ringBand(scene.sheet, cx, cy, r * well * 0.3, r * well * 0.13, "petals", inks);
  }
  const unit = r * well * (motif === "fish" || motif === "crane" || motif === "butterfly" ? 0.78 : 0.7);
  return (
    out +
    clipped(
      scene.sheet,
      circle(cx, cy, r * (well - 0.03)),
      paint(motifMarks(motif, rand), flat(cx, cy, unit), inks, unit),
    )
  );
}

function sheen(sheet: Sheet, cx: number, cy: number, r: number, well: number, stuff: Stuff): string {
  const strong = { gloss: 0.75, glass: 0.8, metal: 0.8, stone: 0.4, satin: 0.3, wood: 0.15, matte: 0.08, patina: 0.2 }[
    stuff.finish
  ];
  const soft = glow(sheet, [
    [0, "#fff", strong],
    [1, "#fff", 0],
  ]);
  const arcOf = (d: number, from: number, to: number, w: number) => {
    const outer = ring(cx, cy, r * d, r * d, 7, from, to);
    const inner = ring(cx, cy, r * (d - w), r * (d - w * 0.8), 7, from, to).reverse();
    return smooth([...outer, ...inner], true);
  };
  return (
    fill(arcOf(0.94, 3.5, 4.5, 0.1), soft, 0.6) +
    fill(arcOf(well + 0.08, 0.3, 1.3, 0.07), soft, 0.8) +
    ellipse(cx - r * 0.2, cy - r * 0.25, r * 0.4, r * 0.3, soft, 0.25)
  );
}
