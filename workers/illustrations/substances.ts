/** Lacquer, metal, glass, stone, clay and wood. First match wins: the special before the general. */
import { pot, metal, type StuffRow } from "./kinds.ts";
import { ink, tone } from "./palette.ts";

export const substances: readonly StuffRow[] = [
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
