/** Returns, exchanges and claims as each side reads them. */
import type { SQL } from "drizzle-orm";
import { limits } from "../kernel/limits.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import type { Statement } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { findCaseEvents, type CaseEvent } from "./case-store.ts";
import type { Claim } from "./claim.ts";
import { selectClaims, selectClaimsOfOrder, toClaim, type ClaimRow } from "./claim-store.ts";
import { selectExchangesOfOrder, toExchange, type ExchangeRow } from "./exchange-store.ts";
import type { Exchange } from "./exchange.ts";
import type { Return } from "./return.ts";
import { selectReturns, selectReturnsOfOrder, toReturn, type ReturnRow } from "./store.ts";

export type OrderCases = {
  readonly returns: readonly Return[];
  readonly exchanges: readonly Exchange[];
  readonly claims: readonly Claim[];
  /** of all of them, in order of time */
  readonly events: readonly CaseEvent[];
};

export async function casesOfOrder(shop: Shop, orderId: string | SQL): Promise<OrderCases> {
  const [returns, exchanges, claims] = await shop.db.read<[ReturnRow, ExchangeRow, ClaimRow]>(
    selectReturnsOfOrder(orderId),
    selectExchangesOfOrder(orderId),
    selectClaimsOfOrder(orderId),
  );
  return {
    returns: returns.map(toReturn),
    exchanges: exchanges.map(toExchange),
    claims: claims.map(toClaim),
    events: await findCaseEvents(
      shop,
      [...returns, ...claims].map(({ id }) => id),
    ),
  };
}

export type CaseList<T> = { readonly page: Page<T>; readonly events: readonly CaseEvent[] };

async function listed<Row extends { readonly id: string }, T>(
  shop: Shop,
  statement: (before: string | null, size: number) => Statement,
  to: (row: Row) => T,
  cursor: string | null,
): Promise<CaseList<T>> {
  const size = limits.page_size;
  const before = decodeCursor(cursor, 1)?.[0] ?? null;
  const rows = await shop.db.all<Row>(statement(before === null ? null : String(before), size));
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    page: { items: shown.map(to), next: rows.length > size && last ? encodeCursor([last.id]) : null },
    events: await findCaseEvents(
      shop,
      shown.map(({ id }) => id),
    ),
  };
}

/** Newest first; a null seller means everybody's. */
export const listReturns = (shop: Shop, sellerId: string | null, cursor: string | null): Promise<CaseList<Return>> =>
  listed<ReturnRow, Return>(shop, (before, size) => selectReturns(sellerId, before, size), toReturn, cursor);
export const listClaims = (shop: Shop, sellerId: string | null, cursor: string | null): Promise<CaseList<Claim>> =>
  listed<ClaimRow, Claim>(shop, (before, size) => selectClaims(sellerId, before, size), toClaim, cursor);
