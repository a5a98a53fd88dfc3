/** What the page of a draw shows to this one person at this moment. */
import type { DrawView } from "../../durable-objects/draw/messages.ts";
import { cardsOfVariants, type ProductCard } from "../catalog/index.ts";
import { drawRuleOf, findOfferOf, mayOrderOffer, phaseOf, readDraw, type Offer, type Sale } from "../drops/index.ts";
import { money, type Money } from "../kernel/money.ts";
import type { Shop } from "../platform/shop.ts";
import { findDraw, isConfirmed } from "./find-draw.ts";

export type DrawMoment =
  | "soon"
  /** open, and who asks is: not signed in, not confirmed, could enter, is in */
  | "sign_in"
  | "unconfirmed"
  | "may_enter"
  | "entered"
  | "paused"
  /** closed, and the order is not made yet */
  | "waiting"
  /** drawn, and who asks: may buy, has bought, let it go, has a rank that was not reached, was not in */
  | "offered"
  | "bought"
  | "passed"
  | "ranked"
  | "drawn"
  | "void";

export type DrawPageView = {
  readonly sale: Sale;
  readonly card: ProductCard | null;
  readonly price: Money;
  readonly payment_hours: number;
  readonly draw: DrawView;
  readonly moment: DrawMoment;
  readonly offer: Offer | null;
  readonly now: number;
  readonly renew_seconds: number | null;
};

export async function viewDraw(shop: Shop, slug: string): Promise<DrawPageView | null> {
  const sale = await findDraw(shop, { slug });
  if (!sale) return null;
  const account = shop.actor.kind === "account" ? shop.actor.id : null;
  const [draw, card, offer, confirmed] = await Promise.all([
    readDraw(shop, sale),
    shop.fact(`goods of ${sale.id} ${shop.locale}`, async () => {
      const cards = await cardsOfVariants(shop, [sale]);
      return cards.get(sale.variantId) ?? null;
    }),
    account === null ? null : findOfferOf(shop, sale.id, account),
    isConfirmed(shop),
  ]);
  if (!draw) return null;
  const { prices, payment_hours } = drawRuleOf(sale);
  const currency = prices[shop.currency] === undefined ? sale.currency : shop.currency;
  const moment = momentOf(shop, sale, draw, offer, confirmed);
  return {
    sale,
    card,
    price: money(prices[currency] ?? 0, currency),
    payment_hours,
    draw,
    moment,
    offer,
    now: shop.now,
    renew_seconds: moment === "waiting" || moment === "paused" ? 20 : moment === "soon" ? 60 : null,
  };
}

function momentOf(shop: Shop, sale: Sale, draw: DrawView, offer: Offer | null, confirmed: boolean): DrawMoment {
  const phase = phaseOf(sale, shop.now);
  if (phase === "void") return offer?.state === "paid" ? "bought" : "void";
  if (phase === "over") return momentAfter(draw, offer, shop.now);
  if (phase === "soon") return "soon";
  if (phase === "paused") return "paused";
  if (draw.mine) return "entered";
  if (shop.actor.kind !== "account") return "sign_in";
  return confirmed ? "may_enter" : "unconfirmed";
}

function momentAfter(draw: DrawView, offer: Offer | null, now: number): DrawMoment {
  if (draw.seed === null) return "waiting";
  if (offer?.state === "paid") return "bought";
  if (offer) return mayOrderOffer(offer, now) ? "offered" : "passed";
  return draw.mine ? "ranked" : "drawn";
}
