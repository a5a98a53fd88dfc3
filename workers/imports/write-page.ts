/** One page of products: read, cleaned, written; each of them whole or not at all. */
import { listMarkets } from "../pricing/index.ts";
import { writeProducts, writeTexts, type ProductDraft } from "../catalog/index.ts";
import type { Shop } from "../platform/shop.ts";
import { findOwnLocations } from "../listings/index.ts";
import { fileSource } from "./files.ts";
import type { Group } from "./file-index.ts";
import { contextOf, type ImportJob } from "./import-job.ts";
import { readProducts } from "./open-format.ts";
import { problem, type Problem } from "./problem.ts";
import type { Reading } from "./read-file.ts";
import type { Format, Item, ReadContext, TranslationDraft } from "./reader.ts";
import { sanitiseDraft, sanitiseHtml } from "./sanitise.ts";
import { changeOwnGoods, sortOwnGoods } from "./write-own-goods.ts";
import { writeSellerDrafts } from "./write-seller-drafts.ts";
import { findFirstLocation, type Finding, type Progress } from "./store.ts";

export type PageOutcome = Progress & { readonly findings: readonly Finding[] };

export type Piece<T> = { readonly key: string; readonly line: number; readonly value: T };

export async function writePage(shop: Shop, job: ImportJob, groups: readonly Group[]): Promise<PageOutcome> {
  if (groups.length === 0) return { created: 0, updated: 0, refused: 0, problems: 0, notes: 0, findings: [] };
  const format = job.format as Format;
  const source = fileSource(shop.blobs, job.id, job.fileBytes);
  const context = contextOf(job.options, format, await shopDefaults(shop, job.options.seller?.id));
  const readings = await readProducts(source, { format, head: job.head }, groups, job.options, context);
  const lines = new Map(groups.map(({ key, runs }) => [key, runs[0]?.line ?? 0]));
  const pieces = readings.flatMap((reading) =>
    reading.ok ? reading.items.map((value) => ({ key: reading.key, line: lines.get(reading.key) ?? 0, value })) : [],
  );
  const { seller } = job.options;
  const products = seller
    ? await writeSellerDrafts(shop, job, seller, context, productsIn(pieces))
    : await writeHouseDrafts(shop, job, context, pieces);
  // Translations name products of any source: they are the house's to bring.
  const texts = seller ? [] : await writeTranslations(shop, pieces);
  return outcomeOf(readings, [...products, ...texts]);
}

async function shopDefaults(
  shop: Shop,
  sellerId: string | undefined,
): Promise<{ regions: ReadContext["regions"]; location: string }> {
  const shelf = async (id: string) => (await findOwnLocations(shop, id))[0]?.id ?? "none";
  const [markets, location] = await Promise.all([
    listMarkets(shop),
    sellerId ? shelf(sellerId) : findFirstLocation(shop),
  ]);
  return { regions: Object.fromEntries(markets.map(({ id, currency }) => [id.toLowerCase(), currency])), location };
}

export type Answer = { readonly key: string; readonly outcome: "created" | "updated" | Problem };

const productsIn = (pieces: readonly Piece<Item>[]): readonly Piece<ProductDraft>[] =>
  pieces.flatMap(({ value, ...rest }) => (value.kind === "product" ? [{ ...rest, value: value.draft }] : []));

async function writeHouseDrafts(
  shop: Shop,
  job: ImportJob,
  context: ReadContext,
  pieces: readonly Piece<Item>[],
): Promise<readonly Answer[]> {
  const { known, others } = await sortOwnGoods(shop, context, pieces);
  return [...(await changeOwnGoods(shop, job, context, known)), ...(await writeDrafts(shop, job, others))];
}

async function writeDrafts(shop: Shop, job: ImportJob, pieces: readonly Piece<Item>[]): Promise<readonly Answer[]> {
  const drafts = productsIn(pieces);
  const clean = await Promise.all(drafts.map(({ value }) => sanitiseDraft(value)));
  const results = await writeProducts(shop, clean, { at: shop.now, reference: `import:${job.id}` });
  return results.map((result, at): Answer => {
    const { key, line, value } = drafts[at]!;
    if (result.ok) return { key, outcome: result.value.outcome };
    const { field, expected } = result.fault;
    const variant = /^variants\.(\d+)\.sku$/.exec(field)?.[1];
    const sku = variant && value.variants[Number(variant)]?.sku;
    return { key, outcome: problem(line, sku ? "SKU" : field, "product.refused", expected, sku || "") };
  });
}

async function writeTranslations(shop: Shop, pieces: readonly Piece<Item>[]): Promise<readonly Answer[]> {
  const texts = pieces.flatMap(({ value, ...rest }): Piece<TranslationDraft>[] =>
    value.kind === "translation" ? [{ ...rest, value: value.translation }] : [],
  );
  const clean = await Promise.all(
    texts.map(async ({ value }) => (value.story ? { ...value, story: await sanitiseHtml(value.story) } : value)),
  );
  const results = texts.length > 0 ? await writeTexts(shop, clean) : [];
  return results.map((result, at): Answer => {
    const { key, line, value } = texts[at]!;
    return { key, outcome: result.ok ? "updated" : problem(line, "slug", "product.missing", "", value.externalId) };
  });
}

/** Counted by product, listed by finding. A product any part of which was refused is a refused one. */
function outcomeOf(readings: readonly Reading[], answers: readonly Answer[]): PageOutcome {
  const problems = [
    ...readings.flatMap((one) => (one.ok ? [] : one.problems.map((found) => ({ key: one.key, found })))),
    ...answers.flatMap(({ key, outcome }) => (typeof outcome === "string" ? [] : [{ key, found: outcome }])),
  ];
  const notes = readings.flatMap((one) => (one.ok ? one.notes.map((found) => ({ key: one.key, found })) : []));
  const refused = new Set(problems.map(({ key }) => key));
  const madeBy = (outcome: "created" | "updated") =>
    new Set(answers.filter((answer) => answer.outcome === outcome && !refused.has(answer.key)).map(({ key }) => key))
      .size;
  const listed = (kind: Finding["kind"]) => (one: { key: string; found: Problem }) => ({
    ...one.found,
    kind,
    number: 0,
    product: one.key,
  });
  return {
    created: madeBy("created"),
    updated: madeBy("updated"),
    refused: refused.size,
    problems: problems.length,
    notes: notes.length,
    findings: [...problems.map(listed("problem")), ...notes.map(listed("note"))],
  };
}
