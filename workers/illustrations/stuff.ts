/** What a thing is made of, from the words of its record: base colour, finish, surface effect and the inks it is painted with. */
import { ink, lit, tone, type Tone } from "./palette.ts";
import type { Rand } from "./random.ts";

export type Finish = "gloss" | "satin" | "matte" | "metal" | "patina" | "glass" | "stone" | "wood";
export type Effect =
  | "crackle"
  | "fur"
  | "speckle"
  | "run"
  | "splash"
  | "grain"
  | "veins"
  | "streak"
  | "spots"
  | "relief"
  | "wires";

export type Stuff = {
  readonly base: Tone;
  readonly finish: Finish;
  readonly effect?: Effect;
  /** colour where the glaze thins at rim and edges */
  readonly rim?: Tone;
  /** 0 line, 1 flower, 2 leaf, 3 light; absent means it carries no painting */
  readonly inks?: readonly Tone[];
  /** second colour of an effect */
  readonly second?: Tone;
};

const white = tone(0.955, 0.008, 100);
const blueWhite = [ink.cobalt, tone(0.55, 0.12, 260), tone(0.48, 0.125, 262), tone(0.86, 0.035, 250)];
const rose = [tone(0.36, 0.05, 40), ink.rose, ink.leaf, tone(0.93, 0.05, 92)];
const verte = [tone(0.34, 0.04, 60), ink.iron, tone(0.56, 0.1, 158), ink.gamboge];
const imari = [tone(0.36, 0.1, 264), tone(0.56, 0.15, 35), tone(0.42, 0.11, 262), ink.gold];
const carved = (base: Tone): Tone[] => [lit(base, -0.17), lit(base, -0.06), lit(base, -0.1), lit(base, 0.07)];
const pot = (base: Tone, more: Partial<Stuff> = {}): Stuff => ({ base, finish: "gloss", inks: carved(base), ...more });
const metal = (base: Tone, finish: Finish = "metal", more: Partial<Stuff> = {}): Stuff => ({
  base,
  finish,
  inks: carved(base),
  ...more,
});

/** First match wins: the special before the general. */
const table: readonly (readonly [RegExp, readonly Stuff[]])[] = [
  [
    /cloisonn|champlev/,
    [
      pot(tone(0.55, 0.1, 232), {
        effect: "wires",
        inks: [ink.gold, ink.iron, ink.leaf, tone(0.92, 0.03, 90)],
        rim: ink.gold,
      }),
    ],
  ],
  [
    /hare.?s fur|jian ware|tenmoku|temmoku/,
    [
      pot(tone(0.26, 0.03, 50), {
        effect: "fur",
        rim: tone(0.52, 0.08, 52),
        second: tone(0.6, 0.08, 62),
        inks: undefined,
      }),
    ],
  ],
  [/oil.?spot/, [pot(tone(0.24, 0.015, 260), { effect: "spots", second: tone(0.72, 0.03, 230), inks: undefined })]],
  [
    /guan ware|ge ware|crackle/,
    [
      pot(tone(0.82, 0.03, 125), { effect: "crackle", rim: tone(0.55, 0.045, 65), inks: undefined }),
      pot(tone(0.8, 0.025, 220), { effect: "crackle", rim: tone(0.55, 0.04, 65), inks: undefined }),
    ],
  ],
  [/\bru ware|qingbai|bluish.white/, [pot(tone(0.87, 0.025, 205), { rim: tone(0.94, 0.01, 110) })]],
  [
    /jun ware|lavender|flamb/,
    [
      pot(tone(0.7, 0.06, 262), {
        effect: "splash",
        second: tone(0.46, 0.11, 335),
        rim: tone(0.7, 0.04, 80),
        inks: undefined,
      }),
    ],
  ],
  [
    /celadon|longquan|yue ware|yaozhou/,
    [
      pot(tone(0.77, 0.045, 158), { rim: tone(0.88, 0.03, 130) }),
      pot(tone(0.71, 0.055, 140), { rim: tone(0.84, 0.04, 120), effect: "crackle" }),
      pot(tone(0.64, 0.06, 122), { rim: tone(0.76, 0.05, 110) }),
    ],
  ],
  [
    /sancai|three.colou?r|egg.and.spinach/,
    [pot(tone(0.78, 0.1, 80), { effect: "run", second: tone(0.52, 0.1, 145), inks: undefined })],
  ],
  [
    /oxblood|sang.de|copper.red|peach.?bloom|langyao/,
    [
      pot(tone(0.42, 0.14, 25), {
        effect: "streak",
        second: tone(0.3, 0.1, 20),
        rim: tone(0.93, 0.01, 110),
        inks: undefined,
      }),
    ],
  ],
  [
    /cizhou/,
    [
      pot(tone(0.89, 0.03, 88), {
        finish: "satin",
        inks: [tone(0.28, 0.03, 50), tone(0.32, 0.03, 50), tone(0.3, 0.03, 50), tone(0.88, 0.03, 88)],
      }),
    ],
  ],
  [
    /yixing|zisha|purple clay/,
    [
      pot(tone(0.45, 0.06, 42), { finish: "matte" }),
      pot(tone(0.55, 0.085, 50), { finish: "matte" }),
      pot(tone(0.4, 0.04, 30), { finish: "matte" }),
    ],
  ],
  [
    /fahua/,
    [
      pot(tone(0.45, 0.11, 250), {
        inks: [tone(0.3, 0.08, 255), tone(0.9, 0.04, 90), tone(0.68, 0.1, 190), ink.gamboge],
      }),
    ],
  ],
  [/blue.and.white|underglaze blue|cobalt|delft|blue transfer/, [pot(tone(0.94, 0.014, 225), { inks: blueWhite })]],
  [/black basalt|basaltes/, [pot(tone(0.27, 0.008, 260), { finish: "matte", effect: "relief" })]],
  [
    /jasper/,
    [
      pot(tone(0.63, 0.075, 255), { finish: "matte", effect: "relief", inks: [white, white, white, white] }),
      pot(tone(0.68, 0.05, 150), { finish: "matte", effect: "relief", inks: [white, white, white, white] }),
    ],
  ],
  [
    /lustre|luster/,
    [
      pot(tone(0.6, 0.11, 48), {
        inks: [tone(0.4, 0.09, 40), tone(0.85, 0.06, 85), tone(0.5, 0.09, 60), tone(0.9, 0.06, 90)],
      }),
    ],
  ],
  [/famille rose|fencai/, [pot(white, { inks: rose })]],
  [/famille verte|wucai|doucai/, [pot(white, { inks: verte })]],
  [/imari|kakiemon/, [pot(white, { inks: imari })]],
  [
    /tin.glaz|majolica|maiolica|faience/,
    [
      pot(tone(0.92, 0.025, 85), {
        inks: [tone(0.38, 0.09, 262), ink.gamboge, tone(0.5, 0.08, 150), tone(0.64, 0.13, 52)],
      }),
    ],
  ],
  [/salt.glaz/, [pot(tone(0.78, 0.03, 82), { finish: "satin", effect: "speckle" })]],
  [/black transfer/, [pot(tone(0.92, 0.02, 90), { inks: [ink.black, ink.soft, ink.soft, ink.wash] })]],
  [
    /transfer/,
    [
      pot(tone(0.93, 0.016, 90), { inks: blueWhite }),
      pot(tone(0.92, 0.02, 80), {
        inks: [tone(0.45, 0.1, 20), tone(0.58, 0.1, 15), tone(0.5, 0.1, 18), tone(0.85, 0.04, 20)],
      }),
      pot(tone(0.92, 0.02, 90), { inks: [ink.black, ink.soft, ink.soft, ink.wash] }),
    ],
  ],
  [
    /enamel/,
    [
      pot(white, { inks: rose, rim: ink.gold }),
      pot(white, { inks: verte }),
      pot(white, { inks: imari, rim: ink.gold }),
    ],
  ],
  [
    /creamware|pearlware|bone china|soft.paste/,
    [
      pot(tone(0.93, 0.03, 92), { inks: rose, rim: ink.gold }),
      pot(tone(0.93, 0.025, 95), { inks: blueWhite }),
      pot(tone(0.94, 0.03, 92)),
    ],
  ],
  [
    /porcelain|china\b|parian/,
    [
      pot(tone(0.94, 0.014, 225), { inks: blueWhite }),
      pot(white, { inks: verte }),
      pot(tone(0.95, 0.012, 95)),
      pot(tone(0.79, 0.06, 230)),
      pot(white, { inks: imari, rim: ink.gold }),
      pot(tone(0.86, 0.1, 98)),
    ],
  ],
  [/cinnabar|carved.*lacquer|red lacquer|tihong/, [pot(tone(0.47, 0.14, 29), { finish: "satin", effect: "relief" })]],
  [
    /lacquer|japanned|maki.e|urushi/,
    [
      pot(tone(0.22, 0.015, 40), { inks: [ink.gold, ink.gold, tone(0.66, 0.09, 75), tone(0.85, 0.07, 90)] }),
      pot(tone(0.4, 0.12, 29), { inks: [tone(0.22, 0.03, 30), ink.gold, tone(0.3, 0.03, 30), ink.gold] }),
    ],
  ],
  [
    /silver|pewter|paktong|platinum|nickel|chrome|stainless|steel|alumin(i)?um(?! bronze)|\btin\b/,
    [metal(tone(0.78, 0.006, 250)), metal(tone(0.74, 0.008, 80))],
  ],
  [/gilt bronze|gilded|ormolu|\bgold\b|gilt metal|gilt silver/, [metal(tone(0.74, 0.105, 86))]],
  [/brass/, [metal(tone(0.7, 0.1, 88))]],
  [
    /bronze|copper alloy/,
    [
      metal(tone(0.47, 0.04, 150), "patina", { second: tone(0.62, 0.06, 175), effect: "speckle" }),
      metal(tone(0.42, 0.035, 75), "patina", { second: tone(0.58, 0.06, 170), effect: "speckle" }),
      metal(tone(0.4, 0.045, 60), "patina"),
    ],
  ],
  [/copper/, [metal(tone(0.6, 0.1, 48))]],
  [
    /\biron\b|metal|lead\b/,
    [metal(tone(0.36, 0.008, 60), "patina", { effect: "speckle", second: tone(0.48, 0.06, 48) })],
  ],
  [/amber/, [pot(tone(0.62, 0.13, 62), { effect: "veins", second: tone(0.46, 0.12, 45), inks: undefined })]],
  [
    /glass|crystal/,
    [
      { base: tone(0.78, 0.02, 200), finish: "glass" },
      { base: tone(0.6, 0.09, 235), finish: "glass" },
      { base: tone(0.68, 0.08, 150), finish: "glass" },
      { base: tone(0.68, 0.11, 65), finish: "glass" },
      { base: tone(0.52, 0.12, 345), finish: "glass" },
    ],
  ],
  [
    /white jade|mutton/,
    [pot(tone(0.9, 0.018, 120), { finish: "stone", effect: "veins", second: tone(0.72, 0.06, 70) })],
  ],
  [
    /spinach|dark green jade/,
    [pot(tone(0.46, 0.055, 152), { finish: "stone", effect: "speckle", second: tone(0.3, 0.04, 150) })],
  ],
  [
    /jade|nephrite|serpentine|jadeite/,
    [
      pot(tone(0.8, 0.04, 140), { finish: "stone", effect: "veins", second: tone(0.58, 0.07, 65) }),
      pot(tone(0.68, 0.06, 148), { finish: "stone", effect: "veins", second: tone(0.84, 0.03, 130) }),
    ],
  ],
  [
    /agate|carnelian|chalcedony|quartz/,
    [
      pot(tone(0.66, 0.09, 52), { finish: "stone", effect: "veins", second: tone(0.84, 0.04, 70) }),
      pot(tone(0.74, 0.025, 80), { finish: "stone", effect: "veins", second: tone(0.42, 0.05, 45) }),
    ],
  ],
  [/coral/, [pot(tone(0.6, 0.15, 28), { finish: "satin", effect: "relief" })]],
  [/lapis/, [pot(tone(0.38, 0.12, 264), { finish: "stone", effect: "speckle", second: ink.gold })]],
  [/malachite/, [pot(tone(0.5, 0.11, 162), { finish: "stone", effect: "veins", second: tone(0.36, 0.08, 165) })]],
  [/turquoise/, [pot(tone(0.7, 0.09, 195), { finish: "satin" })]],
  [
    /ivory|bone|horn|mother.of.pearl|shell/,
    [pot(tone(0.89, 0.045, 84), { finish: "satin", effect: "grain", second: tone(0.78, 0.05, 75) })],
  ],
  [
    /marble|limestone|alabaster|plaster|parian|soapstone/,
    [pot(tone(0.84, 0.018, 82), { finish: "matte", effect: "speckle", second: tone(0.7, 0.02, 75) })],
  ],
  [
    /stoneware/,
    [
      pot(tone(0.6, 0.05, 70), { finish: "satin", effect: "run", second: tone(0.36, 0.04, 55), inks: undefined }),
      pot(tone(0.77, 0.035, 88), { finish: "satin", effect: "speckle" }),
      pot(tone(0.44, 0.04, 62), { finish: "satin", effect: "speckle" }),
      pot(tone(0.55, 0.045, 200), { finish: "satin", effect: "speckle" }),
    ],
  ],
  [/terracotta|redware|red earthenware/, [pot(tone(0.6, 0.09, 46), { finish: "matte" })]],
  [
    /earthenware|pottery|ceramic|clay/,
    [
      pot(tone(0.72, 0.06, 70), { finish: "satin", effect: "speckle" }),
      pot(tone(0.9, 0.028, 90), { inks: [tone(0.38, 0.05, 60), ink.iron, ink.leaf, ink.gamboge] }),
      pot(tone(0.55, 0.06, 145), { effect: "run", second: tone(0.36, 0.05, 140), inks: undefined }),
      pot(tone(0.62, 0.08, 52), { finish: "matte" }),
    ],
  ],
  [
    /stone|slate|granite|schist|basalt/,
    [pot(tone(0.58, 0.015, 80), { finish: "matte", effect: "speckle", second: tone(0.42, 0.015, 70) })],
  ],
  [
    /rosewood|zitan|ebony|blackwood|mahogany/,
    [pot(tone(0.37, 0.06, 38), { finish: "wood", effect: "grain", second: tone(0.26, 0.045, 35) })],
  ],
  [
    /walnut|huanghuali|cherry|teak|yew/,
    [pot(tone(0.5, 0.075, 55), { finish: "wood", effect: "grain", second: tone(0.38, 0.06, 50) })],
  ],
  [
    /bamboo|rattan|wicker|straw|rush|basketry|reed/,
    [pot(tone(0.74, 0.08, 80), { finish: "wood", effect: "grain", second: tone(0.6, 0.08, 72) })],
  ],
  [
    /oak|maple|pine|birch|ash|plywood|wood|beech|poplar/,
    [
      pot(tone(0.62, 0.075, 66), { finish: "wood", effect: "grain", second: tone(0.5, 0.07, 60) }),
      pot(tone(0.54, 0.07, 60), { finish: "wood", effect: "grain", second: tone(0.42, 0.06, 55) }),
    ],
  ],
  [/leather/, [pot(tone(0.45, 0.07, 50), { finish: "satin" })]],
  [
    /plastic|acrylic|nylon|resin|rubber|elastomer/,
    [
      pot(tone(0.6, 0.17, 35), { finish: "gloss" }),
      pot(tone(0.9, 0.01, 90)),
      pot(tone(0.35, 0.02, 260)),
      pot(tone(0.8, 0.14, 92)),
    ],
  ],
];

const colours: readonly (readonly [RegExp, Tone])[] = [
  [/\b(imperial )?yellow\b/, tone(0.84, 0.125, 92)],
  [/\b(sacrificial |deep |dark |powder )?blue\b/, tone(0.42, 0.12, 262)],
  [/\bturquoise|peacock\b/, tone(0.7, 0.09, 195)],
  [/\bgreen\b/, tone(0.56, 0.085, 150)],
  [/\b(red|ruby)\b/, tone(0.46, 0.15, 27)],
  [/\bpurple|aubergine|manganese\b/, tone(0.4, 0.1, 320)],
  [/\b(black|mirror.black)\b/, tone(0.23, 0.012, 270)],
  [/\b(brown|tea.?dust|russet|persimmon)\b/, tone(0.42, 0.06, 55)],
  [/\bpink\b/, tone(0.78, 0.08, 8)],
  [/\b(white|blanc|dehua|ding ware)\b/, tone(0.94, 0.016, 95)],
  [/\b(clear|colou?rless)\b/, tone(0.82, 0.012, 200)],
];

const fallback: readonly Stuff[] = [
  pot(tone(0.77, 0.045, 158), { rim: tone(0.88, 0.03, 130) }),
  pot(tone(0.94, 0.014, 225), { inks: blueWhite }),
  pot(tone(0.6, 0.05, 70), { finish: "satin", effect: "speckle" }),
  pot(tone(0.86, 0.03, 88), { effect: "crackle" }),
];

/** Choose the material. `words` is the whole record in lower case; a colour word recolours a plain glaze or glass. */
export function stuffOf(words: string, rand: Rand): Stuff {
  const found = table.find(([pattern]) => pattern.test(words));
  const stuff = rand.pick(found ? found[1] : fallback);
  const colour = colours.find(([pattern]) =>
    pattern.test(words.replace(/blue.and.white|blue.white|underglaze blue|red lacquer|black transfer/g, "")),
  );
  const recolours =
    stuff.finish === "glass" ||
    ((stuff.finish === "gloss" || stuff.finish === "matte") &&
      stuff.base.l > 0.5 &&
      !/enamel|famille|imari|blue.and.white|underglaze|transfer/.test(words));
  if (!colour || !recolours) return jittered(stuff, rand);
  const base = colour[1];
  return jittered(
    { ...stuff, base, rim: lit(base, 0.12), inks: stuff.finish === "glass" ? undefined : carved(base) },
    rand,
  );
}

/** No two firings are alike. */
function jittered(stuff: Stuff, rand: Rand): Stuff {
  const { l, c, h } = stuff.base;
  return {
    ...stuff,
    base: tone(Math.min(0.97, l + rand.wobble(0.025)), c * (1 + rand.wobble(0.15)), h + rand.wobble(5)),
  };
}
