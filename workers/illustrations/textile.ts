/** Flat cloth: fragments with torn edges, hangings, shawls, rank badges, carpets, lace. */
import { badge, borders } from "./badge.ts";
import { type Cloth, clothOf, threads, weave } from "./cloth.ts";
import { lit } from "./palette.ts";
import { outlineShadow } from "./paper.ts";
import { type Pt, smooth, straight } from "./path.ts";
import type { Rand } from "./random.ts";
import { type Box, fit, near, type Scene } from "./scene.ts";
import { clipped, fade, line, rect, type Sheet } from "./svg.ts";

export function drawTextile(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("cloth");
  const cloth = clothOf(scene.words, scene.motif === "landscape" ? "clouds" : scene.motif, rand);
  if (scene.brief.shape === "badge") return badge(scene, box, cloth, rand);
  const shawl = scene.brief.shape === "shawl";
  const { w, h } = fit(box, near(scene.ratio, shawl ? 0.9 : 1.15, 1.9));
  const [x, y] = [box.cx - w / 2, box.base - box.height / 2 - h / 2];
  const torn = /fragment|remnant|piece/.test(scene.words) || rand.chance(0.25);
  const edge = torn
    ? tornEdge(x, y, w, h, rand)
    : straight([
        [x, y],
        [x + w, y],
        [x + w, y + h],
        [x, y + h],
      ]);
  const repeat = weave(scene.sheet, cloth, Math.min(w, h) / rand.pick([1.6, 2.2, 3]), rand);
  let face = rect(x, y, w, h, repeat) + rect(x, y, w, h, threads(scene.sheet, cloth, Math.max(3, w / 130)));
  if (!torn && (shawl || rand.chance(0.5))) face += borders(scene.sheet, x, y, w, h, cloth, rand);
  face += drape(scene.sheet, x, y, w, h, cloth.weave === "velvet" || cloth.weave === "satin" ? 1 : 0.55);
  const fringe = shawl || torn ? fringes(x, y, w, h, cloth, rand, shawl) : "";
  return outlineShadow(scene.sheet, edge, w / 420) + fringe + clipped(scene.sheet, edge, face) + selvedge(edge, cloth);
}

/** Light falling across a cloth that does not lie quite flat. */
export function drape(sheet: Sheet, x: number, y: number, w: number, h: number, strength: number): string {
  const folds = fade(
    sheet,
    [
      [0, "#fff", 0.2 * strength],
      [0.16, "#000", 0.04],
      [0.3, "#fff", 0.14 * strength],
      [0.46, "#000", 0.1 * strength],
      [0.6, "#fff", 0.1 * strength],
      [0.78, "#000", 0.12 * strength],
      [0.9, "#fff", 0.06],
      [1, "#000", 0.16 * strength],
    ],
    [0, 0.1, 1, 0.4],
  );
  return rect(x, y, w, h, folds);
}

const selvedge = (edge: string, cloth: Cloth): string => line(edge, lit(cloth.ground, -0.22), 1, 0.5);

function tornEdge(x: number, y: number, w: number, h: number, rand: Rand): string {
  const list: Pt[] = [];
  const rough = Math.min(w, h) * 0.016;
  const side = (ax: number, ay: number, bx: number, by: number, wild: number) => {
    for (let i = 0; i < 16; i++)
      list.push([
        ax + ((bx - ax) * i) / 16 + rand.wobble(rough * wild),
        ay + ((by - ay) * i) / 16 + rand.wobble(rough * wild),
      ]);
  };
  side(x, y, x + w, y, 0.6);
  side(x + w, y, x + w, y + h, 1);
  side(x + w, y + h, x, y + h, 1.3);
  side(x, y + h, x, y, 0.8);
  return straight(list);
}

export function fringes(x: number, y: number, w: number, h: number, cloth: Cloth, rand: Rand, even: boolean): string {
  let d = "";
  const count = even ? 70 : 34;
  for (let i = 0; i < count; i++) {
    const at = x + (w * (i + 0.5)) / count;
    const long = h * (even ? 0.075 : rand.between(0.005, 0.035));
    d += smooth([
      [at, y + h - 4],
      [at + rand.wobble(3), y + h + long * 0.5],
      [at + rand.wobble(5), y + h + long],
    ]);
    if (even)
      d += smooth([
        [at, y + 4],
        [at + rand.wobble(3), y - long * 0.5],
        [at + rand.wobble(5), y - long],
      ]);
  }
  return line(d, lit(cloth.ground, even ? 0.02 : -0.04), Math.max(1, w / 300), 0.9);
}
