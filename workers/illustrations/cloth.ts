/** Woven and printed repeats: one tile, drawn once, laid over any cloth, robe or scroll mount. */
import { flat, type Inks, paint } from "./marks.ts";
import { hex, ink, lit, tone, type Tone } from "./palette.ts";
import type { Rand } from "./random.ts";
import { tile } from "./repeats.ts";
import { define, num, rect, type Sheet } from "./svg.ts";

export type Cloth = {
  readonly ground: Tone;
  readonly inks: Inks;
  readonly repeat: string;
  readonly weave: "plain" | "satin" | "velvet" | "ribs" | "stitch";
};

const c = (ground: Tone, ...inks: Tone[]): readonly [Tone, Inks] => [ground, inks];

/** Dyers' pairs: ground, then line, flower, leaf, light. */
const dyes = [
  c(tone(0.36, 0.08, 262), ink.gold, tone(0.86, 0.04, 85), tone(0.66, 0.07, 160), tone(0.92, 0.03, 90)),
  c(tone(0.42, 0.12, 22), ink.gold, tone(0.86, 0.05, 80), tone(0.6, 0.06, 130), tone(0.9, 0.04, 85)),
  c(tone(0.88, 0.03, 88), tone(0.45, 0.06, 55), tone(0.6, 0.11, 30), tone(0.52, 0.06, 150), tone(0.95, 0.02, 90)),
  c(tone(0.72, 0.06, 150), tone(0.4, 0.06, 160), tone(0.93, 0.03, 90), tone(0.52, 0.07, 158), tone(0.9, 0.03, 120)),
  c(tone(0.62, 0.05, 55), tone(0.36, 0.05, 45), tone(0.88, 0.04, 80), tone(0.45, 0.05, 110), tone(0.84, 0.04, 80)),
  c(tone(0.3, 0.03, 60), tone(0.72, 0.08, 80), tone(0.7, 0.1, 40), tone(0.55, 0.05, 140), tone(0.86, 0.04, 85)),
  c(tone(0.8, 0.06, 20), tone(0.46, 0.1, 15), tone(0.94, 0.02, 60), tone(0.56, 0.07, 150), tone(0.93, 0.03, 60)),
  c(tone(0.55, 0.09, 235), tone(0.92, 0.03, 90), tone(0.84, 0.07, 80), tone(0.4, 0.07, 240), tone(0.93, 0.03, 100)),
  c(tone(0.74, 0.1, 85), tone(0.44, 0.08, 50), tone(0.6, 0.13, 30), tone(0.5, 0.07, 150), tone(0.92, 0.05, 90)),
  c(tone(0.38, 0.09, 330), ink.gold, tone(0.82, 0.06, 10), tone(0.6, 0.06, 150), tone(0.9, 0.03, 60)),
] as const;

const named: readonly (readonly [RegExp, number])[] = [
  [/\b(blue|indigo|navy)\b/, 0],
  [/\b(red|crimson|scarlet)\b/, 1],
  [/\b(white|cream|ivory|linen|undyed)\b/, 2],
  [/\bgreen\b/, 3],
  [/\b(brown|tan)\b/, 4],
  [/\bblack\b/, 5],
  [/\b(pink|rose)\b/, 6],
  [/\byellow|gold\b/, 8],
  [/\bpurple|violet\b/, 9],
];

export function clothOf(words: string, motif: string, rand: Rand): Cloth {
  const by = named.find(([pattern]) => pattern.test(words));
  const [ground, inks] = by ? dyes[by[1]]! : rand.pick(dyes);
  const weave = /velvet/.test(words)
    ? "velvet"
    : /satin|damask/.test(words)
      ? "satin"
      : /kesi|tapestry|needle/.test(words)
        ? "ribs"
        : /embroid/.test(words)
          ? "stitch"
          : "plain";
  if (/indigo|katagami|stencil|batik/.test(words)) {
    const paste = tone(0.9, 0.02, 230);
    return {
      ground: tone(0.33, 0.075, 260),
      inks: [paste, paste, paste, paste],
      repeat: motif || rand.pick(["waves", "geometric", "chrysanthemum", "hemp"]),
      weave: "plain",
    };
  }
  const tonal = /damask|velvet|satin/.test(words) && rand.chance(0.6);
  const chosen: Inks = tonal ? [lit(ground, -0.1), lit(ground, 0.09), lit(ground, -0.06), lit(ground, 0.13)] : inks;
  const usual = /velvet|damask|brocade/.test(words)
    ? ["ogee", "ogee", "roundel", "peony"]
    : /cotton|linen|wool/.test(words)
      ? ["stripe", "plaid", "sprig", "geometric", "sprig"]
      : [
          "ogee",
          "roundel",
          "sprig",
          "peony",
          "clouds",
          "geometric",
          "waves",
          "lotus",
          "chrysanthemum",
          "stripe",
          "hemp",
        ];
  return { ground: lit(ground, rand.wobble(0.03)), inks: chosen, repeat: motif || rand.pick(usual), weave };
}

/** Lay the cloth's repeat as a paint; `unit` is the width of one repeat in drawing units. */
export function weave(sheet: Sheet, cloth: Cloth, unit: number, rand: Rand): string {
  const [w, h] = [unit, unit * ratioOf(cloth.repeat)];
  const marks = tile(cloth.repeat, rand);
  const half = w / 2;
  const base = rect(0, 0, w, h, cloth.ground);
  // What crosses an edge of the tile is drawn again from the other side.
  const drawn = wraps.has(cloth.repeat)
    ? [-w, 0, w]
        .map((dx) =>
          [-h, 0, h]
            .map((dy) => (dx && dy ? "" : paint(marks, flat(half + dx, h / 2 + dy, half), cloth.inks, half)))
            .join(""),
        )
        .join("")
    : paint(marks, flat(half, h / 2, half), cloth.inks, half);
  const id = define(
    sheet,
    (name) =>
      `<pattern id="${name}" patternUnits="userSpaceOnUse" width="${num(w)}" height="${num(h)}">${base}${drawn}</pattern>`,
  );
  return `url(#${id})`;
}

const wraps: ReadonlySet<string> = new Set(["waves"]);

const ratioOf = (repeat: string): number =>
  ({ ogee: 1.6, stripe: 1, plaid: 1, waves: 0.5, hemp: 0.866, geometric: 0.8, clouds: 0.8 })[repeat] ?? 1.1;

/** The grain of the weave over an area, as a paint: threads or the nap of velvet. */
export function threads(sheet: Sheet, cloth: Cloth, step: number): string {
  const [dark, pale] = [hex(lit(cloth.ground, -0.16)), hex(lit(cloth.ground, 0.12))];
  const s = num(Math.max(2, step));
  const h = num(Math.max(2, step) / 2);
  const lines =
    cloth.weave === "satin"
      ? `<path d="M0 ${s}L${s} 0" stroke="${pale}" stroke-width=".8" opacity=".5"/>`
      : cloth.weave === "ribs"
        ? `<path d="M0 ${h}H${s}" stroke="${dark}" stroke-width="1.2" opacity=".3"/>`
        : `<path d="M0 ${h}H${s}" stroke="${dark}" stroke-width=".8" opacity=".28"/><path d="M${h} 0V${s}" stroke="${pale}" stroke-width=".8" opacity=".3"/>`;
  return `url(#${define(sheet, (id) => `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${s}" height="${s}">${lines}</pattern>`)})`;
}
