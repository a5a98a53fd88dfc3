/** A title in each language for every piece, no two the same: how it is made, what it is, what is on it. */
import { readFileSync } from "node:fs";
import type { Texts } from "../../workers/catalog/draft.ts";
import type { Form, Glossary, Word } from "../../workers/imports/readers/glossary.ts";
import { isPicture, type Chosen } from "./choose.ts";
import { toHant } from "./hant.ts";
import { wordsFolder } from "./folders.ts";
import { aOrAn, lowered, raised } from "./says.ts";
import { pictureTitle } from "./picture-titles.ts";
import { mark, ownFor, plain, readStations } from "./surfaces.ts";
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
    // A picture is never given a subject that its record does not name.
    const candidates =
      given || isPicture(one.kinds) ? [given] : [...plain(one), ...ownFor(one).map((slug) => motifs.get(slug))];
    for (let view = 1; view <= (isPicture(one.kinds) ? 9 : 1); view++) {
      for (const motif of candidates) {
        const title = isPicture(one.kinds)
          ? pictureTitle(one, form, motif, place, view)
          : objectTitle(one, form, motif);
        if (title && free(title)) return { title, ...(motif ? { motif } : {}), motifIsGiven: Boolean(given) };
      }
    }
    return null;
  };
}

function objectTitle(one: Chosen, form: Form, motif: Word | undefined): Texts | null {
  const { technique } = one.kinds;
  const t = technique.name;
  const f = form.name;
  if (form.slug === "animal") return motif ? animalTitle(one, motif) : null;
  const zhCraft = motif ? t["zh-Hans"]!.replace(/(花|彩|釉)瓷$/, "$1") : t["zh-Hans"]!;
  const zhMark = motif ? mark(motif, "纹", "图", "zh-Hans") : "";
  const jaMark = motif ? mark(motif, "文", "図", "ja") : "";
  const en = `${technique.inTitle} ${form.name["en"]}${motif ? ` with ${motif.name["en"]}` : ""}`;
  const zh = zhCraft + zhMark + f["zh-Hans"]!;
  const title = {
    "zh-Hans": zh,
    "zh-Hant": toHant(zh),
    en,
    ja: t["ja"]! + jaMark + f["ja"]!,
    fr: `${f["fr"]}, ${lowered(t["fr"]!)}${motif ? `, décor ${motif.name["fr"]}` : ""}`,
    ar: `${f["ar"]}، ${t["ar"]}${motif ? `، بزخرفة ${motif.name["ar"]}` : ""}`,
  };
  return title;
}

const readAnimals = (): Map<string, readonly string[]> =>
  new Map(
    readFileSync(`${wordsFolder}/animals.txt`, "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split(" | "))
      .map(([slug = "", ...names]) => [slug, names]),
  );
const animals = readAnimals();

/** "Jade figure of a lion", 玉雕狮. */
function animalTitle({ kinds: { technique } }: Chosen, motif: Word): Texts | null {
  const [en = "", fr = "", ar = ""] = animals.get(motif.slug) ?? [];
  if (!en) return null;
  const zh = technique.name["zh-Hans"]!.replace(/(花|彩|釉)瓷$/, "$1") + motif.name["zh-Hans"]!;
  return {
    "zh-Hans": zh,
    "zh-Hant": toHant(zh),
    en: `${technique.inTitle} figure of ${aOrAn(en)}`,
    ja: technique.name["ja"]! + motif.name["ja"]!,
    fr: `${raised(fr)}, ${lowered(technique.name["fr"]!)}`,
    ar: `${ar}، ${technique.name["ar"]}`,
  };
}

export const pickForm = (forms: readonly Form[], slugs: readonly string[], key: string): Form => {
  const slug = pick(slugs, key);
  return forms.find((form) => form.slug === slug)!;
};
