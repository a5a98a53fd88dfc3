/** A seller changes its goods. A draft is changed at once; what is on sale stays as it is, and the change waits for review. */
import { editProduct, editTexts, type ProductChange, type TextChange } from "../catalog/index.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { audited, authorOf } from "../platform/audit.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { findRisks } from "./find-risks.ts";
import { mergeProposals, type Declaration, type Proposal } from "./listing.ts";
import {
  findDeclaration,
  findLatestChange,
  findOwnProduct,
  insertChange,
  rewriteChange,
  upsertDeclaration,
} from "./store.ts";

export type ListingEdit = {
  /** status, seller and collections are nobody's to set here */
  readonly facts: Omit<ProductChange, "status" | "collections">;
  readonly locale: string;
  readonly texts: TextChange;
  readonly declaration: Declaration | null;
};
export type EditListingFault =
  | { readonly code: "product.not_found" }
  | { readonly code: "listing.invalid"; readonly field: string }
  | { readonly code: "listing.raced" };

/** "saved": it is so now; "waiting": a reviewer decides. */
export async function editListing(
  shop: Shop,
  sellerId: string,
  productId: string,
  { facts, locale, texts, declaration }: ListingEdit,
): Promise<Result<"saved" | "waiting", EditListingFault>> {
  const product = await findOwnProduct(shop, sellerId, productId);
  if (!product) return err({ code: "product.not_found" });
  if (product.status === "active") {
    const changed = declaration && !alike(declaration, await findDeclaration(shop, productId));
    const proposal = { facts, texts: { [locale]: texts }, ...(changed ? { declaration } : {}) };
    return propose(shop, sellerId, productId, proposal);
  }
  if (declaration) await shop.commit([upsertDeclaration(shop, productId, authorOf(shop), declaration)]);
  return editNow(shop, productId, facts, locale, texts);
}

const alike = (one: Declaration, other: Declaration | null): boolean =>
  one.grade === other?.grade && one.rights === other.rights && one.note === other.note;

async function editNow(
  shop: Shop,
  productId: string,
  facts: ProductChange,
  locale: string,
  texts: TextChange,
): Promise<Result<"saved", EditListingFault>> {
  const worded = Object.keys(texts).length > 0 ? await editTexts(shop, productId, locale, texts) : ok(null);
  if (!worded.ok) return refused(worded.fault);
  const edited = Object.keys(facts).length > 0 ? await editProduct(shop, productId, facts) : ok(null);
  return edited.ok ? ok("saved") : refused(edited.fault);
}

const refused = (fault: { code: string; field?: string }): Result<never, EditListingFault> =>
  fault.code === "product.raced"
    ? err({ code: "listing.raced" })
    : err({ code: "listing.invalid", field: fault.field ?? "" });

/** Joins what waits already: a piece has one open proposal. */
export async function propose(
  shop: Shop,
  sellerId: string,
  productId: string,
  proposal: Proposal,
): Promise<Result<"waiting", EditListingFault>> {
  const open = await findLatestChange(shop, productId);
  const waiting = open?.state === "submitted" ? open : null;
  const whole = mergeProposals(waiting?.proposal ?? {}, proposal);
  const titles = Object.values(whole.texts ?? {}).flatMap(({ title }) => title ?? []);
  const risks = await findRisks(shop, productId, titles);
  const id = shop.newId("change");
  const outcome = await shop.commit([
    ...(waiting
      ? rewriteChange(shop, waiting, whole, risks)
      : [insertChange(shop, { id, productId, sellerId, kind: "change", proposal: whole, risks }, authorOf(shop))]),
    audited(shop, "listing.change_asked", productId, { sellerId, proposal }),
    announce(shop, "listing.submitted", { changeId: waiting?.id ?? id, productId, sellerId }),
  ]);
  return outcome === "committed" ? ok("waiting") : err({ code: "listing.raced" });
}
