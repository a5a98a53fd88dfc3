/** Dates, sizes and museum names as each language writes them. Museum labels, not sentences. */
import type { Years } from "../../workers/imports/readers/museum-dates.ts";
import type { Size_mm } from "../../workers/imports/readers/museum-draft.ts";

export type Lang = "en" | "zh" | "ja" | "fr" | "ar";
export const langs: readonly Lang[] = ["en", "zh", "ja", "fr", "ar"];
/** Glossary texts are keyed by page locale; the handwritten files say "zh". */
export const localeOf = (lang: Lang): string => (lang === "zh" ? "zh-Hans" : lang);

const museums: { readonly [key: string]: { readonly [lang in Lang]: string } } = {
  cmoa: {
    en: "Carnegie Museum of Art",
    zh: "卡内基艺术博物馆",
    ja: "カーネギー美術館",
    fr: "Carnegie Museum of Art",
    ar: "متحف كارنيغي للفنون",
  },
  cma: {
    en: "Cleveland Museum of Art",
    zh: "克利夫兰艺术博物馆",
    ja: "クリーヴランド美術館",
    fr: "Cleveland Museum of Art",
    ar: "متحف كليفلاند للفنون",
  },
};

export const museumName = (key: string, lang: Lang): string => museums[key]![lang];

const roman = [
  "",
  "I",
  "II",
  "III",
  "IV",
  "V",
  "VI",
  "VII",
  "VIII",
  "IX",
  "X",
  "XI",
  "XII",
  "XIII",
  "XIV",
  "XV",
  "XVI",
  "XVII",
  "XVIII",
  "XIX",
  "XX",
];
const arabicCenturies =
  "0 الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي_عشر الثاني_عشر الثالث_عشر الرابع_عشر الخامس_عشر السادس_عشر السابع_عشر الثامن_عشر التاسع_عشر".split(
    " ",
  );
const ordinal = (n: number): string => {
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${teen ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th")}`;
};

/** "about 1755", "约1755年", "XVIIIe siècle"; before our era too. */
export function dateIn(lang: Lang, years: Years): string {
  const century = wholeCentury(years);
  if (century) return centuryIn(lang, century);
  const bce = years.to < 0;
  const [a, b] = [Math.abs(years.from), Math.abs(years.to)];
  const range = a === b ? `${a}` : `${a}–${b}`;
  if (years.from < 0 && !bce) return crossing(lang, a, b);
  if (lang === "zh") return `${years.circa ? "约" : ""}${bce ? "公元前" : ""}${range}年`;
  if (lang === "ja") return `${bce ? "前" : ""}${range}年${years.circa ? "頃" : ""}`;
  if (lang === "fr") return `${years.circa ? "vers " : ""}${range}${bce ? " av. J.-C." : ""}`;
  if (lang === "ar") return `${years.circa ? "نحو " : ""}${range}${bce ? " ق.م" : ""}`;
  return `${years.circa ? "about " : ""}${range}${bce ? " BCE" : ""}`;
}

function crossing(lang: Lang, a: number, b: number): string {
  if (lang === "zh") return `公元前${a}年至公元${b}年`;
  if (lang === "ja") return `前${a}年–後${b}年`;
  if (lang === "fr") return `${a} av. J.-C.–${b}`;
  if (lang === "ar") return `${a} ق.م–${b} م`;
  return `${a} BCE–${b} CE`;
}

function wholeCentury({ from, to }: Years): number {
  const spans = to - from === 99 && from > 0 && from % 100 <= 1;
  return spans ? Math.floor(from / 100) + 1 : 0;
}

function centuryIn(lang: Lang, n: number): string {
  if (lang === "zh") return `${n}世纪`;
  if (lang === "ja") return `${n}世紀`;
  if (lang === "fr") return `${roman[n] ?? n}e siècle`;
  if (lang === "ar") return `القرن ${(arabicCenturies[n] ?? String(n)).replace("_", " ")}`;
  return `the ${ordinal(n)} century`;
}

/** "23.5 × 18 cm" of the original, without the unit problem: height × width × depth, or the diameter. */
export function sizeIn(lang: Lang, { height, width, depth, diameter }: Size_mm): string {
  const sides = [height, width ?? (diameter === undefined ? undefined : diameter), depth].filter(
    (side) => side !== undefined,
  );
  const numbers = sides.map((mm) => {
    const cm = String(Math.round(mm) / 10);
    return lang === "fr" ? cm.replace(".", ",") : cm;
  });
  const unit = { en: " cm", zh: "厘米", ja: " cm", fr: " cm", ar: " سم" }[lang];
  return numbers.join(" × ") + unit;
}

export const aOrAn = (noun: string): string => `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;

const proper = /^(?:Qingbai|Ding|Jun|Jian|Jizhou|Yue|Yaozhou|Yixing|Blanc de Chine|Kesi|Sancai|Wucai|Oribe)\b/;
/** Mid-sentence, in English or French, unless it is a name. */
export const lowered = (text: string): string =>
  proper.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
export const raised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
