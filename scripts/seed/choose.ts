/** Which museum records become goods: old enough, made of what may be sold, told apart well, and not too many alike. */
import { readFileSync } from "node:fs";
import { firstMatch, type Glossary, type Word } from "../../workers/imports/readers/glossary.ts";
import { clevelandFacts } from "../../workers/imports/readers/museum-cleveland.ts";
import { cmoaFacts } from "../../workers/imports/readers/museum-cmoa.ts";
import { yearsOf, type Years } from "../../workers/imports/readers/museum-dates.ts";
import { kindsOf, type Kinds, type MuseumFacts } from "../../workers/imports/readers/museum-draft.ts";
import type { Studio } from "./makers.ts";
import { hashOf, readWords } from "./words.ts";

export type Chosen = {
  readonly facts: MuseumFacts;
  readonly kinds: Kinds;
  readonly years: Years;
  readonly artist?: Word;
  readonly studio: Studio;
};

const unsaleable =
  /ivory|tortoise|rhino|kingfisher|elephant|horn|opium|\bhair\b|skin|bone|stopper|\((?:lid|base|cover|case|stand|part)\b|drawer|tomb|mortuary|coffin|stele|head\b|reliquary|shrine|pilgrimage|deity|kannon|fudo|amida|bodhisattva|sakyamuni|crèche|nativity|christ|saint|madonna|crucifix|chalice|gun|pistol|sword|dagger|spear|axe|knife|weapon|whip|slave|mask|erotic|courtesan|titled in japanese|untitled|sketchbook|magazine|trade catalogue|manuscript page|reproduction|prototype|plastic|aluminum|chrome|stainless|unidentified|set of|pieces of|spoon holder|toothpick|guanyin|buddha|lohan|arhat|manjusri|luohan|portrait|\bbust\b|medallion|intaglio|cameo|ornament|corner stone|sample board|hells|shakyamuni|amit[aā]bha|search the mountain|doorknob|escutcheon|sarcophag|horus|suicide|pewter\?|chair|clock|stool|bench|settee|sofa|\bdesk\b|\btable\b(?! screen)|\bchest\b/i;
const unsuitableRegions = new Set([
  "africa",
  "oceania",
  "latin-america",
  "india",
  "southeast-asia",
  "antiquity",
  "tibet",
]);
const unsuitableForms = new Set(["object", "cabinet", "chair", "wine-vessel"]);
/** Only crafts that somebody has written about. */
const described = new Set(readWords("techniques-1.txt", "techniques-2.txt").keys());
const most_per = { technique: 44, techniqueAndForm: 14, picture: 150 };

/** Deterministic: the same files and studios give the same list in the same order. */
export function chooseRecords(dataFolder: string, glossary: Glossary, studios: readonly Studio[]): Chosen[] {
  const files = [
    ["museum-cleveland-china", clevelandFacts],
    ["museum-cmoa", cmoaFacts],
  ] as const;
  const eligible = files.flatMap(([folder, read]) =>
    readFileSync(`${dataFolder}/${folder}/objects.jsonl`, "utf8")
      .trim()
      .split("\n")
      .flatMap((line) => {
        const facts = read(JSON.parse(line));
        const one = typeof facts === "string" ? null : consider(facts, glossary, studios);
        return one ? [one] : [];
      }),
  );
  return capped(eligible.sort((a, b) => hashOf(a.facts.id) - hashOf(b.facts.id)));
}

function consider(facts: MuseumFacts, glossary: Glossary, studios: readonly Studio[]): Chosen | null {
  const years = yearsOf(facts.dated);
  if (!years || years.to > 1900 || !facts.medium || !Object.keys(facts.size_mm).length) return null;
  const all = `${facts.title} ${facts.medium} ${facts.attributes["Classification"] ?? ""}`;
  if (unsaleable.test(all)) return null;
  const kinds = kindsOf(facts, glossary);
  if (unsuitableForms.has(kinds.form.slug) || !kinds.region || unsuitableRegions.has(kinds.region.slug)) return null;
  if (!described.has(kinds.technique.slug)) return null;
  if (kinds.form.slug === "hanging" && kinds.technique.family !== "textile") return null;
  if (kinds.form.slug === "mirror" && kinds.technique.family !== "metal") return null;
  if (isPicture(kinds) && !/^(?:scrolls|prints)$/.test(kinds.form.category)) return null;
  const artist = firstMatch(glossary.artists, `${facts.people.map((one) => one.name).join(" ")}`);
  if (isPicture(kinds) && kinds.region.slug === "north-america") return null;
  if (kinds.technique.family === "print" && !artist) return null;
  if (/^(?:animal|figure)$/.test(kinds.form.slug) && /painting|print|textile/.test(kinds.technique.family)) return null;
  const studio = studioFor(facts.id, kinds, studios);
  return studio ? { facts, kinds, years, studio, ...(artist ? { artist } : {}) } : null;
}

export const isPicture = ({ technique }: Kinds): boolean =>
  technique.family === "painting" || technique.family === "print";

/** Crafts that China, Korea and Japan share; one record in three goes to a neighbour. */
const neighbourly = /^(?:lacquer|celadon|stoneware|brocade|blue-and-white|cast-bronze|ironwork)$/;
const asia = /^(?:CN|JP|KR|IR|TR|SY|IN|TH)$/;

/** A studio that works in this technique, from the record's own side of the world where there is one. */
function studioFor(id: string, { technique, region }: Kinds, studios: readonly Studio[]): Studio | undefined {
  const able = studios.filter((one) => one.techniques.includes(technique.slug));
  const sameCountry = able.filter((one) => one.country === region?.country);
  const sameSide = able.filter((one) => asia.test(one.country) === asia.test(region?.country ?? ""));
  const travels = hashOf(`travels ${id}`) % 3 === 0 && neighbourly.test(technique.slug);
  const from = sameCountry.length && !travels ? sameCountry : sameSide.length ? sameSide : able;
  return from.length ? from[hashOf(`studio ${id}`) % from.length] : undefined;
}

function capped(all: readonly Chosen[]): Chosen[] {
  const counts = new Map<string, number>();
  return all.filter((one) => {
    const { technique, form } = one.kinds;
    const both = `${technique.slug} ${form.slug} ${isPicture(one.kinds) ? (one.artist?.slug ?? "") : ""}`;
    const technique_max = isPicture(one.kinds) ? most_per.picture : most_per.technique;
    if ((counts.get(technique.slug) ?? 0) >= technique_max) return false;
    if ((counts.get(both) ?? 0) >= most_per.techniqueAndForm) return false;
    counts.set(technique.slug, (counts.get(technique.slug) ?? 0) + 1);
    counts.set(both, (counts.get(both) ?? 0) + 1);
    return true;
  });
}
