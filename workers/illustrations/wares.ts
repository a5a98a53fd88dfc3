/** Porcelain and pottery named by ware or technique. First match wins: the special before the general. */
import { blueWhite, rose, verte, imari, white, pot, type StuffRow } from "./kinds.ts";
import { ink, tone } from "./palette.ts";

export const wares: readonly StuffRow[] = [
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
];
