/** An order seen whole: what was bought, what was paid, what was given back, where it is. One round trip. */
import { hour_ms } from "../kernel/clock.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { mayLook } from "../identity/index.ts";
import { selectParcelsOfOrder, toParcel, trackingUrl, type Parcel, type ParcelRow } from "../logistics/index.ts";
import {
  idOfNumber,
  opens,
  selectOrder,
  selectOrderEvents,
  selectSellerOrders,
  toOrder,
  toOrderEvent,
  toSellerOrder,
  type EventRow,
  type Order,
  type OrderEvent,
  type OrderRow,
  type SellerOrder,
  type SellerOrderRow,
} from "../orders/index.ts";
import { selectPaymentsOfOrder, toPayment, type Payment, type PaymentRow } from "../payments/index.ts";
import type { Shop } from "../platform/shop.ts";
import {
  mayCancel,
  mayCancelPart,
  selectRefundsOfOrder,
  toRefund,
  type Refund,
  type RefundRow,
} from "../refunds/index.ts";

export type OrderView = {
  readonly order: Order;
  /** one a seller */
  readonly parts: readonly SellerOrder[];
  readonly events: readonly OrderEvent[];
  readonly payments: readonly Payment[];
  readonly refunds: readonly Refund[];
  readonly parcels: readonly Parcel[];
  /** where each parcel can be followed, in the same order */
  readonly tracking: readonly (string | null)[];
  readonly mayPay: boolean;
  readonly mayCancel: boolean;
  /** to its sellers, as the account that ordered */
  readonly mayWrite: boolean;
  /** of an order of several: whose part may be cancelled alone */
  readonly cancellableSellers: readonly string[];
};

export type OrderAddress = { readonly number: string } | { readonly id: string };
/** The same for an order that is not there and one that is somebody else's. */
export type OrderNotFound = { readonly code: "order.not_found" };

const payable_ms = hour_ms;

/**
 * For its owner: signed in, or with the key of checkout or mail. Staff may look in by their account; who acts on an
 * order here does so as its owner, and staff have the back office for that.
 */
export async function orderView(
  shop: Shop,
  address: OrderAddress,
  key: string | null,
  doing: "looking" | "acting" = "looking",
): Promise<Result<OrderView, OrderNotFound>> {
  const view = await orderWhole(shop, address);
  return view && (await mayOpen(shop, view.order, key, doing)) ? ok(view) : err({ code: "order.not_found" });
}

/** For the back office, whose routes have asked who is looking. */
export async function orderWhole(shop: Shop, address: OrderAddress): Promise<OrderView | null> {
  const id = "id" in address ? address.id : idOfNumber(address.number);
  const [orders, partRows, events, payments, refunds, parcels] = await shop.db.read<
    [OrderRow, SellerOrderRow, EventRow, PaymentRow, RefundRow, ParcelRow]
  >(
    selectOrder(id),
    selectSellerOrders(id),
    selectOrderEvents(id),
    selectPaymentsOfOrder(id),
    selectRefundsOfOrder(id),
    selectParcelsOfOrder(id),
  );
  if (!orders[0]) return null;
  const order = await toOrder(shop, orders[0]);
  const parts = partRows.map(toSellerOrder);
  const standing = parts.filter(({ state }) => state !== "cancelled");
  return {
    order,
    parts,
    events: events.map(toOrderEvent),
    payments: payments.map(toPayment),
    refunds: refunds.map(toRefund),
    parcels: parcels.map(toParcel),
    tracking: parcels.map((row) => trackingUrl(row.carrier, row.tracking_number)),
    mayPay: order.state === "placed" && shop.now < order.placedAt + payable_ms,
    mayCancel: mayCancel(shop.actor, order),
    mayWrite: shop.actor.kind === "account" && shop.actor.id === order.accountId,
    cancellableSellers:
      standing.length > 1
        ? standing.filter((part) => mayCancelPart(shop.actor, part)).map(({ sellerId }) => sellerId)
        : [],
  };
}

async function mayOpen(
  { actor, config }: Shop,
  order: Order,
  key: string | null,
  doing: "looking" | "acting",
): Promise<boolean> {
  if (doing === "looking" && mayLook(actor)) return true;
  if (actor.kind === "account" && actor.id === order.accountId) return true;
  return key !== null && opens(key, order, config.signingSecret);
}
