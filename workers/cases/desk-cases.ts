/** Returns, claims and disputes as a desk works through them: one seller's, or everybody's. */
import { listDisputes, type Dispute } from "../disputes/index.ts";
import { selectOrder, toOrder, type Order, type OrderRow } from "../orders/index.ts";
import type { Shop } from "../platform/shop.ts";
import {
  listClaims,
  listReturns,
  selectCaseEvents,
  toCaseEvent,
  type CaseEvent,
  type CaseEventRow,
  type Claim,
  type Return,
} from "../returns/index.ts";

export type DeskCases = {
  readonly returns: readonly Return[];
  readonly claims: readonly Claim[];
  readonly disputes: readonly Dispute[];
  readonly events: readonly CaseEvent[];
  readonly orders: ReadonlyMap<string, Order>;
  readonly next: string | null;
};

export async function returnsOf(shop: Shop, sellerId: string | null, cursor: string | null): Promise<DeskCases> {
  const [returns, claims] = await Promise.all([
    listReturns(shop, sellerId, cursor),
    listClaims(shop, sellerId, cursor === null ? null : cursor),
  ]);
  const { items } = returns.page;
  return {
    returns: items,
    claims: claims.page.items,
    disputes: [],
    events: [...returns.events, ...claims.events],
    orders: await ordersOf(shop, [...items, ...claims.page.items]),
    next: returns.page.next,
  };
}

export async function disputesOf(
  shop: Shop,
  filter: { readonly sellerId?: string; readonly open?: boolean },
  cursor: string | null,
): Promise<DeskCases> {
  const { items, next } = await listDisputes(shop, filter, cursor);
  const ids = items.map(({ id }) => id);
  const events = ids.length > 0 ? await shop.db.all<CaseEventRow>(selectCaseEvents(ids)) : [];
  const orders = await ordersOf(shop, items);
  return { returns: [], claims: [], disputes: items, events: events.map(toCaseEvent), orders, next };
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
