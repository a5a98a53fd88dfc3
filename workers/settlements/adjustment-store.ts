import { sql } from "drizzle-orm";
import { limits } from "../kernel/limits.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import { mustHaveChangedOne, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { Adjustment, AdjustmentState } from "./adjustment.ts";

type New = Pick<Adjustment, "id" | "debit" | "credit" | "unit" | "minor" | "reason">;
export const insertAdjustment = (shop: Shop, of: New, author: string): Write => sql`
  INSERT INTO ledger_adjustments (id, debit, credit, unit, minor, reason, state, proposed_by, proposed_at)
  VALUES (${of.id}, ${of.debit}, ${of.credit}, ${of.unit}, ${of.minor}, ${of.reason}, 'proposed', ${author}, ${shop.now})`;

export const decideAdjustmentRow = (shop: Shop, id: string, state: AdjustmentState, author: string): Write[] => [
  sql`UPDATE ledger_adjustments SET state = ${state}, decided_by = ${author}, decided_at = ${shop.now}
    WHERE id = ${id} AND state = 'proposed'`,
  mustHaveChangedOne("adjustment.decide"),
];

const columns = sql.raw(`id, debit, credit, unit, minor, reason, state, proposed_by AS proposedBy,
  proposed_at AS proposedAt, decided_by AS decidedBy, decided_at AS decidedAt`);
export const findAdjustment = (shop: Shop, id: string): Promise<Adjustment | null> =>
  shop.db.first<Adjustment>(sql`SELECT ${columns} FROM ledger_adjustments WHERE id = ${id}`);

/** Newest first. The cursor is the last row's (proposed_at, id). */
export async function listAdjustments(
  shop: Shop,
  { state, cursor }: { readonly state?: AdjustmentState; readonly cursor?: string | null } = {},
): Promise<Page<Adjustment>> {
  const after = decodeCursor(cursor, 2) ?? [Number.MAX_SAFE_INTEGER, "~"];
  const rows = await shop.db.all<Adjustment>(sql`
    SELECT ${columns} FROM ledger_adjustments
    WHERE (${state ?? null} IS NULL OR state = ${state ?? null}) AND (proposed_at, id) < (${after[0]}, ${after[1]})
    ORDER BY proposed_at DESC, id DESC LIMIT ${limits.page_size + 1}`);
  const items = rows.slice(0, limits.page_size);
  const last = items.at(-1);
  return { items, next: rows.length > limits.page_size && last ? encodeCursor([last.proposedAt, last.id]) : null };
}
