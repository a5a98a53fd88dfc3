/** Glazes with names of their own. First match wins: the special before the general. */
import { blueWhite, rose, verte, imari, white, pot, type StuffRow } from "./kinds.ts";
import { ink, tone } from "./palette.ts";

export const glazes: readonly StuffRow[] = [
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
];
