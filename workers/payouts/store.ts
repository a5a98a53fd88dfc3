import { sql } from "drizzle-orm";
import { minute_ms } from "../kernel/clock.ts";
import type { Currency } from "../kernel/money.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import { mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { Destination, Payout, PayoutState } from "./payout.ts";

export const insertPayout = (
  shop: Shop,
  payout: Pick<Payout, "id" | "sellerId" | "destinationId" | "amount" | "requestedBy">,
): Write => sql`
  INSERT INTO payouts (id, seller_id, destination_id, state, amount_minor, currency, requested_by, created_at,
    updated_at, check_at)
  VALUES (${payout.id}, ${payout.sellerId}, ${payout.destinationId}, 'requested', ${payout.amount.minor},
    ${payout.amount.currency}, ${payout.requestedBy}, ${shop.now}, ${shop.now}, ${shop.now + minute_ms})`;

export type PayoutChange = {
  readonly state: PayoutState;
  readonly providerRef?: string;
  readonly reason?: string;
  readonly checkAt: number | null;
};

export const movePayout = (shop: Shop, payout: Payout, change: PayoutChange): Write[] => [
  sql`UPDATE payouts SET state = ${change.state}, version = version + 1, updated_at = ${shop.now},
    provider_ref = ${change.providerRef ?? payout.providerRef}, reason = ${change.reason ?? payout.reason},
    check_at = ${change.checkAt}
  WHERE id = ${payout.id} AND version = ${payout.version}`,
  mustHaveChangedOne("payout.move"),
];

export const lookAgain = (payoutId: string, checkAt: number): Write =>
  sql`UPDATE payouts SET check_at = ${checkAt} WHERE id = ${payoutId} AND check_at IS NOT NULL`;

type PayoutRow = {
  readonly id: string;
  readonly seller_id: string;
  readonly destination_id: string;
  readonly state: PayoutState;
  readonly version: number;
  readonly amount_minor: number;
  readonly currency: Currency;
  readonly provider_ref: string | null;
  readonly reason: string;
  readonly requested_by: string;
  readonly created_at: number;
  readonly updated_at: number;
};
const columns = sql.raw(`id, seller_id, destination_id, state, version, amount_minor, currency, provider_ref, reason,
  requested_by, created_at, updated_at`);
const toPayout = (row: PayoutRow): Payout => ({
  id: row.id,
  sellerId: row.seller_id,
  destinationId: row.destination_id,
  state: row.state,
  version: row.version,
  amount: { minor: row.amount_minor, currency: row.currency },
  providerRef: row.provider_ref,
  reason: row.reason,
  requestedBy: row.requested_by,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

export async function findPayout(shop: Shop, id: string): Promise<Payout | null> {
  const row = await shop.db.first<PayoutRow>(sql`SELECT ${columns} FROM payouts WHERE id = ${id}`);
  return row && toPayout(row);
}

export async function findPayoutsToCheck(shop: Shop, count: number): Promise<Payout[]> {
  const rows = await shop.db.all<PayoutRow>(sql`
    SELECT ${columns} FROM payouts WHERE check_at IS NOT NULL AND check_at <= ${shop.now} ORDER BY check_at LIMIT ${count}`);
  return rows.map(toPayout);
}

export type PayoutFilter = { readonly sellerId?: string; readonly state?: PayoutState };

/** Newest first. */
export async function listPayouts(
  shop: Shop,
  { sellerId = null, state = null }: { [F in keyof PayoutFilter]: PayoutFilter[F] | null },
  cursor: string | null,
  count: number,
): Promise<Page<Payout>> {
  const after = decodeCursor(cursor, 2) ?? [Number.MAX_SAFE_INTEGER, ""];
  const rows = await shop.db.all<PayoutRow>(sql`
    SELECT ${columns} FROM payouts WHERE (created_at, id) < (${after[0]}, ${after[1]})
      AND (${sellerId} IS NULL OR seller_id = ${sellerId}) AND (${state} IS NULL OR state = ${state})
    ORDER BY created_at DESC, id DESC LIMIT ${count + 1}`);
  const items = rows.slice(0, count).map(toPayout);
  const last = items.at(-1);
  return { items, next: rows.length > count && last ? encodeCursor([last.createdAt, last.id]) : null };
}

type DestinationRow = {
  readonly id: string;
  readonly seller_id: string;
  readonly currency: Currency;
  readonly holder: string;
  readonly mask: string;
  readonly token: string;
};
const toDestination = ({ seller_id, ...row }: DestinationRow): Destination => ({ ...row, sellerId: seller_id });

export async function findDestinations(shop: Shop, sellerId: string): Promise<Destination[]> {
  const rows = await shop.db.all<DestinationRow>(sql`SELECT id, seller_id, currency, holder, mask, token
    FROM payout_destinations WHERE seller_id = ${sellerId} AND retired_at IS NULL ORDER BY currency LIMIT 20`);
  return rows.map(toDestination);
}

export async function findDestination(shop: Shop, id: string): Promise<Destination | null> {
  const row = await shop.db.first<DestinationRow>(
    sql`SELECT id, seller_id, currency, holder, mask, token FROM payout_destinations WHERE id = ${id}`,
  );
  return row && toDestination(row);
}

/** One destination a currency: the new one takes the place of the one before, which its payouts still name. */
export const replaceDestination = (shop: Shop, destination: Destination, by: string): Write[] => [
  sql`UPDATE payout_destinations SET retired_at = ${shop.now}
    WHERE seller_id = ${destination.sellerId} AND currency = ${destination.currency} AND retired_at IS NULL`,
  sql`INSERT INTO payout_destinations (id, seller_id, currency, holder, mask, token, created_by, created_at)
    VALUES (${destination.id}, ${destination.sellerId}, ${destination.currency}, ${destination.holder},
      ${destination.mask}, ${destination.token}, ${by}, ${shop.now})`,
];

export const retireDestination = (shop: Shop, id: string): Write =>
  sql`UPDATE payout_destinations SET retired_at = ${shop.now} WHERE id = ${id} AND retired_at IS NULL`;

/** Approved sellers with somewhere to be paid: rows `{ sellerId, currency, destinationId }`. */
export const selectPayable = (after: string, count: number): Statement => sql`
  SELECT d.seller_id AS sellerId, d.currency AS currency, d.id AS destinationId
  FROM payout_destinations d JOIN sellers s ON s.id = d.seller_id
  WHERE d.retired_at IS NULL AND s.state = 'approved' AND d.id > ${after} ORDER BY d.id LIMIT ${count}`;
export const selectSellerState = (sellerId: string): Statement => sql`SELECT state FROM sellers WHERE id = ${sellerId}`;
