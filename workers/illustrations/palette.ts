/** Colour by lightness, chroma and hue (OKLCH), so that shades of one glaze stay one glaze. */

export type Tone = { readonly l: number; readonly c: number; readonly h: number };

/** l 0…1, c 0…0.37, h in degrees */
export const tone = (l: number, c: number, h: number): Tone => ({ l, c, h });

/** Lighter (+) or darker (−); shadows gain a little colour, lights lose it, as in glaze and in ink. */
export function lit(base: Tone, by: number): Tone {
  const l = Math.min(0.99, Math.max(0.05, base.l + by));
  return tone(l, Math.max(0, base.c * (by > 0 ? 1 - by * 0.9 : 1 - by * 0.35)), base.h);
}

/** A point between two tones; hue takes the short way round. */
export function blend(a: Tone, b: Tone, t: number): Tone {
  const turn = ((b.h - a.h + 540) % 360) - 180;
  const hue = a.c < 0.005 ? b.h : b.c < 0.005 ? a.h : a.h + turn * t;
  return tone(a.l + (b.l - a.l) * t, a.c + (b.c - a.c) * t, hue);
}

/** OKLCH → sRGB hex. A colour outside the screen's range loses chroma until it fits. Björn Ottosson's matrices. */
export function hex(colour: Tone): string {
  let c = colour.c;
  for (let i = 0; i < 8; i++, c *= 0.85) {
    const rgb = linear(colour.l, c, colour.h);
    if (i === 7 || rgb.every((v) => v > -0.002 && v < 1.002)) return `#${rgb.map(byte).join("")}`;
  }
  return "#000000";
}

function linear(l: number, c: number, h: number): readonly number[] {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const L = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const M = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const S = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * L - 3.3077115913 * M + 0.2309699292 * S,
    -1.2684380046 * L + 2.6097574011 * M - 0.3413193965 * S,
    -0.0041960863 * L - 0.7034186147 * M + 1.707614701 * S,
  ];
}

function byte(v: number): string {
  const x = Math.min(1, Math.max(0, v));
  const s = x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055;
  return Math.round(s * 255)
    .toString(16)
    .padStart(2, "0");
}

/** The shop's own inks: named once, used by every drawing. */
export const ink = {
  black: tone(0.24, 0.012, 70),
  soft: tone(0.42, 0.012, 70),
  wash: tone(0.62, 0.012, 75),
  paper: tone(0.955, 0.012, 85),
  silk: tone(0.86, 0.032, 82),
  seal: tone(0.55, 0.17, 31),
  cobalt: tone(0.42, 0.13, 262),
  cobaltPale: tone(0.62, 0.09, 258),
  indigo: tone(0.34, 0.07, 258),
  celadon: tone(0.77, 0.045, 158),
  gamboge: tone(0.78, 0.12, 86),
  gold: tone(0.74, 0.1, 86),
  leaf: tone(0.55, 0.08, 150),
  rose: tone(0.67, 0.12, 8),
  iron: tone(0.52, 0.13, 38),
} as const;
