import { iso } from "../kernel/clock.ts";
import { trackingUrl, type Parcel } from "../logistics/index.ts";
import type { OrderSummary } from "../orders/index.ts";
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
    placedAt: iso(order.placedAt),
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
    taxInclusive: quote.tax.inclusive,
    duty: money(quote.duty.minor),
    shipTo: Object.fromEntries(Object.entries(quote.shipTo).filter(([, text]) => text !== undefined)) as Record<
      string,
      string
    >,
    delivery: {
      option: quote.delivery.optionId,
      carrier: quote.delivery.carrier,
      earliestAt: iso(quote.delivery.earliestAt),
      latestAt: iso(quote.delivery.latestAt),
    },
    payments: payments.map(({ id, method, state, redirectUrl, declineCode }) => ({
      id,
      method,
      state,
      redirectUrl: view.mayPay ? redirectUrl : null,
      declineCode,
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
    mayPay: view.mayPay,
    mayCancel: view.mayCancel,
  };
}

export const presentParcel = ({ id, state, carrier, trackingNumber, lines }: Parcel) => ({
  id,
  state,
  carrier,
  trackingNumber,
  trackingUrl: trackingUrl(carrier, trackingNumber),
  lines: lines.map(({ lineId, quantity }) => ({ lineId, quantity })),
});

export const presentSummary = ({ placedAt, ...summary }: OrderSummary) => ({
  ...summary,
  placedAt: iso(placedAt),
});
