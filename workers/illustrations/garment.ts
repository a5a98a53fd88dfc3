/** Robes spread flat and skirts, cut from the same cloths as the textiles. */
import { clothOf, threads, weave } from "./cloth.ts";
import { flat, paint } from "./marks.ts";
import { motifMarks } from "./motif.ts";
import { lit } from "./palette.ts";
import { outlineShadow } from "./paper.ts";
import { place, points, smooth, straight, type Pt } from "./path.ts";
import type { Box, Scene } from "./scene.ts";
import { clipped, fade, fill, line, rect } from "./svg.ts";

/** A robe with straight sleeves, hung as in a case: crossed collar, lined hem, one large motif. */
export function drawGarment(scene: Scene, box: Box): string {
  if (scene.brief.shape === "skirt") return drawSkirt(scene, box);
  const rand = scene.rand.fork("robe");
  const cloth = clothOf(scene.words, /landscape|figure/.test(scene.motif) ? "clouds" : scene.motif, rand);
  const half = Math.min(box.width / 2, box.height * 0.56);
  const [cx, top] = [box.cx, box.base - box.height / 2 - half * 0.86];
  const long = rand.chance(0.5);
  const at = (pts: readonly Pt[]): Pt[] => place(pts, cx, top, half);
  const sleeve = long ? 0.62 : 0.42;
  const right = points(0.1, 0, 0.32, 0.03, 1, 0.1, 1, 0.1 + sleeve, 0.46, 0.1 + sleeve * 0.86, 0.42, 0.6, 0.56, 1.72);
  const outline = straight(at([...right, ...right.map(([x, y]): Pt => [-x, y]).reverse()]));
  const trim = lit(cloth.ground, cloth.ground.l > 0.6 ? -0.3 : 0.34);
  const collar = straight(
    at(
      points(
        -0.12,
        -0.02,
        0.12,
        -0.02,
        0.2,
        0.12,
        0.06,
        0.62,
        0.06,
        1.72,
        -0.02,
        1.72,
        -0.02,
        0.52,
        0.08,
        0.14,
        0,
        0.07,
        -0.1,
        0.16,
        0.01,
        0.5,
        -0.03,
        0.62,
        -0.2,
        0.12,
      ),
    ),
  );
  const cuffs = [-1, 1]
    .map((s) => straight(at(points(s * 1, 0.1, s * 0.92, 0.09, s * 0.92, 0.095 + sleeve * 0.98, s * 1, 0.1 + sleeve))))
    .join("");
  const hem = straight(at(points(-0.55, 1.64, 0.55, 1.64, 0.565, 1.75, -0.565, 1.75)));
  const folds = fade(
    scene.sheet,
    [
      [0, "#000", 0.16],
      [0.2, "#fff", 0.1],
      [0.34, "#000", 0.12],
      [0.44, "#fff", 0.06],
      [0.5, "#000", 0.1],
      [0.58, "#fff", 0.08],
      [0.68, "#000", 0.12],
      [0.82, "#fff", 0.06],
      [1, "#000", 0.2],
    ],
    [0, 0, 1, 0],
  );
  const [x, w, h] = [cx - half, half * 2, half * 1.76];
  const roundel = rand.chance(0.55)
    ? paint(
        motifMarks(rand.pick(["crane", "peony", "lotus", "chrysanthemum", "plum"]), rand),
        flat(cx - half * 0.02, top + half * 1.18, half * 0.34),
        cloth.inks,
        half * 0.34,
      )
    : "";
  const inside =
    rect(x, top - 4, w, h, weave(scene.sheet, cloth, half * rand.pick([0.36, 0.5, 0.64]), rand)) +
    roundel +
    rect(x, top - 4, w, h, threads(scene.sheet, cloth, 4)) +
    fill(cuffs + hem, trim) +
    rect(x, top - 4, w, h, folds);
  const under = line(
    [-1, 1].map((s) => smooth(at(points(s * 0.42, 0.6, s * 0.44, 0.3, s * 0.4, 0.06)))).join(""),
    lit(cloth.ground, -0.24),
    2,
    0.6,
  );
  return (
    outlineShadow(scene.sheet, outline, 1) +
    clipped(scene.sheet, outline, inside) +
    under +
    fill(collar, trim) +
    line(collar, lit(trim, -0.2), 1, 0.6) +
    line(outline, lit(cloth.ground, -0.24), 1.2, 0.6)
  );
}

/** A pleated skirt on a waistband. */
function drawSkirt(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("skirt");
  const cloth = clothOf(scene.words, scene.motif, rand);
  const half = Math.min(box.width / 2, box.height / 2.1);
  const [cx, top] = [box.cx, box.base - box.height / 2 - half * 0.95];
  const hem = Array.from({ length: 25 }, (_, i): Pt => [
    cx - half * 0.92 + (half * 1.84 * i) / 24,
    top + half * (1.86 + (i % 2 ? 0.03 : 0) - Math.abs(i - 12) * 0.006),
  ]);
  const outline = straight([[cx - half * 0.46, top + half * 0.16], ...hem, [cx + half * 0.46, top + half * 0.16]]);
  let dark = "";
  let pale = "";
  for (let i = 1; i < 24; i++) {
    const upper: Pt = [cx - half * 0.46 + (half * 0.92 * i) / 24, top + half * 0.16];
    if (i % 2) dark += straight([upper, hem[i]!, [hem[i]![0] + half * 0.05, hem[i]![1]]]);
    else pale += straight([upper, hem[i]!], false);
  }
  const [x, w, h] = [cx - half, half * 2, half * 2];
  const band = straight([
    [cx - half * 0.5, top],
    [cx + half * 0.5, top],
    [cx + half * 0.48, top + half * 0.18],
    [cx - half * 0.48, top + half * 0.18],
  ]);
  return (
    outlineShadow(scene.sheet, outline, 1) +
    clipped(
      scene.sheet,
      outline,
      rect(x, top, w, h, weave(scene.sheet, cloth, half * 0.42, rand)) +
        fill(dark, "#120c08", 0.2) +
        line(pale, "#fff", 1.4, 0.3),
    ) +
    fill(band, lit(cloth.ground, 0.2)) +
    line(band, lit(cloth.ground, -0.2), 1, 0.6)
  );
}
