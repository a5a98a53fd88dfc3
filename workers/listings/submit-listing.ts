/** A draft asks to be sold. It stays a draft until a reviewer has looked at it. */
import { findDocument } from "../catalog/index.ts";
import { day_ms } from "../kernel/clock.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { audited, authorOf } from "../platform/audit.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { findSeller } from "../sellers/index.ts";
import { findRisks } from "./find-risks.ts";
import { withinLimits, type LimitFault } from "./individual-limits.ts";
import { moveChange } from "./listing.ts";
import { findHighestPrices, findTrade } from "./risk-store.ts";
import { findDeclaration, findLatestChange, findOwnProduct, insertChange, moveChangeRow } from "./store.ts";

export type SubmitListingFault =
  | { readonly code: "product.not_found" }
  | { readonly code: "seller.suspended" }
  | { readonly code: "listing.incomplete"; readonly missing: readonly string[] }
  | { readonly code: "listing.raced" }
  | LimitFault;

export async function submitListing(
  shop: Shop,
  sellerId: string,
  productId: string,
): Promise<Result<string, SubmitListingFault>> {
  const [seller, product] = await Promise.all([findSeller(shop, sellerId), findOwnProduct(shop, sellerId, productId)]);
  if (!seller || product?.status !== "draft") return err({ code: "product.not_found" });
  if (seller.state !== "approved") return err({ code: "seller.suspended" });
  const [doc, declaration, prices, trade, risks] = await Promise.all([
    findDocument(shop, productId),
    findDeclaration(shop, productId),
    findHighestPrices(shop, productId),
    findTrade(shop, sellerId, shop.now - 30 * day_ms),
    findRisks(shop, productId),
  ]);
  const missing = [
    ...(Object.values(doc?.title ?? {}).some(Boolean) ? [] : ["title"]),
    ...(declaration ? [] : ["declaration"]),
    ...(prices.length > 0 ? [] : ["price"]),
  ];
  if (missing.length > 0) return err({ code: "listing.incomplete", missing });
  const allowed = seller.kind === "individual" ? withinLimits({ ...trade, prices }) : ok(null);
  if (!allowed.ok) return allowed;

  const by = authorOf(shop);
  const id = shop.newId("change");
  const outcome = await shop.commit([
    insertChange(shop, { id, productId, sellerId, kind: "publish", proposal: {}, risks }, by),
    audited(shop, "listing.submitted", productId, { sellerId, risks: risks.length }),
    announce(shop, "listing.submitted", { changeId: id, productId, sellerId }),
  ]);
  return outcome === "committed" ? ok(id) : err({ code: "listing.raced" });
}

/** The seller takes it back before anybody has decided. */
export async function withdrawListing(
  shop: Shop,
  sellerId: string,
  productId: string,
): Promise<Result<null, { readonly code: "product.not_found" | "listing.raced" }>> {
  const open = await findLatestChange(shop, productId);
  if (open?.sellerId !== sellerId || !moveChange(open.state, "withdrawn").ok) return err({ code: "product.not_found" });
  const by = authorOf(shop);
  const outcome = await shop.commit([
    ...moveChangeRow(shop, open, "withdrawn", { by }),
    audited(shop, "listing.withdrawn", productId, { sellerId }),
  ]);
  return outcome === "committed" ? ok(null) : err({ code: "listing.raced" });
}
