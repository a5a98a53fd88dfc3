/**
 * Reads colour tokens and says how far apart two of them are. OKLCH → OKLab → linear sRGB by Björn Ottosson's
 * matrices; contrast as WCAG 2.2 defines it. For tests and the build only, never for pages.
 */
export type Tokens = { readonly [name: string]: string };
export type Scheme = "light" | "dark";
type Rgb = [number, number, number];

/** Custom properties in the first block opened by `selector`. */
export function parseTokens(css: string, selector: string): Tokens {
  const from = css.indexOf(`${selector} {`);
  const block = css.slice(from, css.indexOf("}", from));
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

/** Follows `var()` and chooses the side of `light-dark()`. */
function resolve(tokens: Tokens, name: string, scheme: Scheme): string {
  let value = tokens[name] ?? "";
  const pair = /^light-dark\((oklch\([^)]*\)),\s*(oklch\([^)]*\))\)$/.exec(value);
  if (pair) value = (scheme === "light" ? pair[1] : pair[2])!;
  const other = /^var\(--([\w-]+)\)$/.exec(value);
  return other ? resolve(tokens, other[1]!, scheme) : value;
}

function parse(colour: string): { rgb: Rgb; alpha: number } {
  const match = /^oklch\(([\d.]+)%\s+([\d.]+)\s+([\d.]+)(?:\s*\/\s*([\d.]+)%)?\)$/.exec(colour);
  if (!match) throw new Error(`Not an OKLCH colour: ${colour}`);
  const [l, c, h] = [Number(match[1]) / 100, Number(match[2]), (Number(match[3]) * Math.PI) / 180];
  return { rgb: linear(l, c * Math.cos(h), c * Math.sin(h)), alpha: match[4] ? Number(match[4]) / 100 : 1 };
}

/** OKLab to linear-light sRGB, clipped to the gamut as a browser would at worst. */
function linear(l: number, a: number, b: number): Rgb {
  const [x, y, z] = [
    (l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (l - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ];
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z),
    clip(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z),
    clip(-0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z),
  ];
}

const encode = (v: number) => (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);
const decode = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** A colour laid over a ground, in gamma-encoded sRGB from 0 to 1, as browsers blend. */
export function over(tokens: Tokens, name: string, ground: string, scheme: Scheme): Rgb {
  const top = parse(resolve(tokens, name, scheme));
  const below = parse(resolve(tokens, ground, scheme));
  return top.rgb.map((value, i) => encode(value) * top.alpha + encode(below.rgb[i]!) * (1 - top.alpha)) as Rgb;
}

/** Contrast ratio of two tokens, 1 to 21 (WCAG 2.2). */
export function contrast(tokens: Tokens, ink: string, ground: string, scheme: Scheme): number {
  const above = luminance(over(tokens, ink, ground, scheme).map(decode) as Rgb);
  const below = luminance(over(tokens, ground, ground, scheme).map(decode) as Rgb);
  return (Math.max(above, below) + 0.05) / (Math.min(above, below) + 0.05);
}
