/** Woven and printed repeats: one tile, drawn once, laid over any cloth, robe or scroll mount. */
import { borderUnit } from "./borders.ts";
import { bird, butterfly, carp, crane } from "./creatures.ts";
import { cloud } from "./dress.ts";
import { blossom, chrysanthemum, leaf, lotus, peony } from "./flowers.ts";
import { flat, paint, shape, shift, stroke, type Inks, type Mark } from "./marks.ts";
import { hex, ink, lit, tone, type Tone } from "./palette.ts";
import { arc, points, ring, type Pt } from "./path.ts";
import type { Rand } from "./random.ts";
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

/** Half-drop: one figure in the middle, quarters of another at the corners. */
function halfDrop(figure: Mark[], corner: Mark[], size: number, tall: number): Mark[] {
  return [
    ...shift(figure, 0, -tall / 2, size),
    ...shift(corner, -1, tall / 2, size),
    ...shift(corner, 1, tall / 2, size),
  ];
}

function tile(repeat: string, rand: Rand): Mark[] {
  switch (repeat) {
    case "ogee":
      return ogee(rand);
    case "roundel":
      return roundel(rand);
    case "stripe":
      return stripes(rand);
    case "plaid":
      return plaid(rand);
    case "waves":
      return [0.97, 0.72, 0.46, 0.2].flatMap((r, i): Mark[] =>
        i === 0
          ? [shape(ring(0, 0.5, r, r, 16), 3, 0.18), stroke(ring(0, 0.5, r, r, 14, Math.PI, Math.PI * 2), 0, 0.06)]
          : [stroke(ring(0, 0.5, r, r, 12, Math.PI, Math.PI * 2), 0, 0.05, 0.85)],
      );
    case "hemp":
      return hemp();
    case "geometric":
      return lattice(rand);
    case "clouds":
      return halfDrop([...cloud(0, 0, 0.55)], cloud(-0.1, 0, 0.5), 0.85, 0.8);
    case "crane":
      return halfDrop(crane(rand), cloud(0, 0, 0.5), 0.6, 1.1);
    case "fish":
      return halfDrop(carp(rand), wavelet(), 0.56, 1.1);
    case "butterfly":
      return halfDrop(butterfly(rand), blossom(rand, 0, 0, 0.5), 0.42, 1.1);
    case "bird":
      return halfDrop(bird(rand), sprig(rand, "plum"), 0.5, 1.1);
    case "bamboo":
      return halfDrop(fan(), fan(), 0.62, 1.1);
    default:
      return halfDrop(sprig(rand, repeat), sprig(rand, repeat === "sprig" ? "plum" : repeat), 0.62, 1.1);
  }
}

function head(rand: Rand, kind: string, r: number): Mark[] {
  if (kind === "lotus") return lotus(0, 0, r);
  if (kind === "chrysanthemum") return chrysanthemum(rand, 0, 0, r);
  if (kind === "plum" || kind === "sprig") return blossom(rand, 0, 0, r * 0.8);
  return peony(rand, 0, 0, r);
}

function sprig(rand: Rand, kind: string): Mark[] {
  const leaves = [
    [-0.1, 0.35, 2.5],
    [0.1, 0.4, 0.6],
    [-0.05, 0.6, 2.2],
    [0.06, 0.66, 0.9],
    [-0.3, -0.1, 3.4],
    [0.32, -0.1, -0.2],
  ] as const;
  return [
    stroke(arc([0, 0.1], [0.1, 0.95], 0.15, 5), 0, 0.05),
    ...leaves.flatMap(([x, y, a]) => leaf(x, y, a, 0.48, 0.2)),
    ...head(rand, kind, 0.5),
  ];
}

const fan = (): Mark[] => [-0.9, -0.45, 0, 0.45, 0.9].flatMap((a) => leaf(0, -0.5, Math.PI / 2 + a, 1.05, 0.2));
const wavelet = (): Mark[] =>
  [0.8, 0.5, 0.2].map((r) => stroke(ring(0, 0.3, r, r * 0.6, 8, Math.PI, Math.PI * 2), 2, 0.06, 0.7));

/** Pointed medallions framed by leafy bands: the velvet and brocade repeat. */
function ogee(rand: Rand): Mark[] {
  const side = (s: number, inner: number): Pt[] => [
    [0, -1.6 * inner],
    [s * 0.32 * inner, -1.1 * inner],
    [s * 0.98 * inner, -0.3 * inner],
    [s * 0.98 * inner, 0.3 * inner],
    [s * 0.32 * inner, 1.1 * inner],
    [0, 1.6 * inner],
  ];
  const kind = rand.pick(["lotus", "peony", "chrysanthemum"]);
  const leaves = [-2.6, -2.1, -0.54, -1.04, 0.6, 2.54].flatMap((a) =>
    leaf(Math.cos(a) * 0.36, Math.sin(a) * 0.44, a, 0.38, 0.2),
  );
  const corner = [-1, 1].flatMap((sx) =>
    [-1, 1].flatMap((sy) => [
      ...shift(head(rand, kind, 0.26), sx * 0.99, sy * 1.58),
      ...leaf(sx * 0.72, sy * 1.42, sx > 0 ? 3.6 * sy : -0.5 * sy, 0.3, 0.16),
    ]),
  );
  return [
    ...[-1, 1].flatMap((s) => [
      stroke(side(s, 0.99), 2, 0.16, 0.85),
      stroke(side(s, 0.99), 3, 0.05, 0.9),
      stroke(side(s, 0.76), 0, 0.035, 0.8),
    ]),
    ...leaves,
    ...head(rand, kind, 0.42),
    ...shift(head(rand, "plum", 0.26), 0, 0.86),
    ...shift(head(rand, "plum", 0.2), 0, -0.9),
    ...corner,
  ];
}

function roundel(rand: Rand): Mark[] {
  const figure = rand.pick([crane, carp, butterfly, bird])(rand);
  const dots = Array.from({ length: 18 }, (_, i) =>
    shape(ring(Math.cos(i / 2.865) * 0.72, Math.sin(i / 2.865) * 0.72, 0.05, 0.05, 4), 3),
  );
  const star = [-1, 1].flatMap((sx) => [-1, 1].flatMap((sy) => shift(blossom(rand, 0, 0, 0.3), sx, sy * 1.1)));
  return [
    shape(ring(0, 0, 0.84, 0.84, 18), 2, 0.35),
    stroke(ring(0, 0, 0.84, 0.84, 18), 0, 0.05),
    { pts: ring(0, 0, 0.61, 0.61, 18), ink: 0, line: 0.035 },
    ...dots,
    ...shift(figure, 0, 0, 0.52),
    ...star,
  ];
}

function stripes(rand: Rand): Mark[] {
  const out: Mark[] = [];
  let x = -1;
  while (x < 0.92) {
    const w = rand.pick([0.06, 0.1, 0.2, 0.3]);
    const bar = Math.min(w, 1 - x);
    out.push({
      pts: points(x, -1.1, x + bar, -1.1, x + bar, 1.1, x, 1.1),
      ink: rand.int(0, 3),
      wash: 0.9,
      straight: true,
    });
    x += bar + rand.pick([0.08, 0.16, 0.3]);
  }
  return out;
}

function plaid(rand: Rand): Mark[] {
  const out: Mark[] = [];
  for (let i = 0; i < 4; i++) {
    const [at, w, which] = [-0.9 + i * 0.48 + rand.wobble(0.1), rand.between(0.05, 0.26), rand.int(0, 3)];
    out.push(
      { pts: points(at, -1, at + w, -1, at + w, 1, at, 1), ink: which, wash: 0.55, straight: true },
      { pts: points(-1, at, 1, at, 1, at + w, -1, at + w), ink: which, wash: 0.55, straight: true },
    );
  }
  return out;
}

/** Asanoha, the hemp leaf: a lattice of triangles, each joined from its middle to its corners. */
function hemp(): Mark[] {
  const tall = Math.sqrt(3) / 2;
  const seg = (...p: number[]): Mark => ({ pts: points(...p), ink: 0, line: 0.03, open: true, straight: true });
  const out: Mark[] = [];
  for (let row = -1; row < 1; row++)
    for (let i = -2; i < 2; i++) {
      const [x, y] = [i / 1 + (row ? 0.5 : 0), row * tall];
      const [down, up] = [y + tall / 3, y + (tall * 2) / 3];
      const foot = x + 0.5;
      out.push(seg(x, y, x + 1, y), seg(x, y, foot, y + tall, x + 1, y));
      out.push(
        seg(x, y, foot, down, x + 1, y),
        seg(foot, down, foot, y + tall),
        seg(foot, y + tall, x + 1, up, foot + 1, y + tall),
        seg(x + 1, up, x + 1, y),
      );
    }
  return out;
}

function lattice(rand: Rand): Mark[] {
  if (rand.chance(0.5))
    return [
      ...[1, 0.72, 0.44].map((r): Mark => ({
        pts: points(-r, 0, 0, -0.8 * r, r, 0, 0, 0.8 * r),
        ink: r === 0.72 ? 1 : 0,
        line: 0.06,
        straight: true,
      })),
      shape(points(-0.2, 0, 0, -0.16, 0.2, 0, 0, 0.16), 1),
    ];
  return [
    ...shift(borderUnit("fret"), -0.5, -0.4, 0.48),
    ...shift(borderUnit("fret"), 0.5, 0.4, 0.48),
    shape(ring(0.5, -0.4, 0.22, 0.22, 4), 1, 0.9),
    shape(ring(-0.5, 0.4, 0.22, 0.22, 4), 1, 0.9),
  ];
}

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
