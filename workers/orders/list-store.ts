/** Lists of orders: whole pages of summaries, without opening one frozen quote more than needed. */
import { sql, type SQL } from "drizzle-orm";
import type { Currency, Money } from "../kernel/money.ts";
import { limits } from "../kernel/limits.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import type { Shop } from "../platform/shop.ts";
import { joinKey, keyColumns, type Sealed } from "../vault/index.ts";
import { openBuyer } from "./buyer.ts";
import { isOrderOf } from "./store.ts";
import type { OrderState } from "./order.ts";

export type OrderSummary = {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly email: string;
  /** who receives it */
  readonly name: string;
  readonly country: string;
  readonly total: Money;
  readonly pieces: number;
  readonly firstTitle: string;
  /** of the latest payment; null: none yet */
  readonly paymentState: string | null;
  readonly placedAt: number;
};

export type OrderFilter = {
  readonly state?: OrderState;
  readonly accountId?: string;
  /** the beginning of an order number, or a whole e-mail address */
  readonly text?: string;
  /** ms since 1970, inclusive and exclusive */
  readonly placedFrom?: number;
  readonly placedBefore?: number;
  readonly country?: string;
  /** of any payment of the order */
  readonly paymentState?: string;
  readonly cursor?: string | null;
  readonly size?: number;
};

type SummaryRow = Omit<OrderSummary, "total" | "placedAt" | "firstTitle"> &
  Sealed & {
    readonly total_minor: number;
    readonly currency: Currency;
    readonly placed_at: number;
    readonly first_title: string | null;
  };

/** Newest first. The cursor is the last row's (placed_at, id). */
export async function listOrders(shop: Shop, filter: OrderFilter): Promise<Page<OrderSummary>> {
  const size = Math.min(Math.max(1, filter.size ?? limits.page_size), limits.page_size_max);
  const rows = await shop.db.all<SummaryRow>(sql`
    SELECT orders.id, orders.number, orders.state, orders.email, orders.total_minor, orders.currency, orders.placed_at,
      orders.quote ->> '$.shipTo.name' AS name, orders.quote ->> '$.shipTo.country' AS country,
      orders.quote ->> '$.lines[0].title' AS first_title, orders.sealed, ${keyColumns},
      (SELECT coalesce(sum(quantity), 0) FROM order_lines WHERE order_id = orders.id) AS pieces,
      (SELECT state FROM payments WHERE order_id = orders.id ORDER BY created_at DESC, id DESC LIMIT 1) AS paymentState
    FROM orders ${joinKey(sql`orders.id`)} WHERE ${sql.join(conditions(shop, filter), sql` AND `)}
    ORDER BY orders.placed_at DESC, orders.id DESC LIMIT ${size + 1}`);
  const items = await Promise.all(rows.slice(0, size).map((row) => toSummary(shop, row)));
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? encodeCursor([last.placedAt, last.id]) : null };
}

function conditions(shop: Shop, filter: OrderFilter): SQL[] {
  const found: SQL[] = [sql`1 = 1`];
  const { state, accountId, placedFrom, placedBefore, country } = filter;
  if (state) found.push(sql`orders.state = ${state}`);
  if (accountId) found.push(sql`orders.account_id = ${accountId}`);
  if (placedFrom !== undefined) found.push(sql`orders.placed_at >= ${placedFrom}`);
  if (placedBefore !== undefined) found.push(sql`orders.placed_at < ${placedBefore}`);
  if (country) found.push(sql`orders.quote ->> '$.shipTo.country' = ${country}`);
  if (filter.paymentState)
    found.push(sql`orders.id IN (SELECT order_id FROM payments WHERE state = ${filter.paymentState})`);
  const text = filter.text?.trim().slice(0, 100);
  if (text) found.push(matches(shop, text));
  const after = decodeCursor(filter.cursor, 2);
  if (after) found.push(sql`(orders.placed_at, orders.id) < (${after[0]}, ${after[1]})`);
  return found;
}

/** A range and not LIKE, so that the index serves it and no sign of the text is a wildcard. An address is found whole. */
function matches(shop: Shop, text: string): SQL {
  if (/^yj/i.test(text)) return sql`orders.number BETWEEN ${text.toUpperCase()} AND ${`${text.toUpperCase()}~`}`;
  return isOrderOf(shop, text);
}

async function toSummary(shop: Shop, row: SummaryRow): Promise<OrderSummary> {
  const { total_minor, currency, placed_at, first_title, sealed, kid, wrapped, ...told } = row;
  const buyer = await openBuyer(shop, row.id, { sealed, kid, wrapped });
  return {
    ...told,
    email: buyer?.email ?? told.email,
    name: buyer?.shipTo.name ?? told.name,
    total: { minor: total_minor, currency },
    firstTitle: first_title ?? "",
    placedAt: placed_at,
  };
}

/** How many orders stand in each state, for the tabs of a list. */
export async function countOrdersByState(shop: Shop): Promise<{ readonly [state in OrderState]?: number }> {
  const rows = await shop.db.all<{ state: OrderState; n: number }>(
    sql`SELECT state, count(*) AS n FROM orders GROUP BY state`,
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}
