/** An offer on its way through the checkout: the receipt its owner brings, the pin, and the order's word. */
import { invariant } from "../../kernel/result.ts";
import { audited } from "../../platform/audit.ts";
import type { Shop } from "../../platform/shop.ts";
import { no_shard, type Receipt } from "../receipt.ts";
import { shelfOf, type Sale } from "../sale.ts";
import { findSale } from "../store.ts";
import { holdOfOffer, mayOrderOffer, offerOfHold, unitOfOffer, type Offer } from "./offer.ts";
import { findOffer, moveOffer, nextOfferTry } from "./offer-store.ts";
import { tellRoom } from "./offers.ts";
import { drawRuleOf } from "./rule.ts";

export const receiptOfOffer = (sale: Sale, offer: Offer): Receipt => ({
  saleId: sale.id,
  shard: no_shard,
  holdId: holdOfOffer(offer),
  unit: unitOfOffer(offer),
  units: 1,
  expiresAt: offer.dueAt,
  slug: sale.slug,
  buyer: offer.accountId,
  variantId: sale.variantId ?? "",
  shelf: shelfOf(sale.id),
  country: sale.country,
  prices: drawRuleOf(sale).prices,
});

/** Nothing is written: the key of the receipt decides between this order, another one, and the end of the time to pay. */
export async function pinOffer(shop: Shop, holdId: string): Promise<"pinned" | "gone"> {
  const offer = await findOffer(shop, offerOfHold(holdId) ?? "");
  return offer && mayOrderOffer(offer, shop.now) && holdOfOffer(offer) === holdId ? "pinned" : "gone";
}

/** Paid: it is theirs. Cancelled unpaid: they may try again while their time lasts, by a new hold. */
export async function tellOffer(shop: Shop, holdId: string, paid: boolean): Promise<void> {
  const offer = await findOffer(shop, offerOfHold(holdId) ?? "");
  if (!offer || offer.state !== "offered" || holdOfOffer(offer) !== holdId) return;
  const sale = await findSale(shop, offer.saleId);
  if (!sale) return;
  const outcome = await shop.commit(
    paid
      ? [...moveOffer(shop, offer, "paid"), audited(shop, "draw.offer_paid", sale.id, { offer: offer.id })]
      : [nextOfferTry(offer)],
  );
  invariant(outcome === "committed" || outcome === "stale_write", "an offer hears its order once");
  if (paid) await tellRoom(shop, sale);
}
