import { iso } from "../kernel/clock.ts";
import { money, type Money } from "../kernel/money.ts";
import type { DeliveryOption } from "../logistics/index.ts";
import { sellerNameIn, type FrozenQuote, type SellerPart } from "../orders/index.ts";
import type { OutputOf } from "../platform/http/endpoint.ts";
import type { placeOrder, quoteCart } from "./contract.ts";
import type { FrozenAndSealed } from "./freeze-quote.ts";
import type { OrderToPay } from "./pay-order.ts";

export function presentQuote({
  quote,
  token,
  offers,
  refusedCodes,
  priceChanges,
  balance,
  deposit,
}: FrozenAndSealed): OutputOf<typeof quoteCart> {
  const amount = (minor: number): Money => money(minor, quote.currency);
  const { delivery, totals } = quote;
  return {
    id: quote.id,
    token,
    expires_at: iso(quote.expiresAt),
    lines: quote.lines.map((line) => ({
      variant_id: line.variantId,
      sku: line.sku,
      title: line.title,
      quantity: line.quantity,
      unit: amount(line.unitMinor),
      discount: amount(line.discountMinor),
      tax: amount(line.taxMinor),
      total: amount(line.totalMinor),
    })),
    delivery: {
      option: delivery.optionId,
      carrier: delivery.carrier,
      price: amount(delivery.priceMinor - delivery.discountMinor),
      ...window(delivery),
    },
    // Of one seller; where there are several each has its own, under `sellers`.
    delivery_options: (offers.length === 1 ? offers[0]!.options : []).map(presentOption),
    sellers: quote.sellerParts.map((part) => presentPart(quote, part, offers)),
    promotions: quote.promotions.map(({ code, discountMinor, freeDelivery }) => ({
      code,
      discount: amount(discountMinor),
      free_delivery: freeDelivery,
    })),
    refused_codes: refusedCodes.map(({ code, reason }) => ({ code, reason })),
    price_changes: priceChanges.map(({ variantId, seen, now }) => ({ variant_id: variantId, seen, now })),
    tax: presentTax(quote),
    duty_estimate: amount(quote.duty.minor),
    balance,
    deposit,
    subtotal: amount(totals.subtotalMinor),
    discount: amount(totals.discountMinor),
    delivery_total: amount(totals.deliveryMinor),
    total: amount(totals.totalMinor),
  };
}

const presentTax = ({ tax, currency }: FrozenQuote) => ({
  inclusive: tax.inclusive,
  total: money(tax.minor, currency),
  parts: tax.parts.map(({ label, rateBp, baseMinor, minor }) => ({
    label,
    rate_bp: rateBp,
    base: money(baseMinor, currency),
    tax: money(minor, currency),
  })),
});

const presentOption = (option: DeliveryOption) => ({
  id: option.id,
  carrier: option.carrier,
  price: option.price,
  ...window(option),
});

function presentPart(quote: FrozenQuote, part: SellerPart, offers: FrozenAndSealed["offers"]) {
  const amount = (minor: number): Money => money(minor, quote.currency);
  const { delivery } = part;
  return {
    seller_id: part.sellerId,
    name: sellerNameIn(quote, part.sellerId),
    variant_ids: quote.lines.filter(({ id }) => part.lineIds.includes(id)).map(({ variantId }) => variantId),
    goods: amount(part.goodsMinor),
    delivery: {
      option: delivery.optionId,
      carrier: delivery.carrier,
      price: amount(delivery.priceMinor - delivery.discountMinor),
      ...window(delivery),
    },
    delivery_options: (offers.find(({ sellerId }) => sellerId === part.sellerId)?.options ?? []).map(presentOption),
    tax: amount(part.taxMinor + delivery.taxMinor),
    total: amount(part.totalMinor),
  };
}

const window = ({ earliestAt, latestAt }: { readonly earliestAt: number; readonly latestAt: number }) => ({
  earliest_at: iso(earliestAt),
  latest_at: iso(latestAt),
});

export const presentOrder = ({ order, payment }: OrderToPay): OutputOf<typeof placeOrder> => ({
  id: order.orderId,
  number: order.number,
  access_token: order.accessToken,
  total: money(order.quote.totals.totalMinor, order.quote.currency),
  payment: { id: order.paymentId, state: payment.state, redirect_url: payment.redirectUrl },
});
