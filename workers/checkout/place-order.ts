import type { CartAtCheckout } from "../../durable-objects/cart/messages.ts";
import { chargeOfDeposit, spendDeposit, type CardDeposit, type PinFault } from "../drops/index.ts";
import { limits } from "../kernel/limits.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { insertOrder, mailedKey, orderNumber, type FrozenQuote } from "../orders/index.ts";
import type { Begun, PaymentMethod } from "../payments/index.ts";
import { recordAnswer } from "../platform/idempotency.ts";
import { announce } from "../platform/outbox.ts";
import { readTogether } from "../platform/read-together.ts";
import type { Shop } from "../platform/shop.ts";
import {
  personNames,
  promotionFrom,
  redeem,
  runningPromotions,
  type Promotion,
  type PromotionRow,
} from "../promotions/index.ts";
import { availability, reserve, type Availability } from "../stock/index.ts";
import { earlierOrder, keysOf, type EarlierOrder, type OrderKeys, type PlacedIds } from "./answers.ts";
import { balanceOf, depositFor } from "./balance.ts";
import { decide, type DecideFault, type Decision } from "./decide.ts";
import { heldUnits, pinUnits } from "./held-units.ts";
import { mayUseBalance, payWrites } from "./pay-writes.ts";
import { isExpired, openQuote, type QuoteFault } from "./quote-token.ts";
import { selectAnswers, type AnswerRow } from "./store.ts";

export type PlaceOrderRequest = {
  readonly quoteToken: string;
  readonly method: PaymentMethod;
  /** chosen by the client for this one wish to order; the same key with another request is refused */
  readonly idempotencyKey: string;
  /** pay with store balance as far as it reaches */
  readonly useBalance?: boolean;
};
export type PlaceOrderFault =
  | QuoteFault
  | DecideFault
  | PinFault
  | { readonly code: "quote.raced" }
  | { readonly code: "checkout.raced" }
  | { readonly code: "checkout.too_many"; readonly retryAfter_seconds: number }
  | { readonly code: "request.key_reused" };

export type PlacedOrder = PlacedIds & {
  readonly accessToken: string;
  readonly quote: FrozenQuote;
  /** answered before: nothing was written now */
  readonly again: boolean;
  /** what was written now and a provider is to be asked for */
  readonly begun: Begun | null;
};

/** The batch can lose its race for the last piece twice before the shopper is told. */
const tries = 3;

/**
 * Turns a frozen quote into an order: one read batch beside one call to the cart, one write batch. A double-click, a
 * second tab and a retry after a lost answer all come out at the same order, because one version of one cart is
 * ordered once. Money is asked for afterwards, by `startPayment`.
 */
export async function placeOrder(
  shop: Shop,
  request: PlaceOrderRequest,
): Promise<Result<PlacedOrder, PlaceOrderFault>> {
  const opened = await openQuote(shop, request.quoteToken);
  if (!opened.ok) return opened;
  const keys = await keysOf(opened.value, request);
  const { method, useBalance = false } = request;
  const wish = { quote: opened.value, keys, method, useBalance: useBalance && mayUseBalance(shop, opened.value) };
  const [seen, cart] = await Promise.all([look(shop, wish), askCart(shop, opened.value)]);

  const settled = await answerIfKnown(shop, opened.value, seen.earlier);
  if (settled) return settled;
  const obstacle = obstacleTo(shop, opened.value, cart);
  if (obstacle) return err(obstacle);
  return attempt(shop, wish, seen, tries);
}

type Seen = {
  readonly earlier: EarlierOrder;
  readonly stock: Availability;
  readonly promotions: readonly Promotion[];
  /** to be spent on this order, minor units */
  readonly balance: number;
  /** left by card for what is ordered here */
  readonly deposit: CardDeposit | null;
};
type Wish = {
  readonly quote: FrozenQuote;
  readonly keys: OrderKeys;
  readonly method: PaymentMethod;
  readonly useBalance: boolean;
};

const askCart = (shop: Shop, quote: FrozenQuote): Promise<CartAtCheckout> =>
  shop.cart(quote.cartId).beginCheckout(shop.now);

async function look(shop: Shop, { quote, keys, useBalance }: Wish): Promise<Seen> {
  const asked = readTogether(shop);
  const purse = { db: asked.db, actor: shop.actor, currency: quote.currency };
  const codes = quote.promotions.flatMap(({ code }) => code ?? []);
  const [answers, stock, promotions, balance, deposit] = await Promise.all([
    asked.db.all<AnswerRow>(selectAnswers([keys.client, keys.cart])),
    availability(
      asked,
      quote.lines.map(({ variantId }) => variantId),
    ),
    asked.db.all<PromotionRow>(runningPromotions(shop, codes, personNames(shop, quote.email))),
    useBalance ? balanceOf(purse) : 0,
    depositFor(asked, shop.actor, quote),
  ]);
  return { earlier: earlierOrder(answers, keys), stock, promotions: promotions.map(promotionFrom), balance, deposit };
}

async function answerIfKnown(
  shop: Shop,
  quote: FrozenQuote,
  earlier: EarlierOrder,
): Promise<Result<PlacedOrder, PlaceOrderFault> | null> {
  if (earlier.found === "none") return null;
  if (earlier.found === "other") return err({ code: "request.key_reused" });
  return ok(await withKey(shop, quote, earlier.order, true));
}

/** The guest's key is made from the order's id, so that an answer can be given again without having kept it. */
const withKey = async (shop: Shop, quote: FrozenQuote, ids: PlacedIds, again: boolean): Promise<PlacedOrder> => ({
  ...ids,
  accessToken: await mailedKey(shop.config.signingSecret, ids.orderId),
  quote,
  again,
  begun: null,
});

function obstacleTo(
  shop: Shop,
  quote: FrozenQuote,
  { contents, retryAfter_seconds }: CartAtCheckout,
): PlaceOrderFault | null {
  if (retryAfter_seconds > 0) return { code: "checkout.too_many", retryAfter_seconds };
  if (isExpired(quote, shop.now)) return { code: "quote.expired" };
  return contents.closedBy !== null || contents.version !== quote.cartVersion ? { code: "quote.raced" } : null;
}

/** Decide on what was seen, write once; whoever lost a race looks again. */
async function attempt(
  shop: Shop,
  wish: Wish,
  seen: Seen,
  left: number,
): Promise<Result<PlacedOrder, PlaceOrderFault>> {
  const settled = await answerIfKnown(shop, wish.quote, seen.earlier);
  if (settled) return settled;
  const decided = decide(wish.quote, seen.stock, seen.promotions);
  if (!decided.ok) return decided;
  if (left === 0) return err({ code: "checkout.raced" });

  const pinned = await pinUnits(shop, wish.quote);
  if (!pinned.ok) return pinned;
  const ids = { orderId: shop.newId("order"), number: orderNumber(shop.now), paymentId: shop.newId("payment") };
  const placed = await withKey(shop, decided.value.quote, ids, false);
  const purses = {
    balance: seen.balance,
    deposit: seen.deposit?.minor ?? 0,
    depositCharge: seen.deposit && chargeOfDeposit(seen.deposit).id,
  };
  const pay = payWrites(shop, placed, wish.method, purses);
  const outcome = await shop.commit([
    ...(await writesOf(shop, wish.keys, decided.value, placed)),
    ...pay.writes,
    ...depositSpent(shop, seen, placed),
  ]);
  if (outcome === "committed") return ok({ ...placed, begun: pay.begun });
  return attempt(shop, wish, await look(shop, wish), left - 1);
}

const depositSpent = (shop: Shop, { deposit }: Seen, { quote }: PlacedOrder) =>
  deposit ? spendDeposit(shop, deposit, Math.min(deposit.minor, quote.totals.totalMinor)) : [];

async function writesOf(shop: Shop, keys: OrderKeys, { quote, holds }: Decision, placed: PlacedOrder) {
  const { orderId, number, paymentId, accessToken } = placed;
  const ids: PlacedIds = { orderId, number, paymentId };
  const promotionIds = quote.promotions.map(({ id }) => id);
  return [
    ...reserve(shop, orderId, holds, shop.now + limits.hold_ms),
    ...redeem(shop, orderId, personNames(shop, quote.email), promotionIds),
    ...(await insertOrder(shop, { id: orderId, number, accessToken, quote })),
    ...quote.lines.flatMap((line) => heldUnits(shop, orderId, line)),
    recordAnswer(shop, keys.client, ids),
    recordAnswer(shop, keys.cart, ids),
    announce(shop, "order.placed", { orderId }),
  ];
}
