/** Pictures that belong to no product: the head of the home page, an empty basket, a page that is not there, a collection. */
import { weave, clothOf } from "./cloth.ts";
import { motifMarks } from "./dress.ts";
import { landscape, weatherOf } from "./landscape.ts";
import { flat, paint, shift } from "./marks.ts";
import { ink, lit, tone } from "./palette.ts";
import { ground, outlineShadow, sheetShadow } from "./paper.ts";
import { dab, straight } from "./path.ts";
import { hash, randomOf, type Rand } from "./random.ts";
import type { Scene } from "./scene.ts";
import { boat } from "./scenes.ts";
import { impression } from "./seal.ts";
import { stuffOf } from "./stuff.ts";
import { document, ellipse, fade, fill, glow, rect, type Sheet } from "./svg.ts";
import { drape } from "./textile.ts";
import { drawVessel } from "./vessel.ts";

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
  if (kind === "not-found") return document(sheet, w, h, "", lonelyBoat(sheet, w, h, rand));
  if (kind === "empty-cart") return document(sheet, w, h, "", emptyBowl(sheet, w, h, rand, chosen));
  const draw = { "ink-wash": wash, seal: seals, geometric: tiles, textile: cloths, kiln: shelf }[chosen];
  return document(sheet, w, h, "", draw(sheet, w, h, rand));
}

const wash = (sheet: Sheet, w: number, h: number, rand: Rand): string =>
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

/** A bowl with nothing in it, and a branch that leans over it. */
function emptyBowl(sheet: Sheet, w: number, h: number, rand: Rand, theme: SceneryTheme): string {
  const words = {
    "ink-wash": "celadon",
    seal: "red lacquer",
    geometric: "blue and white porcelain",
    textile: "jun ware",
    kiln: "hare's fur tenmoku",
  }[theme];
  const paper = ground(sheet, w, h, "floor", rand.fork("paper"), tone(0.7, 0, 0));
  const branch = paint(
    motifMarks("plum", rand),
    flat(w * 0.44, h * 0.36, h * 0.36),
    [tone(0.36, 0.02, 60), tone(0.72, 0.09, 15), ink.leaf, tone(0.94, 0.02, 60)],
    h * 0.36,
    0.5,
  );
  return (
    paper +
    branch +
    vessel(sheet, rand, "teabowl", words, { cx: w * 0.6, base: h * 0.82, width: h * 0.5, height: h * 0.4 })
  );
}

function vessel(
  sheet: Sheet,
  rand: Rand,
  shape: string,
  words: string,
  box: { cx: number; base: number; width: number; height: number },
): string {
  const scene: Scene = {
    sheet,
    rand: rand.fork(shape + String(box.cx)),
    brief: { form: "vessel", shape },
    stuff: stuffOf(words, rand.fork(words)),
    motif: "",
    words,
    ratio: undefined,
  };
  return drawVessel(scene, box);
}

/** What came out of the kiln today. */
function shelf(sheet: Sheet, w: number, h: number, rand: Rand): string {
  const wares = [
    "celadon",
    "jun ware",
    "yixing",
    "hare's fur tenmoku",
    "guan ware crackle",
    "white porcelain dehua",
    "oxblood",
    "cizhou",
    "sancai",
    "stoneware",
  ];
  const forms = [
    ["vase", 0.66],
    ["teabowl", 0.26],
    ["bottle", 0.6],
    ["jar", 0.46],
    ["teapot", 0.34],
    ["meiping", 0.62],
    ["bowl", 0.26],
    ["lidjar", 0.5],
  ] as const;
  const start = rand.int(0, 7);
  let out = ground(sheet, w, h, "floor", rand.fork("paper"), tone(0.7, 0, 0));
  for (let i = 0; i < 6; i++) {
    const [shape, tall] = forms[(start + i * 3) % forms.length]!;
    out += vessel(sheet, rand.fork(String(i)), shape, wares[(start + i * 3) % wares.length]!, {
      cx: w * (0.13 + i * 0.148),
      base: h * (0.84 + (i % 2) * 0.035),
      width: w * 0.135,
      height: h * tall,
    });
  }
  return out;
}

/** Lengths of cloth hung side by side. */
function cloths(sheet: Sheet, w: number, h: number, rand: Rand): string {
  const colours = [
    "indigo",
    "silk red",
    "linen white",
    "silk green",
    "silk yellow brocade",
    "velvet brown",
    "silk purple",
  ];
  const start = rand.int(0, 6);
  let out = ground(sheet, w, h, "wall", rand.fork("paper"), tone(0.7, 0, 0));
  for (let i = 0; i < 5; i++) {
    const own = rand.fork(`cloth${i}`);
    const [x, wide, tall] = [w * (0.06 + i * 0.182), w * 0.15, h * own.between(0.7, 0.84)];
    out +=
      sheetShadow(x, -20, wide, tall + 20) +
      rect(
        x,
        -20,
        wide,
        tall + 20,
        weave(sheet, clothOf(colours[(start + i * 2) % 7]!, "", own), wide * own.pick([0.36, 0.5]), own),
      ) +
      drape(sheet, x, -20, wide, tall + 20, 0.9);
  }
  return out;
}

/** A floor of pattern: quiet tiles, one in colour. */
function tiles(sheet: Sheet, w: number, h: number, rand: Rand): string {
  const paper = tone(0.93, 0.012, 88);
  const side = h / 3;
  const paints = ["hemp", "waves", "geometric", "roundel", "stripe"].map((repeat, i) => {
    const base = lit(paper, -0.012 * i);
    const quiet = [lit(base, -0.2), lit(base, -0.1), lit(base, -0.14), lit(base, 0.03)];
    return weave(sheet, { ground: base, inks: quiet, repeat, weave: "plain" }, side / 2, rand.fork(repeat));
  });
  const loud = weave(
    sheet,
    {
      ground: tone(0.36, 0.07, 258),
      inks: [tone(0.9, 0.02, 90), tone(0.7, 0.06, 240), tone(0.6, 0.06, 250), tone(0.9, 0.02, 90)],
      repeat: "hemp",
      weave: "plain",
    },
    side / 2,
    rand,
  );
  const [lx, ly] = [rand.int(2, 6), rand.int(0, 2)];
  let out = rect(0, 0, w, h, paper);
  for (let y = 0; y < 3; y++)
    for (let x = 0; x < 9; x++)
      out += rect(
        x * side + 3,
        y * side + 3,
        side - 6,
        side - 6,
        x === lx && y === ly ? loud : paints[(x + y * 2 + rand.int(0, 1)) % paints.length]!,
      );
  return out;
}

/** A page of impressions, one of them fresh. */
function seals(sheet: Sheet, w: number, h: number, rand: Rand): string {
  const names = ["雅集", "山水", "清風", "明月", "墨", "竹石居", "松", "聽雨", "一片冰心", "梅", "雲林", "江上"];
  let out = ground(sheet, w, h, "wall", rand.fork("paper"), tone(0.7, 0, 0));
  const card = straight([
    [w * 0.05, h * 0.12],
    [w * 0.95, h * 0.12],
    [w * 0.95, h * 0.88],
    [w * 0.05, h * 0.88],
  ]);
  out += outlineShadow(sheet, card, 1) + fill(card, tone(0.965, 0.008, 90));
  for (let i = 0; i < 7; i++) {
    const size = h * (i === 3 ? 0.46 : rand.between(0.18, 0.3));
    const cx = w * (0.14 + i * 0.12);
    out += `<g opacity="${i === 3 ? 1 : 0.55}">${impression(names[(i * 5 + rand.int(0, 11)) % 12]!, i % 2 ? "baiwen" : "zhuwen", cx - size / 2, h * (0.5 + (i === 3 ? 0 : rand.wobble(0.12))) - size / 2, size)}</g>`;
  }
  return out;
}
