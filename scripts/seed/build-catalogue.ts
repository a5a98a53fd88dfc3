/**
 * Build the demo catalogue from the CC0 museum records and the CC BY photographs beside the project. Run once, by hand:
 *
 *   node scripts/seed/build-catalogue.ts [data folder] [output folder]
 *
 * What it writes is committed, so nobody else needs those records. It reads no clock and no random number: two runs
 * give the same bytes.
 */
import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import type { CatalogueLine } from "../../d1-migrations/seeds/catalogue-line.ts";
import { slugify } from "../../workers/kernel/ids.ts";
import { readGlossary, type Form, type Glossary } from "../../workers/imports/readers/glossary.ts";
import { chooseRecords, type Chosen, isPicture } from "./choose.ts";
import { collectionsOf } from "./collect.ts";
import { buildCollections } from "./collections.ts";
import { everydayLines } from "./everyday.ts";
import { projectFolder } from "./folders.ts";
import { goodOf } from "./goods.ts";
import { readStudios } from "./makers.ts";
import { buildPages } from "./pages.ts";
import { storyteller } from "./stories.ts";
import { type Named, pickForm, titler } from "./titles.ts";

const dataFolder = process.argv[2] ?? `${projectFolder}/../shared/data`;
const outFolder = process.argv[3] ?? `${projectFolder}/d1-migrations/seeds`;
const lines_per_file = 200;
const goods_max = 1_190;
/** What cloth of each technique is sewn into; any other cloth may become any of the usual six. */
const sewable: { readonly [technique: string]: readonly string[] } = {
  lace: ["lace-collar", "doily", "runner"],
  kesi: ["hanging", "fan", "pouch"],
  "knotted-pile": ["rug", "cushion"],
};
const asItIs = /^(?:shawl|scarf|pouch|cushion|rug|fan|lace-collar|doily)$/;

const glossary = readGlossary();
const studios = readStudios();
const museumLines = spaced(chooseRecords(dataFolder, glossary, studios));
const lines = [
  ...linesOf(museumLines, glossary).slice(0, goods_max),
  ...everydayLines(`${dataFolder}/csv-import/images`),
];

mkdirSync(`${outFolder}/catalogue`, { recursive: true });
mkdirSync(`${outFolder}/photos`, { recursive: true });
const parts = Array.from({ length: Math.ceil(lines.length / lines_per_file) }, (_, i) =>
  lines.slice(i * lines_per_file, (i + 1) * lines_per_file),
);
parts.forEach((part, i) => write(`catalogue/goods-${String(i + 1).padStart(2, "0")}.jsonl`, jsonl(part)));
write(
  "catalogue/files.json",
  `${JSON.stringify(parts.map((_, i) => `goods-${String(i + 1).padStart(2, "0")}.jsonl`))}\n`,
);
write("catalogue/makers.jsonl", jsonl(studios.map(({ region: _r, techniques: _t, ...maker }) => maker)));
write("collections.json", `${JSON.stringify(buildCollections(), null, 1)}\n`);
write("pages.json", `${JSON.stringify(buildPages(), null, 1)}\n`);
for (const file of readdirSync(`${dataFolder}/csv-import/images`).sort()) {
  cpSync(`${dataFolder}/csv-import/images/${file}`, `${outFolder}/photos/${file}`);
}
console.log(`${lines.length} products, ${studios.length} makers`);

function linesOf(chosen: readonly Chosen[], words: Glossary): CatalogueLine[] {
  const name = titler(words);
  const tell = storyteller();
  return chosen.flatMap((one) => {
    const form = formFor(one, words);
    const named = name(one, form);
    if (!named) return [];
    const good = goodOf(one, form);
    return [lineOf(one, form, named, good, tell(one, form, named, good))];
  });
}

function lineOf(
  one: Chosen,
  form: Form,
  named: Named,
  good: ReturnType<typeof goodOf>,
  story: CatalogueLine["s"],
): CatalogueLine {
  const { facts, kinds, studio } = one;
  const { height = 0, width = 0, depth = 0, diameter = 0 } = good.size_mm;
  return {
    id: `yaji:${facts.museum.key}:${facts.id}`,
    slug: slugify(named.title["en"]!, facts.id),
    t: named.title,
    s: story,
    maker: studio.slug,
    terms: {
      category: form.category,
      technique: kinds.technique.slug,
      material: kinds.material.slug,
      ...(named.motif ? { motif: named.motif.slug } : {}),
      ...(kinds.period ? { period: kinds.period.slug } : {}),
      region: studio.region,
    },
    in: collectionsOf(one, form, good),
    size: [height, width, depth, diameter],
    hs: good.hsCode,
    origin: studio.country,
    ...(isPicture(kinds) ? { tax: "art" as const } : {}),
    ...(good.edition ? { edition: good.edition } : {}),
    ...(good.making === "order" ? { order: true as const } : {}),
    dated: facts.dated,
    v: good.variants.map((v) => ({
      sku: v.sku,
      o: v.options,
      usd: v.usd,
      ...(v.was ? { was: v.was } : {}),
      q: v.stock,
      g: v.weight_grams,
    })),
    leaves: isPicture(kinds) || kinds.technique.family === "textile" ? 2 : 3,
    from: [facts.museum.key, facts.url ?? ""],
    attributes: {
      Accession: facts.accession,
      "After the record": facts.title.slice(0, 120),
      "Recorded medium": facts.medium.slice(0, 120),
    },
  };
}

/** Scraps of cloth become things one can use; everything else keeps its form. */
function formFor({ facts, kinds: { technique, form } }: Chosen, words: Glossary): Form {
  if (technique.family !== "textile" || asItIs.test(form.slug)) return form;
  const uses = sewable[technique.slug] ?? ["cushion", "runner", "scarf", "hanging", "shawl", "pouch"];
  return pickForm(words.forms, uses, `use ${facts.id}`);
}

/** No two neighbours of one technique, as far as the list allows. */
function spaced(chosen: readonly Chosen[]): Chosen[] {
  const rest = [...chosen];
  const out: Chosen[] = [];
  while (rest.length) {
    const recent = out.slice(-3).map((one) => one.kinds.technique.slug);
    const at = rest.findIndex((one) => !recent.includes(one.kinds.technique.slug));
    out.push(...rest.splice(Math.max(0, at), 1));
  }
  return out;
}

function jsonl(rows: readonly unknown[]): string {
  return `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`;
}

function write(file: string, text: string): void {
  writeFileSync(`${outFolder}/${file}`, text);
}
