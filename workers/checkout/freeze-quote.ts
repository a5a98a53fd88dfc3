import type { CartContents } from "../../durable-objects/cart/messages.ts";
import { openCartId } from "../cart/index.ts";
import { money, type Money } from "../kernel/money.ts";
import { limits } from "../kernel/limits.ts";
import { err, invariant, ok, type Result } from "../kernel/result.ts";
import type { Address, FrozenQuote, SellerPart } from "../orders/index.ts";
import type { Shop } from "../platform/shop.ts";
import type { RefusedCode } from "../promotions/index.ts";
import { shareSale } from "../settlements/index.ts";
import { depositFor } from "./balance.ts";
import { gather, type Gathered } from "./gather.ts";
import type { DeliveryWish, SellerOffer } from "./offers.ts";
import { priceCart, type PricedCart, type PriceFault } from "./price-cart.ts";
import { sealQuote } from "./quote-token.ts";

export type QuoteRequest = {
  readonly cartId: string;
  readonly email: string;
  /** checked */
  readonly shipTo: Address;
  readonly delivery: DeliveryWish;
};
export type FreezeFault =
  | PriceFault
  | { readonly code: "cart.not_found" }
  | { readonly code: "cart.closed" }
  /** no provider moves an amount of nothing */
  | { readonly code: "checkout.nothing_to_pay" }
  | { readonly code: "checkout.too_many"; readonly retryAfter_seconds: number };

export type FrozenAndSealed = {
  readonly quote: FrozenQuote;
  readonly token: string;
  /** one a seller */
  readonly offers: readonly SellerOffer[];
  readonly refusedCodes: readonly RefusedCode[];
  /** store balance of whoever is signed in */
  readonly balance: Money;
  /** left by card for what is ordered here: it pays the first part */
  readonly deposit: Money;
  /** what the shopper saw when adding, where it is another price now; to be said aloud */
  readonly priceChanges: readonly { readonly variantId: string; readonly seen: Money; readonly now: Money }[];
};

export const normalizeEmail = (email: string): string => email.normalize("NFKC").trim().toLowerCase();

/** One call to the cart, one read batch, no write: what all of it costs, promised and signed for fifteen minutes. */
export async function freezeQuote(shop: Shop, request: QuoteRequest): Promise<Result<FrozenAndSealed, FreezeFault>> {
  const cartName = await openCartId(shop, request.cartId);
  if (cartName === null) return err({ code: "cart.not_found" });
  const { contents: cart, retryAfter_seconds } = await shop.cart(cartName).beginCheckout(shop.now);
  if (retryAfter_seconds > 0) return err({ code: "checkout.too_many", retryAfter_seconds });
  if (cart.closedBy) return err({ code: "cart.closed" });

  const to = { country: request.shipTo.country, subdivision: request.shipTo.subdivision ?? "" };
  const email = normalizeEmail(request.email);
  const gathered = await gather(shop, cart, to, email, true);
  const priced = priceCart(shop, cart, to, gathered, request.delivery);
  if (!priced.ok) return priced;
  if (priced.value.totals.totalMinor === 0) return err({ code: "checkout.nothing_to_pay" });

  const quote = freeze(shop, { cart, cartName, email, shipTo: request.shipTo, priced: priced.value, gathered });
  return ok({
    quote,
    token: await sealQuote(shop, quote),
    offers: priced.value.offers,
    refusedCodes: priced.value.refusedCodes,
    balance: money(gathered.balance, quote.currency),
    deposit: money((await depositFor(shop, shop.actor, quote))?.minor ?? 0, quote.currency),
    priceChanges: changesOf(cart, quote),
  });
}

type Frozen = {
  readonly cart: CartContents;
  readonly cartName: string;
  readonly email: string;
  readonly shipTo: Address;
  readonly priced: PricedCart;
  readonly gathered: Gathered;
};

function freeze(shop: Shop, { cart, cartName, email, shipTo, priced, gathered }: Frozen): FrozenQuote {
  const { lines, promotions, delivery, tax, duty, totals, market } = priced;
  return {
    id: shop.newId("quote"),
    cartId: cartName,
    cartVersion: cart.version,
    accountId: shop.actor.kind === "account" ? shop.actor.id : null,
    email,
    locale: shop.locale,
    currency: shop.currency,
    market,
    shipTo,
    lines,
    promotions,
    delivery,
    sellerParts: sharesOf(shop, priced, gathered),
    sellerNames: Object.fromEntries(priced.offers.map(({ sellerId, sellerName }) => [sellerId, sellerName])),
    tax,
    duty,
    totals,
    inputs: {
      taxTable: newest(gathered.taxRates),
      dutyTable: newest(gathered.duty.rates),
      dutyBasis: "goods after discounts, without tax and freight",
      deliveryTax: "standard rate",
    },
    createdAt: shop.now,
    expiresAt: shop.now + limits.quote_ms,
  };
}

/** The parts as they were priced, with what is taken of each. */
function sharesOf(shop: Shop, { lines, promotions, sellerParts, tax }: PricedCart, { fees }: Gathered): SellerPart[] {
  invariant(fees, "whatever is sold has been asked about fees");
  const parts = sellerParts.map(({ sellerId, lineIds, delivery }) => ({
    sellerId,
    delivery,
    lines: lines.filter(({ id }) => lineIds.includes(id)),
  }));
  return shareSale({ currency: shop.currency, inclusive: tax.inclusive, promotions, parts, fees });
}

const newest = (rows: readonly { readonly validFrom: string }[]): string =>
  rows.reduce((latest, { validFrom }) => (validFrom > latest ? validFrom : latest), "");

const changesOf = (cart: CartContents, quote: FrozenQuote): FrozenAndSealed["priceChanges"] =>
  cart.lines.flatMap(({ variantId, seenMinor, seenCurrency }) => {
    const now = quote.lines.find((line) => line.variantId === variantId);
    if (!now || seenCurrency !== quote.currency || seenMinor === now.unitMinor) return [];
    return [{ variantId, seen: money(seenMinor, quote.currency), now: money(now.unitMinor, quote.currency) }];
  });
