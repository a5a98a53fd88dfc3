import { sql, type SQL } from "drizzle-orm";
import type { Currency } from "../kernel/money.ts";
import type { Locale } from "../kernel/locale.ts";
import { mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import type { Actor, Shop } from "../platform/shop.ts";
import {
  blindIndex,
  insertPersonKey,
  isIndexed,
  joinKey,
  keyColumns,
  needsIndex,
  type Sealed,
} from "../vault/index.ts";
import { accessSha256 } from "./access.ts";
import { openBuyer, sealBuyer } from "./buyer.ts";
import type { CancelReason, Order, OrderEvent, OrderEventKind, OrderState } from "./order.ts";
import type { FrozenQuote, QuoteLine } from "./quote.ts";
import { insertSellerOrders, moveAllParts } from "./seller-order-store.ts";

export type NewOrder = {
  readonly id: string;
  readonly number: string;
  /** plain; only its SHA-256 is kept */
  readonly accessToken: string;
  readonly quote: FrozenQuote;
};

/** The order, its lines, its sellers' parts and the first line of its timeline. A quote that was used before is a `duplicate`. */
export async function insertOrder(shop: Shop, { id, number, accessToken, quote }: NewOrder): Promise<Write[]> {
  const total = quote.totals.totalMinor;
  const { rest, sealed, key } = await sealBuyer(shop, id, quote);
  return [
    sql`
    INSERT INTO orders (id, number, access_sha256, account_id, cart_id, quote_id, state, email, email_index, locale,
      currency, total_minor, quote, sealed, placed_at, updated_at)
    VALUES (${id}, ${number}, ${accessSha256(accessToken)}, ${quote.accountId}, ${quote.cartId}, ${quote.id}, 'placed',
      '', ${blindIndex(shop, quote.email)}, ${quote.locale}, ${quote.currency}, ${total}, ${JSON.stringify(rest)}, ${sealed},
      ${shop.now}, ${shop.now})`,
    insertPersonKey(shop, key),
    insertLines(shop, id, quote.lines),
    insertSellerOrders(shop, id, quote),
    insertOrderEvent(shop, id, "placed", {}),
  ];
}

/** One statement however many lines: their values travel as one JSON parameter. */
function insertLines(shop: Shop, orderId: string, lines: readonly QuoteLine[]): Write {
  const rows = lines.map((line) => ({ ...line, id: shop.newId("line"), options: JSON.stringify(line.options) }));
  return sql`
    INSERT INTO order_lines (id, order_id, variant_id, sku, title, options, quantity, unit_minor, discount_minor,
      tax_minor, total_minor, seller_id)
    SELECT value ->> 'id', ${orderId}, value ->> 'variantId', value ->> 'sku', value ->> 'title', value ->> 'options',
      value ->> 'quantity', value ->> 'unitMinor', value ->> 'discountMinor', value ->> 'taxMinor', value ->> 'totalMinor',
      coalesce(value ->> 'sellerId', 'sel_house')
    FROM json_each(${JSON.stringify(rows)})`;
}

export const actorName = (actor: Actor): string =>
  actor.kind === "account"
    ? actor.role === "shopper"
      ? "shopper"
      : actor.id
    : actor.kind === "system"
      ? "shop"
      : "shopper";

export function insertOrderEvent(
  shop: Shop,
  orderId: string,
  kind: OrderEventKind,
  detail: OrderEvent["detail"],
  actor = actorName(shop.actor),
): Write {
  return sql`
    INSERT INTO order_events (id, order_id, kind, actor, detail, at)
    VALUES (${shop.newId("event")}, ${orderId}, ${kind}, ${actor}, ${JSON.stringify(detail)}, ${shop.now})`;
}

/** The order as a whole moves, and its sellers' parts go along. */
export const moveOrder = (shop: Shop, order: Pick<Order, "id" | "version" | "state">, to: OrderState): Write[] => [
  ...moveOrderRow(shop, order, to),
  ...(to === order.state ? [] : [moveAllParts(shop, order.id, to)]),
];

/**
 * The order's own row, where its parts are moved one by one. Guarded by the version that was read: whoever decided on an
 * older order loses the whole batch as `stale_write`.
 */
export function moveOrderRow(shop: Shop, order: Pick<Order, "id" | "version">, to: OrderState): Write[] {
  return [
    sql`
    UPDATE orders SET state = ${to}, version = version + 1, updated_at = ${shop.now}
    WHERE id = ${order.id} AND version = ${order.version}`,
    mustHaveChangedOne("order.move"),
  ];
}

export type OrderRow = Sealed & {
  readonly id: string;
  readonly number: string;
  readonly access_sha256: string;
  readonly account_id: string | null;
  readonly state: OrderState;
  readonly version: number;
  /** "" once it is sealed with the rest */
  readonly email: string;
  readonly locale: Locale;
  readonly currency: Currency;
  readonly total_minor: number;
  readonly quote: string;
  readonly placed_at: number;
  readonly updated_at: number;
};

const columns = sql.raw(
  "id, number, access_sha256, account_id, state, version, email, locale, currency, total_minor, quote, placed_at, updated_at, sealed",
);
const order = sql`SELECT ${columns}, ${keyColumns} FROM orders ${joinKey(sql`orders.id`)}`;

/** Opens what names the buyer; the order of somebody who was forgotten has nobody in it. */
export async function toOrder(shop: Pick<Shop, "config">, row: OrderRow): Promise<Order> {
  const quote = JSON.parse(row.quote) as FrozenQuote;
  const buyer = await openBuyer(shop, row.id, row);
  return {
    id: row.id,
    number: row.number,
    accessSha256: row.access_sha256,
    accountId: row.account_id,
    state: row.state,
    version: row.version,
    email: buyer?.email ?? row.email,
    locale: row.locale,
    total: { minor: row.total_minor, currency: row.currency },
    quote: { ...quote, ...buyer },
    placedAt: row.placed_at,
    updatedAt: row.updated_at,
  };
}

/** Statements for one round trip together with other rooms' reads; rows are `OrderRow`. */
export const selectOrder = (orderId: string | SQL): Statement => sql`${order} WHERE orders.id = ${orderId}`;
/** Stands for an order's id in the statements of any room, so that a page found by its number is still one round trip. */
export const idOfNumber = (number: string): SQL => sql`(SELECT id FROM orders WHERE number = ${number})`;
export const selectOrderOfPayment = (paymentId: string): Statement =>
  sql`${order} WHERE orders.id = (SELECT order_id FROM payments WHERE id = ${paymentId})`;

export type EventRow = {
  readonly kind: OrderEventKind;
  readonly actor: string;
  readonly detail: string;
  readonly at: number;
};
const events_max = 200;
export const selectOrderEvents = (orderId: string | SQL): Statement =>
  sql`SELECT kind, actor, detail, at FROM order_events WHERE order_id = ${orderId} ORDER BY at, rowid LIMIT ${events_max}`;
export const toOrderEvent = (row: EventRow): OrderEvent => ({
  ...row,
  detail: JSON.parse(row.detail) as OrderEvent["detail"],
});

/** Rows `{ reason }`: why it was cancelled, latest first. */
export const selectCancelReason = (orderId: string): Statement => sql`
  SELECT detail ->> 'reason' AS reason FROM order_events
  WHERE order_id = ${orderId} AND kind = 'cancelled' ORDER BY at DESC, id DESC LIMIT 1`;
export type CancelReasonRow = { readonly reason: CancelReason | null };

export async function findOrder(shop: Shop, orderId: string): Promise<Order | null> {
  const row = await shop.db.first<OrderRow>(selectOrder(orderId));
  return row && toOrder(shop, row);
}

/** Whose order it is by its e-mail address, sealed or not yet. For a WHERE over `orders`. */
export const isOrderOf = (shop: Pick<Shop, "config">, email: string): SQL =>
  sql`(${isIndexed(shop, sql`orders.email_index`, email)} OR (orders.email_index IS NULL AND orders.email = ${email.toLowerCase()}))`;

export type UnsealedOrder = Sealed & { readonly id: string; readonly email: string; readonly quote: string };
/** From before there was a vault or an index in it, or indexed under a key that is to go. */
export const findUnsealed = (shop: Shop, count: number): Promise<UnsealedOrder[]> =>
  shop.db.all(sql`SELECT id, email, quote, sealed, ${keyColumns} FROM orders ${joinKey(sql`orders.id`)}
    WHERE ${needsIndex(shop, sql`email_index`)} LIMIT ${count}`);
type SealedOrder = Pick<OrderRow, "quote" | "email"> & { readonly sealed: string; readonly index: string };
export const sealOrder = (orderId: string, { quote, sealed, email, index }: SealedOrder): Write[] => [
  sql`UPDATE orders SET quote = ${quote}, sealed = ${sealed}, email = ${email}, email_index = ${index} WHERE id = ${orderId}`,
  mustHaveChangedOne("order.seal"),
];
