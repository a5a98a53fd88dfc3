/** A title in each language for every piece, no two the same: how it is made, what it is, what is on it. */
import type { Texts } from "../../workers/catalog/draft.ts";
import type { Form, Glossary, Word } from "../../workers/imports/readers/glossary.ts";
import { isPicture, type Chosen } from "./choose.ts";
import { toHant } from "./hant.ts";
import { lowered, raised } from "./says.ts";
import { mark, ownFor, plain, readStations, type Station } from "./surfaces.ts";
import { pick } from "./words.ts";

export type Named = { readonly title: Texts; readonly motif?: Word; readonly motifIsGiven: boolean };

/** A namer that remembers what it has given out. Null when nothing distinct is left to say. */
export function titler(glossary: Glossary): (one: Chosen, form: Form) => Named | null {
  const taken = new Set<string>();
  const stations = readStations();
  const motifs = new Map(glossary.motifs.map((motif) => [motif.slug, motif]));
  const free = (title: Texts): boolean => {
    const keys = [`en ${title["en"]}`, `zh ${title["zh-Hans"]}`];
    if (keys.some((key) => taken.has(key))) return false;
    for (const key of keys) taken.add(key);
    return true;
  };
  return (one, form) => {
    const place = isPicture(one.kinds)
      ? stations.find(({ match }) => match.test(one.facts.title.toLowerCase()))
      : undefined;
    const given = one.kinds.motif;
    const candidates = given || place ? [given] : [...plain(one), ...ownFor(one).map((slug) => motifs.get(slug))];
    for (let view = 1; view <= (isPicture(one.kinds) ? 9 : 1); view++) {
      for (const motif of isPicture(one.kinds) ? candidates.slice(0, 2) : candidates) {
        const title = isPicture(one.kinds)
          ? pictureTitle(one, form, motif, place, view)
          : objectTitle(one, form, motif);
        if (title && free(title)) return { title, ...(motif ? { motif } : {}), motifIsGiven: Boolean(given) };
      }
    }
    return null;
  };
}

function objectTitle({ kinds: { technique }, facts }: Chosen, form: Form, motif: Word | undefined): Texts | null {
  const t = technique.name;
  const f = form.name;
  if (form.slug === "animal" && !motif) return null;
  const zhCraft = motif ? t["zh-Hans"]!.replace(/(..)瓷$/, "$1") : t["zh-Hans"]!;
  const zhMark = motif ? mark(motif, "纹", "图", "zh-Hans") : "";
  const jaMark = motif ? mark(motif, "文", "図", "ja") : "";
  const animal = form.slug === "animal" ? animalTitle(technique.inTitle, motif!) : null;
  const en = animal ?? `${technique.inTitle} ${form.name["en"]}${motif ? ` with ${motif.name["en"]}` : ""}`;
  const zh = zhCraft + zhMark + f["zh-Hans"]!;
  const title = {
    "zh-Hans": zh,
    "zh-Hant": toHant(zh),
    en,
    ja: t["ja"]! + jaMark + f["ja"]!,
    fr: `${f["fr"]}, ${lowered(t["fr"]!)}${motif ? `, décor ${motif.name["fr"]}` : ""}`,
    ar: `${f["ar"]}، ${t["ar"]}${motif ? `، بزخرفة ${motif.name["ar"]}` : ""}`,
  };
  return facts.id ? title : null;
}

function animalTitle(craft: string, motif: Word): string {
  const name = motif.name["en"]!.replace(/^a single /, "");
  const singular = /^(?:deer|fish|qilin)$/.test(name) ? name : name.replace(/(phoenix)es$/, "$1").replace(/s$/, "");
  return `${craft} figure of ${/^[aeiou]/.test(singular) ? "an" : "a"} ${singular}`;
}

const views = {
  en: [
    "",
    "",
    "second view",
    "third view",
    "fourth view",
    "fifth view",
    "sixth view",
    "seventh view",
    "eighth view",
    "ninth view",
  ],
  zh: "零一二三四五六七八九",
};

function pictureTitle(
  one: Chosen,
  form: Form,
  motif: Word | undefined,
  place: Station | undefined,
  view: number,
): Texts | null {
  const subject = place
    ? {
        en: place.en,
        zh: place.zh,
        ja: place.ja,
        fr: place.en
          .replace(/^the Sumida River/, "La Sumida")
          .replace(/^the Tama River/, "La Tama")
          .replace(/^Mount /, "Mont ")
          .replace(/^Mii Temple/, "Le temple Mii"),
        ar: place.ar,
      }
    : motif && {
        en: motif.name["en"]!.replace(/^a (?:single )?/, ""),
        zh: motif.name["zh-Hans"]!,
        ja: motif.name["ja"]!,
        fr: motif.name["fr"]!.replace(/^(?:de |du |d’)/, "").replace(" et d’", " et "),
        ar: motif.name["ar"]!.replace("الأطفال اللاعبين", "أطفال يلعبون").replace(/^(ال\S+)ين$/, "$1ون"),
      };
  if (!subject) return null;
  const who = manner(one);
  if (!who) return null;
  const f = form.name;
  const nth = view > 1;
  const zh = `${who.zh}${subject.zh}${subject.zh.endsWith("图") ? "" : "图"}${f["zh-Hans"]}${nth ? `（其${views.zh[view]}）` : ""}`;
  return {
    "zh-Hans": zh,
    "zh-Hant": toHant(zh),
    en: `${raised(subject.en.replace(/^the /, ""))}, ${f["en"]} ${who.en}${nth ? `, ${views.en[view]}` : ""}`,
    ja: `${who.ja} ${subject.ja}図 ${f["ja"]}${nth ? `（其の${views.zh[view]}）` : ""}`,
    fr: `${raised(subject.fr)}, ${lowered(f["fr"]!)} ${who.fr}${nth ? ` (${view})` : ""}`,
    ar: `${subject.ar}، ${f["ar"]} ${who.ar}${nth ? ` (${view})` : ""}`,
  };
}

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

export const pickForm = (forms: readonly Form[], slugs: readonly string[], key: string): Form => {
  const slug = pick(slugs, key);
  return forms.find((form) => form.slug === slug)!;
};
