/** What a draw does with those it drew: they are offered a unit in their order; who lets the time pass makes room for the next. */
import { hour_ms } from "../../kernel/clock.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { audited } from "../../platform/audit.ts";
import { announce } from "../../platform/outbox.ts";
import type { Shop } from "../../platform/shop.ts";
import { insertTombstone } from "../receipt-store.ts";
import type { Sale } from "../sale.ts";
import { holdOfOffer, mayMoveOffer, mayOrderOffer, unitOfOffer, type Offer, type OfferState } from "./offer.ts";
import {
  dueOffers,
  findOfferOf,
  freeUnits,
  insertOffer,
  liveOffers,
  markOffersTold,
  moveOffer,
  untoldOffers,
} from "./offer-store.ts";
import { drawRuleOf } from "./rule.ts";

const a_batch = 20;
const batches_max = 50;

/** Every free unit goes to the next rank, twenty in a batch. Two sweeps at once: the keys let one of them through. */
export async function offerNext(shop: Shop, sale: Sale): Promise<void> {
  for (let n = 0; n < batches_max; n++) {
    await tellRoom(shop, sale);
    const ranked = await shop.draw(sale.id).next(a_batch);
    if (ranked.length === 0) return;
    const units = await freeUnits(shop, sale.id, sale.allotment, ranked.length);
    const offers = ranked.slice(0, units.length).map(({ rank, account }, i): Offer => ({
      id: shop.newId("hold"),
      saleId: sale.id,
      rank,
      unit: units[i]!,
      accountId: account,
      state: "offered",
      tries: 1,
      offeredAt: shop.now,
      dueAt: shop.now + drawRuleOf(sale).payment_hours * hour_ms,
      endedAt: null,
    }));
    if (offers.length === 0) return;
    const outcome = await shop.commit([
      ...offers.map(insertOffer),
      ...offers.map(({ id, accountId }) => announce(shop, "draw.offered", { saleId: sale.id, offerId: id, accountId })),
      audited(shop, "draw.offered", sale.id, { ranks: offers.map(({ rank }) => rank) }),
    ]);
    if (outcome !== "committed") return;
  }
}

/** The room writes into its log what the shop has decided; told again, it writes nothing. */
export async function tellRoom(shop: Shop, sale: Sale): Promise<void> {
  for (let n = 0; n < batches_max; n++) {
    const news = await untoldOffers(shop, sale.id);
    if (news.length === 0) return;
    await shop.draw(sale.id).record(news.map(({ rank, dueAt, state }) => ({ rank, dueAt, state })));
    await shop.commit([markOffersTold(news)]);
  }
}

/** Whose time is over and who has no order. The key of the hold decides between a late order and this. */
export async function lapseOffers(shop: Shop, sale: Sale): Promise<void> {
  for (const offer of await dueOffers(shop, sale.id)) await letGo(shop, sale, offer, "lapsed");
}

/** The sale is called off after the draw: whoever has not ordered may not any more. */
export async function callOffOffers(shop: Shop, sale: Sale): Promise<void> {
  for (let n = 0; n < batches_max; n++) {
    const live = await liveOffers(shop, sale.id);
    const gone = await Promise.all(live.map((offer) => letGo(shop, sale, offer, "off")));
    if (!gone.includes(true)) break;
  }
  await tellRoom(shop, sale);
}

export type DeclineOfferFault = { readonly code: "draw_offer.not_found" | "draw_offer.over" | "draw_offer.raced" };

export async function declineOffer(
  shop: Shop,
  sale: Sale,
  accountId: string,
): Promise<Result<Offer, DeclineOfferFault>> {
  const offer = await findOfferOf(shop, sale.id, accountId);
  if (!offer) return err({ code: "draw_offer.not_found" });
  if (!mayOrderOffer(offer, shop.now)) return err({ code: "draw_offer.over" });
  if (!(await letGo(shop, sale, offer, "declined"))) return err({ code: "draw_offer.raced" });
  await offerNext(shop, sale);
  return ok({ ...offer, state: "declined" });
}

async function letGo(
  shop: Shop,
  sale: Sale,
  offer: Offer,
  to: Exclude<OfferState, "offered" | "paid">,
): Promise<boolean> {
  if (!mayMoveOffer(offer.state, to)) return false;
  const hold = { holdId: holdOfOffer(offer), saleId: sale.id, unit: unitOfOffer(offer), units: 1 };
  const outcome = await shop.commit([
    insertTombstone(shop, hold),
    ...moveOffer(shop, offer, to),
    audited(shop, `draw.offer_${to}`, sale.id, { offer: offer.id, rank: offer.rank }),
    announce(shop, `draw.${to}`, { saleId: sale.id, offerId: offer.id, accountId: offer.accountId }),
  ]);
  // Anything else: an order stands by this hold, and its own end decides.
  return outcome === "committed";
}
