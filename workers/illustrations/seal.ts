/** Seal impressions: a name cut in stone and pressed in cinnabar. Strokes are built on a grid, as seal script is. */
import { hex, ink, lit, tone } from "./palette.ts";
import { smooth, straight, type Pt } from "./path.ts";
import { hash, randomOf, type Rand } from "./random.ts";
import { latinStrokes } from "./seal-letters.ts";
import { document, frac, num, type Sheet } from "./svg.ts";

export type SealStyle = "zhuwen" | "baiwen";

const isHan = (char: string): boolean =>
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(char);

/** The one to four signs a seal carries: Han characters as they are, other names by their initials. */
export function sealSigns(name: string): readonly string[] {
  const han = [...name].filter(isHan);
  if (han.length > 0) return han.slice(0, 4);
  const words = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const initials = words.map((word) => [...word][0]!.toUpperCase());
  if (initials.length === 1) return [...(words[0] ?? "")].slice(0, 2).map((c) => c.toUpperCase());
  return initials.length ? initials.slice(0, 4) : ["◎"];
}

/**
 * A seal as an SVG document on a transparent ground. `zhuwen` is red strokes in a frame, `baiwen` white strokes in a
 * red block; when not given, the name decides. `size` is width and height in pixels (drawn on 200 units).
 */
export function sealMark(name: string, options: { readonly style?: SealStyle; readonly size?: number } = {}): string {
  const style = options.style ?? (hash(name) % 2 ? "zhuwen" : "baiwen");
  const size = Math.round(Math.min(4096, Math.max(16, options.size ?? 96)));
  const sheet: Sheet = { prefix: `s${hash(name + style).toString(36)}-`, defs: [] };
  return document(sheet, 200, 200, name, impression(name, style, 10, 10, 180)).replace(
    'width="200" height="200"',
    `width="${size}" height="${size}"`,
  );
}

/** The impression itself, for putting on a painting: x, y, side in drawing units. Transparent where no ink is. */
export function impression(name: string, style: SealStyle, x: number, y: number, side: number): string {
  const rand = randomOf(`seal/${name}`);
  const signs = sealSigns(name);
  const tall = signs.length === 2 || signs.length === 3 ? rand.pick([1, 1, 0.62]) : 1;
  const [w, h] = [side * tall, side];
  const left = x + (side - w) / 2;
  const pad = side * (style === "zhuwen" ? 0.11 : 0.09);
  const cells = layout(signs.length, tall < 1).map(
    ([cx, cy, cw, ch]) =>
      [left + pad + cx * (w - pad * 2), y + pad + cy * (h - pad * 2), cw * (w - pad * 2), ch * (h - pad * 2)] as const,
  );
  const gap = side * 0.022;
  const thick = (side / (signs.length > 1 ? 24 : 15)) * (style === "zhuwen" ? 0.86 : 1.1);
  let strokes = "";
  signs.forEach((sign, i) => {
    const [cx, cy, cw, ch] = cells[i]!;
    for (const points of strokesOf(sign))
      strokes += straight(
        points.map(([px, py]): Pt => [
          cx + gap + px * (cw - gap * 2) + rand.wobble(side * 0.004),
          cy + gap + py * (ch - gap * 2) + rand.wobble(side * 0.004),
        ]),
        false,
      );
  });
  const red = hex(lit(tone(ink.seal.l, ink.seal.c, ink.seal.h + rand.wobble(4)), rand.wobble(0.02)));
  const block = worn(left, y, w, h, rand, side * 0.007);
  const pen = `fill="none" stroke-width="${num(thick)}" stroke-linecap="square" stroke-linejoin="miter"`;
  if (style === "zhuwen") {
    const frame = `<path d="${block}" fill="none" stroke="${red}" stroke-width="${num(side * 0.038)}"/>`;
    return `<g opacity=".94">${frame}<path d="${strokes}" ${pen} stroke="${red}"/></g>${chips(left, y, w, h, rand, side)}`;
  }
  return `<g opacity=".94"><path d="${block}" fill="${red}"/><path d="${strokes}" ${pen} stroke="#fbf6ec"/></g>${chips(left, y, w, h, rand, side)}`;
}

/** Right column first, as seals are read. Cells as fractions: x, y, width, height. */
function layout(count: number, column: boolean): readonly (readonly [number, number, number, number])[] {
  if (count === 1) return [[0, 0, 1, 1]];
  if (column) return Array.from({ length: count }, (_, i) => [0, i / count, 1, 1 / count] as const);
  if (count === 2)
    return [
      [0.5, 0, 0.5, 1],
      [0, 0, 0.5, 1],
    ];
  if (count === 3)
    return [
      [0.5, 0, 0.5, 1],
      [0, 0, 0.5, 0.5],
      [0, 0.5, 0.5, 0.5],
    ];
  return [
    [0.5, 0, 0.5, 0.5],
    [0.5, 0.5, 0.5, 0.5],
    [0, 0, 0.5, 0.5],
    [0, 0.5, 0.5, 0.5],
  ];
}

function strokesOf(sign: string): readonly (readonly Pt[])[] {
  return latinStrokes(sign) ?? hanStrokes(sign);
}

/** A sign of level and upright strokes, folded like seal script: parts stacked or side by side, always the same for one character. */
function hanStrokes(sign: string): readonly (readonly Pt[])[] {
  const rand = randomOf(`sign/${sign}`);
  const parts = rand.pick(["side", "side", "stack", "roof", "three"] as const);
  if (parts === "side") return [...within(radical(rand), 0, 0, 0.42, 1), ...within(radical(rand), 0.56, 0, 0.44, 1)];
  if (parts === "stack") return [...within(radical(rand), 0, 0, 1, 0.43), ...within(radical(rand), 0, 0.57, 1, 0.43)];
  if (parts === "roof")
    return [
      [
        [0, 0.3],
        [0, 0.14],
        [1, 0.14],
        [1, 0.3],
      ],
      [
        [0.5, 0],
        [0.5, 0.14],
      ],
      ...within(radical(rand), 0.12, 0.36, 0.76, 0.64),
    ];
  return [
    ...within(radical(rand), 0, 0, 1, 0.42),
    ...within(radical(rand), 0, 0.58, 0.44, 0.42),
    ...within(radical(rand), 0.58, 0.58, 0.42, 0.42),
  ];
}

const within = (list: readonly (readonly Pt[])[], x: number, y: number, w: number, h: number): Pt[][] =>
  list.map((s) => s.map(([px, py]): Pt => [x + px * w, y + py * h]));

/** A few of the shapes from which seal script is built; mirrored ones balance. */
function radical(rand: Rand): readonly (readonly Pt[])[] {
  const p = (...flat: number[]): Pt[] =>
    Array.from({ length: flat.length / 2 }, (_, i): Pt => [flat[i * 2]!, flat[i * 2 + 1]!]);
  return rand.pick([
    [p(0, 0, 1, 0, 1, 1, 0, 1, 0, 0), p(0, 0.5, 1, 0.5)],
    [p(0, 0, 1, 0, 1, 1, 0, 1, 0, 0), p(0, 0.34, 1, 0.34), p(0, 0.67, 1, 0.67)],
    [p(0, 0, 1, 0), p(0.5, 0, 0.5, 1), p(0, 0.5, 1, 0.5), p(0, 1, 1, 1)],
    [p(0.5, 0, 0.5, 1), p(0, 0.2, 0, 0.5, 1, 0.5, 1, 0.2), p(0, 1, 0, 0.72, 1, 0.72, 1, 1)],
    [p(0, 0, 0, 1), p(0.5, 0, 0.5, 1), p(1, 0, 1, 1), p(0, 0.5, 1, 0.5)],
    [
      p(0, 0.18, 1, 0.18),
      p(0.5, 0, 0.5, 0.5),
      p(0, 0.5, 1, 0.5),
      p(0, 1, 0, 0.75, 1, 0.75, 1, 1),
      p(0.5, 0.75, 0.5, 1),
    ],
    [p(0, 1, 0, 0, 1, 0, 1, 1), p(0.3, 0.3, 0.7, 0.3), p(0.3, 1, 0.3, 0.62, 0.7, 0.62, 0.7, 1)],
    [p(0, 0, 1, 0, 1, 0.34, 0, 0.34, 0, 0.67, 1, 0.67, 1, 1, 0, 1)],
    [p(0, 0, 0, 0.4, 1, 0.4, 1, 0), p(0.5, 0, 0.5, 1), p(0, 0.7, 1, 0.7), p(0, 1, 1, 1)],
    [
      p(0.5, 0, 0.5, 0.3),
      p(0, 0.3, 1, 0.3),
      p(0.2, 0.3, 0.2, 0.66, 0, 0.66, 0, 1),
      p(0.8, 0.3, 0.8, 0.66, 1, 0.66, 1, 1),
      p(0.5, 0.55, 0.5, 1),
    ],
    [p(0, 0, 1, 0), p(0, 0.25, 1, 0.25), p(0.5, 0.25, 0.5, 0.6), p(0, 0.6, 1, 0.6, 1, 1, 0, 1, 0, 0.6)],
  ]);
}

/** The edge of the stone, a little uneven. */
function worn(x: number, y: number, w: number, h: number, rand: Rand, rough: number): string {
  const list: Pt[] = [];
  const side = (ax: number, ay: number, bx: number, by: number) => {
    for (let i = 0; i < 7; i++)
      list.push([ax + ((bx - ax) * i) / 7 + rand.wobble(rough), ay + ((by - ay) * i) / 7 + rand.wobble(rough)]);
  };
  side(x, y, x + w, y);
  side(x + w, y, x + w, y + h);
  side(x + w, y + h, x, y + h);
  side(x, y + h, x, y);
  return smooth(list, true, 0.7);
}

/** Where the paste did not take. */
function chips(x: number, y: number, w: number, h: number, rand: Rand, side: number): string {
  if (side < 60) return "";
  let d = "";
  for (let i = 0; i < 16; i++) {
    const [cx, cy, r] = [x + rand.next() * w, y + rand.next() * h, side * rand.between(0.003, 0.011)];
    d += straight([
      [cx - r, cy],
      [cx, cy - r * rand.between(0.5, 1.2)],
      [cx + r, cy + r * 0.3],
      [cx, cy + r],
    ]);
  }
  return `<path d="${d}" fill="#fbf6ec" opacity="${frac(0.7)}"/>`;
}
