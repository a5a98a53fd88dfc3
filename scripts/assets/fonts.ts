/** Cuts the display faces to the characters in use and writes the @font-face rules of each language. */
import { statSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "../../workers/kernel/locale.ts";
import { type CutJob, cutMissing } from "./cut-fonts.ts";
import { type Cut, type Cuts, type Face, faces, hanMetrics, latinMetrics } from "./faces.ts";
import { unicodeRange } from "./glyphs.ts";
import { cacheFile, contentHash, cspHash, publish, publishFile } from "./hash.ts";

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

type PlannedCut = { job: CutJob; address: string; rule: string };

function planCut(root: string, face: Face, { name, chars, file = face.file }: Cut): PlannedCut {
  const source = join(root, "node_modules/@fontsource", file);
  const text = chars.join("");
  const key = contentHash(recipe, face.features.join(), file, String(statSync(source).size), text);
  const address = `/a/${name}.${key}.woff2`;
  const style = face.style ? `font-style:${face.style};` : "";
  const metrics = face.metrics && `${face.metrics};`;
  return {
    job: { target: cacheFile(root, `${name}.${key}.woff2`), source, features: face.features, text },
    address,
    rule: `@font-face{font-family:"${face.family}";${style}src:url(${address}) format("woff2");font-display:swap;${metrics}unicode-range:${unicodeRange(chars)}}`,
  };
}

type MadeFace = { css: string; first: string; more: string | null };

/** All faces, in all six languages: rules, their CSP source, what to fetch first, and what may be fetched later. */
export async function buildFonts(root: string, out: string): Promise<{ [L in Locale]: LocaleFonts }> {
  const planFace = async (name: FaceName) => {
    const { now, later = [] }: Cuts = await faces[name].cuts(root);
    const plan = (cuts: Cut[]) =>
      cuts.filter(({ chars }) => chars.length > 0).map((cut) => planCut(root, faces[name], cut));
    return { name, now: plan(now), later: plan(later) };
  };
  const planned = await Promise.all((Object.keys(faces) as FaceName[]).map(planFace));
  const all = planned.flatMap(({ now, later }) => [...now, ...later]);
  await cutMissing(all.map(({ job }) => job));
  for (const { job, address } of all) publishFile(out, job.target, address);

  const rules = (cuts: readonly PlannedCut[]) => cuts.map(({ rule }) => rule).join("");
  const made = Object.fromEntries(
    planned.map(({ name, now, later }): [string, MadeFace] => [
      name,
      {
        css: rules(now),
        first: now[0]!.address,
        more: later.length > 0 ? publish(out, `${name}-more`, ".css", rules(later)) : null,
      },
    ]),
  ) as Record<FaceName, MadeFace>;
  const of = (locale: Locale) => fontsOf(locale, made);
  return { "zh-Hans": of("zh-Hans"), "zh-Hant": of("zh-Hant"), en: of("en"), ja: of("ja"), fr: of("fr"), ar: of("ar") };
}

function fontsOf(locale: Locale, made: Record<FaceName, MadeFace>): LocaleFonts {
  const names = facesOf[locale];
  const own = made[names[0]!];
  const isHan = locale.startsWith("zh") || locale === "ja";
  const css = names.map((name) => made[name].css).join("") + fallbackFaces.latin + (isHan ? fallbackFaces.han : "");
  return { css, hash: cspHash(css), preload: [own.first], more: own.more };
}
