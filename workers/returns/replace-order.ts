/** The order in place of what came back: free where it costs the same, else for the difference. */
import { sellableVariants } from "../catalog/index.ts";
import { hour_ms } from "../kernel/clock.ts";
import { limits } from "../kernel/limits.ts";
import { money } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import {
  accessSha256,
  insertOrder,
  mailedKey,
  orderNumber,
  partOfSeller,
  sellerNameIn,
  sellerOfLine,
  type FrozenQuote,
  type Order,
  type QuoteLine,
} from "../orders/index.ts";
import { insertPayment, paidWrites } from "../payments/index.ts";
import { taxIn } from "../pricing/index.ts";
import type { Write } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { feesFor, shareSale } from "../settlements/index.ts";
import { availability, chooseSellersShelves, reserve, type Holding } from "../stock/index.ts";
import type { Exchange } from "./exchange.ts";

/** As long as any order can be paid. */
const to_pay_ms = hour_ms;

export type ReplaceFault =
  | { readonly code: "exchange.not_for_sale" }
  | { readonly code: "exchange.sold_out" }
  | { readonly code: "exchange.other_product" };

export type Replacement = {
  readonly orderId: string;
  readonly number: string;
  readonly accessToken: string;
  readonly quote: FrozenQuote;
  readonly holds: readonly Holding[];
  /** what goes back to the shopper where the other one is cheaper */
  readonly backMinor: number;
};

/** Another variant of the same product, from the same seller, priced today; what was paid for the first is taken off. */
export async function readReplacement(
  shop: Shop,
  order: Order,
  exchange: Exchange,
  quantity: number,
): Promise<Result<Replacement, ReplaceFault>> {
  const { quote } = order;
  const buying = { ...shop, locale: quote.locale, currency: quote.currency, shipTo: quote.shipTo.country };
  const ids = [exchange.variantId];
  const [{ variants }, stock, fees] = await Promise.all([
    sellableVariants(buying, ids),
    availability(buying, ids),
    feesFor(buying, ids),
  ]);
  const before = quote.lines.find(({ id }) => id === exchange.lineId);
  const variant = variants.get(exchange.variantId);
  if (!before || !variant?.forSale || !variant.price) return err({ code: "exchange.not_for_sale" });
  const sellerId = sellerOfLine(quote, before.id);
  if (variant.productId !== before.productId || sellerId !== variant.sellerId)
    return err({ code: "exchange.other_product" });
  const wanted = variant.track ? [{ variantId: variant.variantId, quantity, sellerId: variant.sellerId }] : [];
  const holds = chooseSellersShelves(wanted, stock, quote.shipTo.country);
  if (!holds.ok) return err({ code: "exchange.sold_out" });

  const paidMinor = Math.floor(((before.subtotalMinor - before.discountMinor) * quantity) / before.quantity);
  const listMinor = variant.price.unit.minor * quantity;
  const sums = { quantity, listMinor, paidMinor, inclusive: quote.tax.inclusive, currency: quote.currency };
  const line = lineOf(shop, before, variant, sums, holds.value);
  const cheaperBy = Math.max(0, paidMinor - listMinor);
  const taxBack = quote.tax.inclusive ? 0 : taxIn(cheaperBy, before.taxRateBp, false, quote.currency);
  const orderId = shop.newId("order");
  return ok({
    orderId,
    number: orderNumber(shop.now),
    accessToken: await mailedKey(shop.config.signingSecret, orderId),
    quote: quoteOf(shop, order, line, fees),
    holds: holds.value,
    backMinor: cheaperBy + taxBack,
  });
}

type Sums = {
  readonly quantity: number;
  readonly listMinor: number;
  readonly paidMinor: number;
  readonly inclusive: boolean;
  readonly currency: FrozenQuote["currency"];
};
type Variant = {
  readonly variantId: string;
  readonly sku: string;
  readonly options: QuoteLine["options"];
  readonly picture: string;
  readonly track: boolean;
};

/** The discount is what was paid already, so that only a difference is left to pay. */
function lineOf(
  shop: Shop,
  before: QuoteLine,
  variant: Variant,
  { quantity, listMinor, paidMinor, inclusive, currency }: Sums,
  holds: readonly Holding[],
): QuoteLine {
  const discountMinor = Math.min(listMinor, paidMinor);
  const net = listMinor - discountMinor;
  const taxMinor = taxIn(net, before.taxRateBp, inclusive, currency);
  return {
    ...before,
    id: shop.newId("line"),
    variantId: variant.variantId,
    sku: variant.sku,
    options: variant.options,
    picture: variant.picture || before.picture,
    quantity,
    unitMinor: Math.floor(listMinor / quantity),
    subtotalMinor: listMinor,
    discountMinor,
    taxMinor,
    totalMinor: net + (inclusive ? 0 : taxMinor),
    madeToOrder: !variant.track,
    from: holds.map(({ locationId, quantity: units }) => ({ locationId, quantity: units })),
  };
}

function quoteOf(
  shop: Shop,
  { quote }: Order,
  line: QuoteLine,
  fees: Awaited<ReturnType<typeof feesFor>>,
): FrozenQuote {
  const sent = partOfSeller(quote, line.sellerId)?.delivery ?? quote.delivery;
  const window = sent.latestAt - sent.earliestAt;
  const free = { priceMinor: 0, discountMinor: 0, taxMinor: 0 };
  const delivery = { ...sent, ...free, earliestAt: shop.now + window, latestAt: shop.now + 2 * window };
  const { inclusive } = quote.tax;
  const { rateBp = line.taxRateBp, label = "vat" } =
    quote.tax.parts.find((part) => part.rateBp === line.taxRateBp) ?? {};
  const net = line.subtotalMinor - line.discountMinor;
  const taxed = { label, rateBp, baseMinor: inclusive ? net - line.taxMinor : net, minor: line.taxMinor };
  const parts = [{ sellerId: line.sellerId, delivery, lines: [line] }];
  return {
    ...quote,
    id: shop.newId("quote"),
    cartId: shop.newId("cart"),
    cartVersion: 1,
    lines: [line],
    promotions: [],
    delivery,
    sellerParts: shareSale({ currency: quote.currency, inclusive, promotions: [], parts, fees }),
    sellerNames: { [line.sellerId]: sellerNameIn(quote, line.sellerId) },
    tax: { inclusive, minor: line.taxMinor, parts: line.taxMinor > 0 ? [taxed] : [] },
    duty: { ...quote.duty, minor: 0, parts: [] },
    totals: {
      subtotalMinor: line.subtotalMinor,
      discountMinor: line.discountMinor,
      deliveryMinor: 0,
      taxMinor: line.taxMinor,
      totalMinor: line.totalMinor,
    },
    inputs: { ...quote.inputs, exchangeOf: quote.id },
    createdAt: shop.now,
    expiresAt: shop.now + limits.quote_ms,
  };
}

/** Without anything to pay it is a paid order at once; a difference is paid on its page like any other. */
export async function replacementWrites(shop: Shop, before: Order, replacement: Replacement): Promise<Write[]> {
  const { orderId, number, accessToken, quote, holds } = replacement;
  const amount = money(quote.totals.totalMinor, quote.currency);
  const paymentId = shop.newId("payment");
  const order: Order = {
    ...before,
    id: orderId,
    number,
    accessSha256: accessSha256(accessToken),
    state: "placed",
    version: 1,
    total: amount,
    quote,
    placedAt: shop.now,
    updatedAt: shop.now,
  };
  return [
    ...reserve(shop, orderId, holds, shop.now + to_pay_ms),
    ...(await insertOrder(shop, { id: orderId, number, accessToken, quote })),
    announce(shop, "order.placed", { orderId }),
    ...(amount.minor > 0 ? insertPayment(shop, { id: paymentId, orderId, method: "card", amount }) : []),
    ...(amount.minor === 0 ? paidWrites(shop, { order, paymentId, charges: [], siblings: [], late: false }) : []),
  ];
}
