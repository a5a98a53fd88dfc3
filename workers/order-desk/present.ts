import { iso } from "../kernel/clock.ts";
import { trackingUrl, type Parcel } from "../logistics/index.ts";
import { mayStillCharge } from "../payments/index.ts";
import { partOfSeller, sellerNameIn, type Address, type OrderSummary, type SellerOrder } from "../orders/index.ts";
import type { RequestedRefund } from "../refunds/index.ts";
import type { OrderView } from "./order-view.ts";
import type { OutputOf } from "../platform/http/endpoint.ts";
import type { readOrder } from "./contract.ts";

export type OrderOutput = OutputOf<typeof readOrder>;

export function presentOrder(view: OrderView): OrderOutput {
  const { order, payments, refunds, parcels, events } = view;
  const { quote } = order;
  const money = (minor: number) => ({ minor, currency: quote.currency });
  return {
    id: order.id,
    number: order.number,
    state: order.state,
    email: order.email,
    placed_at: iso(order.placedAt),
    lines: quote.lines.map((line) => ({
      id: line.id,
      title: line.title,
      sku: line.sku,
      options: line.options,
      quantity: line.quantity,
      unit: money(line.unitMinor),
      discount: money(line.discountMinor),
      tax: money(line.taxMinor),
      total: money(line.totalMinor),
    })),
    totals: {
      subtotal: money(quote.totals.subtotalMinor),
      discount: money(quote.totals.discountMinor),
      delivery: money(quote.totals.deliveryMinor),
      tax: money(quote.totals.taxMinor),
      total: money(quote.totals.totalMinor),
    },
    tax_inclusive: quote.tax.inclusive,
    duty: money(quote.duty.minor),
    ship_to: addressSent(quote.shipTo),
    delivery: {
      option: quote.delivery.optionId,
      carrier: quote.delivery.carrier,
      earliest_at: iso(quote.delivery.earliestAt),
      latest_at: iso(quote.delivery.latestAt),
    },
    sellers: view.parts.map((part) => presentPart(view, part)),
    payments: payments.map(({ id, method, state, redirectUrl, declineCode }) => ({
      id,
      method,
      state,
      redirect_url: view.mayPay && mayStillCharge(state) ? redirectUrl : null,
      decline_code: declineCode,
    })),
    refunds: refunds.map(({ id, state, amount, reason, createdAt }) => ({
      id,
      state,
      amount,
      reason,
      at: iso(createdAt),
    })),
    parcels: parcels.map(presentParcel),
    timeline: events.map(({ kind, actor, at, detail }) => ({ kind, by: actor, at: iso(at), detail })),
    may_pay: view.mayPay,
    may_cancel: view.mayCancel,
  };
}

function presentPart(view: OrderView, part: SellerOrder) {
  const { quote } = view.order;
  const frozen = partOfSeller(quote, part.sellerId);
  const { optionId, carrier, earliestAt, latestAt } = frozen?.delivery ?? quote.delivery;
  return {
    id: part.id,
    seller_id: part.sellerId,
    seller_name: sellerNameIn(quote, part.sellerId),
    state: part.state,
    line_ids: [...(frozen?.lineIds ?? [])],
    goods: part.goods,
    delivery_price: part.delivery,
    tax: part.tax,
    total: part.total,
    delivery: { option: optionId, carrier, earliest_at: iso(earliestAt), latest_at: iso(latestAt) },
    may_cancel: view.cancellableSellers.includes(part.sellerId),
  };
}

export const presentParcel = ({ id, sellerId, state, carrier, trackingNumber, lines }: Parcel) => ({
  id,
  seller_id: sellerId,
  state,
  carrier,
  tracking_number: trackingNumber,
  tracking_url: trackingUrl(carrier, trackingNumber),
  lines: lines.map(({ lineId, quantity }) => ({ line_id: lineId, quantity })),
});

export const presentSummary = ({ firstTitle, placedAt, paymentState, ...summary }: OrderSummary) => ({
  ...summary,
  first_title: firstTitle,
  payment_state: paymentState,
  placed_at: iso(placedAt),
});

export const presentPromise = ({ refundId, amountMinor }: RequestedRefund) => ({
  refund_id: refundId,
  amount_minor: amountMinor,
});

/** By the names it was sent by; what is not said is left out. */
const addressSent = ({ postalCode, ...address }: Address): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...address, postal_code: postalCode }).flatMap(([name, text]) =>
      text === undefined ? [] : [[name, text]],
    ),
  );
