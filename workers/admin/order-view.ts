/** Orders as the back office asks for them, and one order with what may be done to it. */
import { decimal } from "../kernel/money.ts";
import { iso } from "../kernel/clock.ts";
import { csvLine, inert } from "../imports/index.ts";
import {
  carrierIds,
  carrierName,
  moveParcelState,
  parcelStates,
  unpacked,
  type ParcelLine,
  type ParcelState,
} from "../logistics/index.ts";
import { orderWhole, type OrderView } from "../order-desk/index.ts";
import {
  countOrdersByState,
  listOrders,
  orderStates,
  sellerOfLine,
  type OrderFilter,
  type OrderState,
  type OrderSummary,
} from "../orders/index.ts";
import { paymentStates } from "../payments/index.ts";
import type { Shop } from "../platform/shop.ts";
import { mayRefund, refundableMinor } from "../refunds/index.ts";

export type OrderListView = {
  readonly lines: readonly OrderSummary[];
  readonly next: string | null;
  readonly later: boolean;
  readonly filter: OrderFilter;
  readonly counts: { readonly [state in OrderState]?: number };
  readonly states: readonly OrderState[];
  readonly payments: readonly string[];
};

/** Bad values mean: not asked. */
export function orderFilterOf(asked: URLSearchParams): OrderFilter {
  const state = orderStates.find((known) => known === asked.get("state"));
  const paymentState = paymentStates.find((known) => known === asked.get("payment"));
  const text = asked.get("q")?.trim().slice(0, 100);
  return {
    cursor: asked.get("cursor"),
    size: 50,
    ...(state ? { state } : {}),
    ...(paymentState ? { paymentState } : {}),
    ...(text ? { text } : {}),
    ...day("placedFrom", asked.get("from")),
    ...day("placedBefore", asked.get("before")),
  };
}

const day = (name: "placedFrom" | "placedBefore", text: string | null): OrderFilter => {
  const at = /^\d{4}-\d\d-\d\d$/.test(text ?? "") ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? {} : { [name]: at };
};

export async function orderListView(shop: Shop, asked: URLSearchParams): Promise<OrderListView> {
  const filter = orderFilterOf(asked);
  const [page, counts] = await Promise.all([listOrders(shop, filter), countOrdersByState(shop)]);
  return {
    lines: page.items,
    next: page.next,
    later: Boolean(filter.cursor),
    filter,
    counts,
    states: orderStates,
    payments: paymentStates,
  };
}

const export_rows_max = 100_000;
const heads = [
  "number",
  "placed",
  "state",
  "payment",
  "email",
  "name",
  "country",
  "pieces",
  "first",
  "total",
  "currency",
];

export async function* orderCsv(shop: Shop, asked: URLSearchParams): AsyncGenerator<string> {
  yield csvLine(heads);
  let cursor: string | null = null;
  for (let rows = 0; rows < export_rows_max; rows += 100) {
    const page = await listOrders(shop, { ...orderFilterOf(asked), cursor, size: 100 });
    yield page.items.map((line) => csvLine(cellsOf(line).map(inert))).join("");
    cursor = page.next;
    if (!cursor) return;
  }
}

const cellsOf = (line: OrderSummary): string[] => [
  line.number,
  iso(line.placedAt),
  line.state,
  line.paymentState ?? "",
  line.email,
  line.name,
  line.country,
  String(line.pieces),
  line.firstTitle,
  decimal(line.total),
  line.total.currency,
];

export type OrderDeskView = {
  readonly order: OrderView;
  /** what may still be given back of each payment that took money, in minor units */
  readonly refundable: readonly { readonly paymentId: string; readonly minor: number }[];
  readonly mayRefund: boolean;
  readonly unpacked: readonly ParcelLine[];
  readonly carriers: readonly { readonly id: string; readonly name: string }[];
  /** where each parcel may go from here, in the order of the parcels */
  readonly moves: readonly (readonly ParcelState[])[];
  /** makes a form that is sent twice count once */
  readonly once: string;
};

export async function orderDeskView(shop: Shop, number: string): Promise<OrderDeskView | null> {
  const order = await orderWhole(shop, { number });
  if (!order) return null;
  return {
    order,
    refundable: order.payments
      .filter(({ capturedMinor }) => capturedMinor > 0)
      .map((payment) => ({ paymentId: payment.id, minor: refundableMinor(payment) })),
    mayRefund: mayRefund(shop.actor),
    unpacked: unpacked(order.order, order.parcels).filter(({ lineId }) => {
      const seller = sellerOfLine(order.order.quote, lineId);
      return order.parts.some(({ sellerId, state }) => sellerId === seller && state !== "cancelled");
    }),
    carriers: carrierIds.map((id) => ({ id, name: carrierName(id) })),
    moves: order.parcels.map(({ state }) => parcelStates.filter((to) => to !== state && moveParcelState(state, to).ok)),
    once: shop.newId("event"),
  };
}
