/**
 * A seller's own file. It reaches the goods and the shelf of that seller and nothing else: makers, terms and collections
 * are the house's to name and are left out. What is new comes in as a draft; of what is on sale, words wait for review
 * while prices and counts hold at once, as they do in the studio.
 */
import { writeProducts, type ProductDraft } from "../catalog/index.ts";
import { editListing, submitListing, upsertDeclaration } from "../listings/index.ts";
import { audited } from "../platform/audit.ts";
import type { Shop } from "../platform/shop.ts";
import { changePieces, strangeIn } from "./change-pieces.ts";
import type { ImportJob, SellerFile } from "./import-job.ts";
import { problem, type Problem } from "./problem.ts";
import type { ReadContext } from "./reader.ts";
import { sanitiseDraft } from "./sanitise.ts";
import { findOwnGoods, type OwnGoods } from "./store.ts";
import type { Answer, Piece } from "./write-page.ts";

type Owned = { readonly piece: Piece<ProductDraft>; readonly externalId: string; readonly known: OwnGoods | undefined };

export async function writeSellerDrafts(
  shop: Shop,
  job: ImportJob,
  seller: SellerFile,
  context: ReadContext,
  pieces: readonly Piece<ProductDraft>[],
): Promise<readonly Answer[]> {
  const named = pieces.map(({ value }) => ({ slug: value.slug ?? "", externalId: nameIn(seller, value) }));
  const goods = await findOwnGoods(
    shop,
    seller.id,
    { slugs: named.map(({ slug }) => slug), externalIds: named.map(({ externalId }) => externalId) },
    context,
  );
  const owned = pieces.map((piece, at): Owned => {
    const { slug, externalId } = named[at]!;
    const known = goods.find((one) => one.slug === slug) ?? goods.find((one) => one.externalId === externalId);
    return { piece, externalId: known?.externalId ?? externalId, known };
  });
  const live = owned.filter(({ known }) => known?.status === "active");
  const others = owned.filter(({ known }) => known?.status !== "active");
  const answers = new Map(await writeOthers(shop, job, seller, others));
  for (const one of live) answers.set(one.piece.key, await changeLive(shop, job, seller, context, one));
  return pieces.map(({ key }) => ({ key, outcome: answers.get(key)! }));
}

/** As the file calls it, in the seller's own drawer: the same file again is the same goods. */
const nameIn = ({ id }: SellerFile, { externalId }: ProductDraft): string => `${id}:${externalId}`;

type Outcome = Answer["outcome"];

async function writeOthers(
  shop: Shop,
  job: ImportJob,
  seller: SellerFile,
  owned: readonly Owned[],
): Promise<[string, Outcome][]> {
  const drafts = await Promise.all(owned.map((one) => sanitiseDraft(asOwnDraft(seller, one))));
  const results = await writeProducts(shop, drafts, {
    at: shop.now,
    reference: `import:${job.id}`,
    alongside: (written) =>
      written
        .filter(({ outcome }) => outcome === "created")
        .flatMap(({ productId }) => [
          upsertDeclaration(shop, productId, job.announcedBy, seller.declaration),
          audited(shop, "listing.drafted", productId, { sellerId: seller.id, import: job.id }),
        ]),
  });
  const answers: [string, Outcome][] = [];
  for (const [at, result] of results.entries()) {
    const { key, line } = owned[at]!.piece;
    if (!result.ok) answers.push([key, problem(line, result.fault.field, "product.refused", result.fault.expected)]);
    else answers.push([key, (await handedIn(shop, seller, result.value, line)) ?? result.value.outcome]);
  }
  return answers;
}

/** What a seller's file does not say, even one of our own that does: names are the house's, and so are taxes and records. */
const ofTheHouse = new Set(["makers", "terms", "collections", "collectionNames", "slug", "taxCategory", "source"]);

function asOwnDraft({ id }: SellerFile, { piece, externalId, known }: Owned): ProductDraft {
  const { externalId: _, sellerId: __, status: ___, media, ...said } = piece.value;
  const own = Object.fromEntries(Object.entries(said).filter(([part]) => !ofTheHouse.has(part))) as typeof said;
  const status = known?.status === "archived" ? "archived" : "draft";
  // Pictures of a piece that is here already are the studio's: the file names them by addresses of this very shop.
  return { ...own, externalId, sellerId: id, status, ...(known || !media ? {} : { media }) };
}

/** A new piece goes to the reviewers where that was asked for; what keeps it from there is said by line. */
async function handedIn(
  shop: Shop,
  seller: SellerFile,
  { productId, outcome }: { readonly productId: string; readonly outcome: string },
  line: number,
): Promise<Problem | null> {
  if (!seller.submit || outcome !== "created") return null;
  const submitted = await submitListing(shop, seller.id, productId);
  return submitted.ok ? null : problem(line, "Status", "product.not_submitted", submitted.fault.code);
}

async function changeLive(
  shop: Shop,
  job: ImportJob,
  seller: SellerFile,
  context: ReadContext,
  { piece, known }: Owned,
): Promise<Outcome> {
  const strange = strangeIn(known!, piece);
  if (strange) return strange;
  const worded = await changeWords(shop, seller, context, known!, piece.value);
  if (worded) return problem(piece.line, "Title", "product.not_changed", worded);
  return (await changePieces(shop, job, context, piece, known!)) ?? "updated";
}

async function changeWords(
  shop: Shop,
  seller: SellerFile,
  { locale }: ReadContext,
  known: OwnGoods,
  draft: ProductDraft,
): Promise<string | null> {
  const clean = await sanitiseDraft(draft);
  const [title, story] = [clean.title[locale], clean.story?.[locale]];
  const texts = {
    ...(title !== undefined && title !== known.title ? { title } : {}),
    ...(story !== undefined && story !== known.story ? { story } : {}),
  };
  if (Object.keys(texts).length === 0) return null;
  const edited = await editListing(shop, seller.id, known.id, { facts: {}, locale, texts, declaration: null });
  return edited.ok ? null : edited.fault.code;
}
