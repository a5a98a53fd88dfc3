/** Titles of scrolls, album leaves and prints: the subject where the record names one, and whose manner it is in. */
import type { Texts } from "../../workers/catalog/draft.ts";
import type { Form, Word } from "../../workers/imports/readers/glossary.ts";
import type { Chosen } from "./choose.ts";
import { toHant } from "./hant.ts";
import { lowered, raised } from "./says.ts";
import type { Station } from "./surfaces.ts";

type Names = { readonly [lang in "en" | "zh" | "ja" | "fr" | "ar"]: string };
const ordinals = ",,second,third,fourth,fifth,sixth,seventh,eighth,ninth".split(",");
const numerals = "零一二三四五六七八九";

/** "Hakone, print after Hiroshige, second view". Without a subject it is a "Handscroll after Dai Jin". */
export function pictureTitle(
  one: Chosen,
  form: Form,
  motif: Word | undefined,
  place: Station | undefined,
  view: number,
): Texts | null {
  const who = manner(one);
  if (!who) return null;
  const subject = place ? ofPlace(place) : motif ? ofMotif(motif) : null;
  const f = form.name;
  const nth = view > 1;
  const zhSubject = subject ? subject.zh.replace(/图?$/, "图") : "";
  const zh = `${who.zh}${zhSubject}${f["zh-Hans"]}${nth ? `（其${numerals[view]}）` : ""}`;
  const ja = `${who.ja} ${subject ? `${subject.ja}図 ` : ""}${f["ja"]}${nth ? `（其の${numerals[view]}）` : ""}`;
  const en = subject ? `${raised(subject.en.replace(/^the /, ""))}, ${f["en"]}` : raised(f["en"]!);
  const fr = subject ? `${raised(subject.fr)}, ${lowered(f["fr"]!)}` : f["fr"]!;
  const ar = subject ? `${subject.ar}، ${f["ar"]}` : f["ar"]!;
  return {
    "zh-Hans": zh,
    "zh-Hant": toHant(zh),
    en: `${en} ${who.en}${nth ? `, ${ordinals[view]} ${subject ? "view" : "sheet"}` : ""}`,
    ja,
    fr: `${fr} ${who.fr}${nth ? ` (${view})` : ""}`,
    ar: `${ar} ${who.ar}${nth ? ` (${view})` : ""}`,
  };
}

const ofPlace = ({ en, zh, ja, ar }: Station): Names => ({
  en,
  zh,
  ja,
  fr: en
    .replace(/^the (Sumida|Tama) River/, "La $1")
    .replace(/^Mount /, "Mont ")
    .replace(/^Mii Temple/, "Le temple Mii"),
  ar,
});

const ofMotif = ({ name }: Word): Names => ({
  en: name["en"]!.replace(/^a (?:single )?/, ""),
  zh: name["zh-Hans"]!,
  ja: name["ja"]!,
  fr: name["fr"]!.replace(/^(?:de |du |d’)/, "").replace(" et d’", " et "),
  ar: name["ar"]!.replace("الأطفال اللاعبين", "أطفال يلعبون").replace(/^(الممثل|المحارب|المسافر|الخالد)ين$/, "$1ون"),
});

function manner({
  artist,
  kinds,
  facts,
}: Chosen): { en: string; zh: string; ja: string; fr: string; ar: string } | null {
  if (artist) {
    const name = artist.name;
    return {
      en: `after ${name["en"]}`,
      zh: `仿${name["zh-Hans"]}`,
      ja: `${name["ja"]}に倣う`,
      fr: `d’après ${name["en"]}`,
      ar: `على طريقة ${name["ar"]}`,
    };
  }
  const period = kinds.period;
  if (!period || !facts.id) return null;
  const short = period.name["en"]!.replace(/ dynasty.*| period.*/, "");
  return {
    en: `in the ${short} manner`,
    zh: `${period.name["zh-Hans"]!.replace(/代$|时代$/, "")}人笔意`,
    ja: `${period.name["ja"]!.replace(/時代$/, "")}風`,
    fr: `dans la manière ${/^[AEIOU]/.test(short) ? "d’" : "des "}${short}`,
    ar: `على طراز ${period.name["ar"]}`,
  };
}
