/** Pictures that belong to no product: the head of the home page, an empty basket, a page that is not there, a collection. */
import { weatherOf } from "./landscape.ts";
import { cloths, emptyBowl, seals, shelf, tiles } from "./interiors.ts";
import { landscape } from "./landscape.ts";
import { flat, paint, shift } from "./marks.ts";
import { lit, tone } from "./palette.ts";
import { dab, straight } from "./path.ts";
import { hash, type Rand, randomOf } from "./random.ts";
import { boat } from "./scenes.ts";
import { impression } from "./seal.ts";
import { thrifty } from "./thrift.ts";
import { document, ellipse, fade, fill, glow, rect, type Sheet } from "./svg.ts";

export type SceneryKind = "home" | "empty-cart" | "not-found" | "collection";

export type SceneryTheme = "ink-wash" | "seal" | "geometric" | "textile" | "kiln";

const themes: readonly SceneryTheme[] = ["ink-wash", "seal", "geometric", "textile", "kiln"];

/**
 * Draw a scene as an SVG document: 1800 × 600 units for `home` and `collection`, 1600 × 900 for the other two.
 * Without a theme the seed chooses one. The same arguments give the same bytes.
 */
export function scenery(seed: string, kind: SceneryKind, theme?: SceneryTheme): string {
  const rand = randomOf(`scenery/${seed}/${kind}/${theme ?? ""}`);
  const [w, h] = kind === "home" || kind === "collection" ? [1800, 600] : [1600, 900];
  const sheet: Sheet = { prefix: `z${hash(`${seed}${kind}${theme ?? ""}`).toString(36)}-`, defs: [] };
  const chosen = theme ?? rand.pick(themes);
  if (kind === "not-found") return thrifty(document(sheet, w, h, "", lonelyBoat(sheet, w, h, rand)));
  if (kind === "empty-cart") return thrifty(document(sheet, w, h, "", emptyBowl(sheet, w, h, rand, chosen)));
  const draw = { "ink-wash": wash, seal: seals, geometric: tiles, textile: cloths, kiln: shelf }[chosen];
  return thrifty(document(sheet, w, h, "", draw(sheet, w, h, rand)));
}

export const wash = (sheet: Sheet, w: number, h: number, rand: Rand): string =>
  landscape(sheet, { x: 0, y: 0, w, h }, rand, { ...weatherOf("", rand), ground: tone(0.94, 0.012, 88) });

/** Moon, mist and one boat. */
function lonelyBoat(sheet: Sheet, w: number, h: number, rand: Rand): string {
  const paper = tone(0.935, 0.012, 88);
  const dark = tone(0.3, 0.012, 70);
  const moon = [w * rand.between(0.62, 0.78), h * rand.between(0.22, 0.32)] as const;
  const veil = glow(sheet, [
    [0, "#fff", 0.9],
    [0.3, "#fff", 0.35],
    [1, "#fff", 0],
  ]);
  const far = fade(sheet, [
    [0, dark, 0.26],
    [1, dark, 0],
  ]);
  const hill = (x: number, wide: number, tall: number) =>
    fill(
      straight([
        [x - wide, h * 0.62],
        [x - wide * 0.5, h * 0.62 - tall * 0.6],
        [x - wide * 0.12, h * 0.62 - tall],
        [x + wide * 0.2, h * 0.62 - tall * 0.72],
        [x + wide * 0.55, h * 0.62 - tall * 0.34],
        [x + wide, h * 0.62],
      ]),
      far,
    );
  let ripples = "";
  for (let i = 0; i < 34; i++) {
    const [x, y] = [w * rand.next(), h * rand.between(0.66, 0.97)];
    ripples += dab([x, y], [x + w * rand.between(0.03, 0.12), y], 0, h * 0.003);
  }
  const at = [w * rand.between(0.26, 0.4), h * 0.76] as const;
  return (
    rect(
      0,
      0,
      w,
      h,
      fade(sheet, [
        [0, lit(paper, -0.05)],
        [0.6, lit(paper, 0.015)],
        [1, lit(paper, -0.035)],
      ]),
    ) +
    ellipse(moon[0], moon[1], h * 0.26, h * 0.26, veil) +
    ellipse(moon[0], moon[1], h * 0.085, h * 0.085, lit(paper, 0.05)) +
    hill(w * 0.16, w * 0.2, h * 0.16) +
    hill(w * 0.88, w * 0.17, h * 0.11) +
    fill(ripples, dark, 0.2) +
    paint(shift(boat(0, 0, 1), 0, 0), flat(at[0], at[1], h * 0.1), [dark], h * 0.1) +
    ellipse(at[0], at[1] + h * 0.035, h * 0.12, h * 0.01, dark, 0.14) +
    impression(`n${rand.int(0, 99)}`, "zhuwen", w * 0.93, h * 0.84, h * 0.055)
  );
}
