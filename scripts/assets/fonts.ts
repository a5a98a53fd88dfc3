/** Cuts the display faces to the characters in use and writes the @font-face rules of each language. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import type { Locale } from "../../workers/kernel/locale.ts";
import { type Cut, type Face, faces, hanMetrics, latinMetrics } from "./faces.ts";
import { unicodeRange } from "./glyphs.ts";
import { cached, contentHash, cspHash, publishFile } from "./hash.ts";

type FaceName = keyof typeof faces;
export type LocaleFonts = { css: string; hash: string; preload: string[] };

/** Faces a page in this language may need; the first file of the first is needed at once. */
const facesOf: { readonly [L in Locale]: readonly FaceName[] } = {
  "zh-Hans": ["song", "latin", "italic"],
  "zh-Hant": ["ming", "latin", "italic"],
  en: ["latin", "italic"],
  ja: ["mincho", "latin", "italic"],
  fr: ["latin", "italic"],
  ar: ["naskh", "latin"],
};

const recipe = "woff2 1";

const fallbackFaces = {
  latin: `@font-face{font-family:"Yaji Latin Fallback";src:local("Times New Roman"),local("Liberation Serif"),local("Tinos");size-adjust:100.4%;${latinMetrics}}`,
  han: `@font-face{font-family:"Yaji Han Fallback";src:local("Songti SC"),local("STSong"),local("SimSun"),local("Noto Serif CJK SC");${hanMetrics}}`,
};

async function cutFile(root: string, out: string, face: Face, cut: Cut): Promise<string> {
  const source = join(root, "node_modules/@fontsource", face.file);
  const text = cut.chars.join("");
  const key = contentHash(recipe, face.features.join(), face.file, String(statSync(source).size), text);
  const file = await cached(root, `${cut.name}.${key}.woff2`, () =>
    subsetFont(readFileSync(source), text, { targetFormat: "woff2", keepFeatures: face.features, noHinting: true }),
  );
  return publishFile(out, file, `/a/${cut.name}.${key}.woff2`);
}

async function faceRules(root: string, out: string, face: Face): Promise<{ css: string; first: string }> {
  const rules: string[] = [];
  const addresses: string[] = [];
  const cuts = face.cuts(root).filter((cut) => cut.chars.length > 0);
  for (const cut of cuts) {
    const address = await cutFile(root, out, face, cut);
    addresses.push(address);
    const style = face.style ? `font-style:${face.style};` : "";
    const metrics = face.metrics && `${face.metrics};`;
    rules.push(
      `@font-face{font-family:"${face.family}";${style}src:url(${address}) format("woff2");font-display:swap;${metrics}unicode-range:${unicodeRange(cut.chars)}}`,
    );
  }
  return { css: rules.join(""), first: addresses[0]! };
}

/** All faces, in all six languages: rules, their CSP source, and what to fetch first. */
export async function buildFonts(root: string, out: string): Promise<{ [L in Locale]: LocaleFonts }> {
  const made = new Map<FaceName, { css: string; first: string }>();
  for (const name of Object.keys(faces) as FaceName[]) made.set(name, await faceRules(root, out, faces[name]));
  const of = (locale: Locale): LocaleFonts => {
    const names = facesOf[locale];
    const isHan = locale.startsWith("zh") || locale === "ja";
    const css =
      names.map((name) => made.get(name)!.css).join("") + fallbackFaces.latin + (isHan ? fallbackFaces.han : "");
    return { css, hash: cspHash(css), preload: [made.get(names[0]!)!.first] };
  };
  return { "zh-Hans": of("zh-Hans"), "zh-Hant": of("zh-Hant"), en: of("en"), ja: of("ja"), fr: of("fr"), ar: of("ar") };
}
