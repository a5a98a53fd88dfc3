/** Returns, claims and disputes as a desk works through them: one seller's, or everybody's. */
import { listDisputes, type Dispute } from "../disputes/index.ts";
import { decodeCursor, encodeCursor } from "../kernel/paging.ts";
import { selectOrder, toOrder, type Order, type OrderRow } from "../orders/index.ts";
import type { Shop } from "../platform/shop.ts";
import { listClaims, listReturns, findCaseEvents, type CaseEvent, type Claim, type Return } from "../returns/index.ts";

export type DeskCases = {
  readonly returns: readonly Return[];
  readonly claims: readonly Claim[];
  readonly disputes: readonly Dispute[];
  readonly events: readonly CaseEvent[];
  readonly orders: ReadonlyMap<string, Order>;
  readonly next: string | null;
};

/** The two lists go on each from where it stood: the cursor holds one of each, or that it has ended. */
const ended = "end";
const none = { page: { items: [], next: null }, events: [] } as const;

export async function returnsOf(shop: Shop, sellerId: string | null, cursor: string | null): Promise<DeskCases> {
  const [ofReturns = "", ofClaims = ""] = (decodeCursor(cursor, 2) ?? []).map(String);
  const [returns, claims] = await Promise.all([
    ofReturns === ended ? none : listReturns(shop, sellerId, ofReturns || null),
    ofClaims === ended ? none : listClaims(shop, sellerId, ofClaims || null),
  ]);
  const more = returns.page.next !== null || claims.page.next !== null;
  return {
    returns: returns.page.items,
    claims: claims.page.items,
    disputes: [],
    events: [...returns.events, ...claims.events],
    orders: await ordersOf(shop, [...returns.page.items, ...claims.page.items]),
    next: more ? encodeCursor([returns.page.next ?? ended, claims.page.next ?? ended]) : null,
  };
}

export async function disputesOf(
  shop: Shop,
  filter: { readonly sellerId?: string; readonly open?: boolean },
  cursor: string | null,
): Promise<DeskCases> {
  const { items, next } = await listDisputes(shop, filter, cursor);
  const events = await findCaseEvents(
    shop,
    items.map(({ id }) => id),
  );
  const orders = await ordersOf(shop, items);
  return { returns: [], claims: [], disputes: items, events, orders, next };
}

async function ordersOf(
  shop: Shop,
  cases: readonly { readonly orderId: string }[],
): Promise<ReadonlyMap<string, Order>> {
  const ids = [...new Set(cases.map(({ orderId }) => orderId))];
  if (ids.length === 0) return new Map();
  const rows = await shop.db.read<OrderRow[]>(...ids.map((id) => selectOrder(id)));
  const orders = await Promise.all(rows.flat().map((row) => toOrder(shop, row)));
  return new Map(orders.map((order) => [order.id, order]));
}
