/** The one way products come in: imports, the seed and operators all end here. */
import { announce } from "../platform/outbox.ts";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { invariant, err, ok, type Result } from "../kernel/result.ts";
import { replaceListPrices } from "../pricing/index.ts";
import { checkDraft, type DraftFault } from "./check-draft.ts";
import { bumpVersion, rewriteDocuments, rewriteDocumentsNaming } from "./document-store.ts";
import type { ProductDraft } from "./draft.ts";
import { planProducts } from "./plan-products.ts";
import type { Plan, Written } from "./plan.ts";
import * as rows from "./product-store.ts";
import { countStock } from "./supply-store.ts";

/** One parameter of D1 holds 2 MB, and each carries a part of the drafts at most; a commit costs more than its rows. */
const batch_products = 200;
const batch_bytes = 1_400_000;

export type WriteProductsOptions = {
  /** milliseconds since 1970: when the products came in */
  readonly at: number;
  /** what these changes are a part of, kept with every stock move: "import:imp_…" */
  readonly reference?: string;
  /** writes of other rooms that belong into the same batch, such as the search index */
  alongside?(written: readonly WrittenDraft[]): readonly Write[];
};
export type WrittenDraft = Written & { readonly draft: ProductDraft };

/**
 * Writes drafts by their `externalId`: a known one is updated and keeps its id and address, a new one is made. Each
 * draft has its own result, in order; a refused one leaves no trace and keeps none of the others from being written.
 * Two round trips for 200 products. Texts in languages the draft does not name stay as they are.
 */
export async function writeProducts(
  shop: Shop,
  drafts: readonly ProductDraft[],
  options: WriteProductsOptions,
): Promise<Result<Written, DraftFault>[]> {
  const results = new Map<number, Result<Written, DraftFault>>();
  const sound = new Map<ProductDraft, number>();
  for (const [index, draft] of drafts.entries()) {
    const fault = checkDraft(draft);
    if (fault) results.set(index, err(fault));
    else sound.set(draft, index);
  }
  for (const batch of batches([...sound.keys()])) {
    const answers = await writeBatch(shop, batch, options);
    for (const [draft, answer] of answers) results.set(sound.get(draft)!, answer);
  }
  return drafts.map((_, index) => results.get(index)!);
}

const utf8 = new TextEncoder();

/** The same product twice never shares a batch: the second must see what the first has written. */
function* batches(drafts: readonly ProductDraft[]): Generator<ProductDraft[]> {
  let batch: ProductDraft[] = [];
  let bytes = 0;
  const seen = new Set<string>();
  for (const draft of drafts) {
    const length = utf8.encode(JSON.stringify(draft)).length;
    if (batch.length >= batch_products || bytes + length > batch_bytes || seen.has(draft.externalId)) {
      if (batch.length > 0) yield batch;
      batch = [];
      bytes = 0;
      seen.clear();
    }
    batch.push(draft);
    seen.add(draft.externalId);
    bytes += length;
  }
  if (batch.length > 0) yield batch;
}

type Answers = Map<ProductDraft, Result<Written, DraftFault>>;

async function writeBatch(
  shop: Shop,
  drafts: readonly ProductDraft[],
  options: WriteProductsOptions,
): Promise<Answers> {
  // Someone else may write the same product between our read and our write: then what is known is read once more.
  for (let attempt = 0; attempt < 3; attempt++) {
    const plan = planProducts(drafts, await rows.findKnown(shop, drafts), options.at);
    const answers: Answers = new Map([...plan.faults].map(([draft, fault]) => [draft, err(fault)]));
    const kept = drafts.filter((draft) => !plan.faults.has(draft));
    for (const [index, draft] of kept.entries()) answers.set(draft, ok(plan.written[index]!));
    if (kept.length === 0) return answers;
    const written = kept.map((draft, index) => ({ ...plan.written[index]!, draft }));
    const outcome = await shop.commit([
      ...writesOf(plan, options.at, options.reference ?? "import"),
      ...(options.alongside?.(written) ?? []),
      bumpVersion(),
      announce(shop, "catalog.written", { productIds: plan.written.map(({ productId }) => productId) }),
    ]);
    if (outcome === "committed") return answers;
    invariant(outcome === "duplicate", `products are refused only as duplicates, not as ${outcome}`);
  }
  throw new Error("Invariant broken: a product settles within three attempts");
}

function writesOf(plan: Plan, at: number, reference: string): Write[] {
  const ids = plan.written.map(({ productId }) => productId);
  return [
    rows.upsertMakers(plan.makers),
    rows.insertTerms(plan.terms),
    rows.insertCollections(plan.collections),
    rows.upsertProducts(plan.products),
    rows.upsertTexts(plan.texts),
    rows.insertNames(plan.names),
    ...rows.replaceTerms(plan.withTerms, plan.productTerms),
    ...rows.replaceCollections(plan.withCollections, plan.productCollections),
    ...rows.replaceTags(plan.withTags, plan.productTags),
    ...rows.replaceVariants(ids, plan.variants, at),
    ...replaceListPrices(
      at,
      plan.variants.map(([id]) => String(id)),
      plan.prices,
    ),
    ...countStock(plan.stock, reference, at),
    ...rows.replaceMedia(plan.withMedia, plan.media),
    ...rewriteDocuments(ids),
    ...(plan.renamed.size > 0 ? rewriteDocumentsNaming(...plan.renamed) : []),
  ];
}
