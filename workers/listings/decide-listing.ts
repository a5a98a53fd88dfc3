/** A reviewer lets a piece on the shelf, or a change onto the piece, or sends it back with reasons. */
import { bumpVersion, editProduct, editTexts, findDocument, picturesExchanged } from "../catalog/index.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { audited, authorOf } from "../platform/audit.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { findSeller } from "../sellers/index.ts";
import { listingReasons, moveChange, type IllegalChange, type ListingChange } from "./listing.ts";
import { findChange, moveChangeRow, upsertDeclaration } from "./store.ts";

export type DecideListingFault =
  | { readonly code: "listing.not_found" }
  | { readonly code: "listing.reason_missing" }
  | { readonly code: "seller.suspended" }
  | { readonly code: "listing.invalid" }
  | { readonly code: "listing.raced" }
  | IllegalChange;

export async function decideListing(
  shop: Shop,
  changeId: string,
  wish: { readonly approve: boolean; readonly reasons?: readonly string[]; readonly note?: string },
): Promise<Result<null, DecideListingFault>> {
  const change = await findChange(shop, changeId);
  if (!change) return err({ code: "listing.not_found" });
  const to = wish.approve ? "approved" : "returned";
  const moved = moveChange(change.state, to);
  if (!moved.ok) return moved;
  const reasons = listingReasons.filter((known) => wish.reasons?.includes(known));
  const note = (wish.note ?? "").trim().slice(0, 4_000);
  if (!wish.approve && reasons.length === 0) return err({ code: "listing.reason_missing" });
  if (wish.approve && (await findSeller(shop, change.sellerId))?.state !== "approved")
    return err({ code: "seller.suspended" });

  const by = authorOf(shop);
  const { productId, sellerId, kind } = change;
  const told = { changeId, productId, sellerId, kind, reasons, note };
  // The decision first, guarded by its version: of two reviewers one decides, and only that one changes the goods.
  const outcome = await shop.commit([
    ...moveChangeRow(shop, change, to, { by, reasons, note }),
    audited(shop, `listing.${to}`, productId, { changeId, kind, reasons, note, proposal: change.proposal }),
    announce(
      shop,
      wish.approve ? (kind === "publish" ? "product.published" : "product.changed") : "listing.returned",
      told,
    ),
  ]);
  if (outcome !== "committed") return err({ code: "listing.raced" });
  return wish.approve ? applyChange(shop, change) : ok(null);
}

/** Applying it again changes nothing more, so that whoever finds it undone may do it. */
async function applyChange(shop: Shop, change: ListingChange): Promise<Result<null, DecideListingFault>> {
  const { productId, kind, proposal } = change;
  for (const [locale, texts] of Object.entries(proposal.texts ?? {})) {
    const worded = await editTexts(shop, productId, locale, texts);
    if (!worded.ok) return err({ code: "listing.invalid" });
  }
  const { declaration, pictures } = proposal;
  const by = authorOf(shop);
  await shop.commit([
    ...(declaration ? [upsertDeclaration(shop, productId, by, declaration), bumpVersion()] : []),
    ...(pictures ? picturesExchanged(shop, productId, pictures) : []),
  ]);
  const doc = await findDocument(shop, productId);
  const facts = { ...proposal.facts, ...(kind === "publish" ? ({ status: "active" } as const) : {}) };
  const edited = doc && Object.keys(facts).length > 0 ? await editProduct(shop, productId, facts) : ok(null);
  return edited.ok ? ok(null) : err({ code: "listing.invalid" });
}
