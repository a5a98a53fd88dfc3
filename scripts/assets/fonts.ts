/** Cuts the display faces to the characters in use and writes the @font-face rules of each language. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import type { Locale } from "../../workers/kernel/locale.ts";
import { type Cut, type Cuts, type Face, faces, hanMetrics, latinMetrics } from "./faces.ts";
import { unicodeRange } from "./glyphs.ts";
import { cached, contentHash, cspHash, publish, publishFile } from "./hash.ts";

type FaceName = keyof typeof faces;
export type LocaleFonts = { css: string; hash: string; preload: string[]; more: string | null };

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

/** Reads and unpacks a source once, and only if some cut of it is not in the cache yet. */
const unpacked = (source: string) => {
  let plain: Promise<Uint8Array> | undefined;
  return () =>
    (plain ??= subsetFont(readFileSync(source), undefined, { targetFormat: "truetype", keepAllGlyphs: true }));
};

type Cutter = (cut: Cut) => Promise<{ address: string; rule: string }>;

function cutter(root: string, out: string, face: Face): Cutter {
  const source = join(root, "node_modules/@fontsource", face.file);
  const plain = unpacked(source);
  const recipeKey = contentHash(recipe, face.features.join(), face.file, String(statSync(source).size));
  const style = face.style ? `font-style:${face.style};` : "";
  const metrics = face.metrics && `${face.metrics};`;
  return async ({ name, chars }) => {
    const text = chars.join("");
    const fileName = `${name}.${contentHash(recipeKey, text)}.woff2`;
    const file = await cached(root, fileName, async () =>
      subsetFont(await plain(), text, { targetFormat: "woff2", keepFeatures: face.features, noHinting: true }),
    );
    const address = publishFile(out, file, `/a/${fileName}`);
    const rule = `@font-face{font-family:"${face.family}";${style}src:url(${address}) format("woff2");font-display:swap;${metrics}unicode-range:${unicodeRange(chars)}}`;
    return { address, rule };
  };
}

type MadeFace = { css: string; first: string; more?: string };

async function makeFace(root: string, out: string, name: FaceName): Promise<MadeFace> {
  const { now, later = [] } = faces[name].cuts(root) as Cuts;
  const cut = cutter(root, out, faces[name]);
  const made: { address: string; rule: string }[] = [];
  for (const part of [...now, ...later].filter(({ chars }) => chars.length > 0)) made.push(await cut(part));
  const rules = (parts: typeof made) => parts.map(({ rule }) => rule).join("");
  const more = rules(made.slice(now.length));
  return {
    css: rules(made.slice(0, now.length)),
    first: made[0]!.address,
    more: more && publish(out, `${name}-more`, ".css", more),
  };
}

/** All faces, in all six languages: rules, their CSP source, what to fetch first, and what may be fetched later. */
export async function buildFonts(root: string, out: string): Promise<{ [L in Locale]: LocaleFonts }> {
  const made = new Map<FaceName, MadeFace>();
  for (const name of Object.keys(faces) as FaceName[]) made.set(name, await makeFace(root, out, name));
  const of = (locale: Locale): LocaleFonts => {
    const names = facesOf[locale];
    const own = made.get(names[0]!)!;
    const isHan = locale.startsWith("zh") || locale === "ja";
    const css =
      names.map((name) => made.get(name)!.css).join("") + fallbackFaces.latin + (isHan ? fallbackFaces.han : "");
    return { css, hash: cspHash(css), preload: [own.first], more: own.more || null };
  };
  return { "zh-Hans": of("zh-Hans"), "zh-Hant": of("zh-Hant"), en: of("en"), ja: of("ja"), fr: of("fr"), ar: of("ar") };
}
