/** Rooms without people: a bowl under a branch, a shelf of pots, hung cloths, a floor of tiles, a page of seals. */
import { clothOf, weave } from "./cloth.ts";
import { flat, paint } from "./marks.ts";
import { motifMarks } from "./motif.ts";
import { ink, lit, tone } from "./palette.ts";
import { ground, outlineShadow, sheetShadow } from "./paper.ts";
import { straight } from "./path.ts";
import type { Rand } from "./random.ts";
import type { Scene } from "./scene.ts";
import { type SceneryTheme } from "./scenery.ts";
import { impression } from "./seal.ts";
import { stuffOf } from "./stuff.ts";
import { fill, rect, type Sheet } from "./svg.ts";
import { drape } from "./textile.ts";
import { drawVessel } from "./vessel.ts";

/** A bowl with nothing in it, and a branch that leans over it. */
export function emptyBowl(sheet: Sheet, w: number, h: number, rand: Rand, theme: SceneryTheme): string {
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
  );
  return (
    paper +
    `<g opacity=".5">${branch}</g>` +
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
    // Left plain: in company, form and glaze say enough.
    stuff: { ...stuffOf(words, rand.fork(words)), inks: undefined },
    motif: "",
    words,
    ratio: undefined,
  };
  return drawVessel(scene, box);
}

/** What came out of the kiln today. */
export function shelf(sheet: Sheet, w: number, h: number, rand: Rand): string {
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
  for (let i = 0; i < 5; i++) {
    const [shape, tall] = forms[(start + i * 3) % forms.length]!;
    out += vessel(sheet, rand.fork(String(i)), shape, wares[(start + i * 3) % wares.length]!, {
      cx: w * (0.15 + i * 0.175),
      base: h * (0.84 + (i % 2) * 0.035),
      width: w * 0.135,
      height: h * tall,
    });
  }
  return out;
}

/** Lengths of cloth hung side by side. */
export function cloths(sheet: Sheet, w: number, h: number, rand: Rand): string {
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
export function tiles(sheet: Sheet, w: number, h: number, rand: Rand): string {
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
export function seals(sheet: Sheet, w: number, h: number, rand: Rand): string {
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
