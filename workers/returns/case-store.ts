/** What happened to a return, a claim or a dispute, told to both sides. */
import { sql, type SQL } from "drizzle-orm";
import { anyOf, type Statement, type Write } from "../platform/database.ts";
import { actorName } from "../orders/index.ts";
import type { Shop } from "../platform/shop.ts";

export type CaseSide = "shopper" | "seller" | "mediator" | "shop";
export type CaseEvent = {
  readonly caseId: string;
  readonly kind: string;
  readonly side: CaseSide;
  readonly note: string;
  readonly detail: { readonly [name: string]: string | number | boolean | null };
  readonly at: number;
};
type Told = { readonly note?: string; readonly detail?: CaseEvent["detail"] };
const note_chars_max = 4_000;

export const insertCaseEvent = (
  shop: Shop,
  caseId: string,
  kind: string,
  side: CaseSide,
  told: Told = {},
): Write => sql`
  INSERT INTO case_events (id, case_id, kind, side, actor, note, detail, at)
  VALUES (${shop.newId("event")}, ${caseId}, ${kind}, ${side}, ${actorName(shop.actor)},
    ${(told.note ?? "").slice(0, note_chars_max)}, ${JSON.stringify(told.detail ?? {})}, ${shop.now})`;

export type CaseEventRow = Omit<CaseEvent, "caseId" | "detail"> & { readonly case_id: string; readonly detail: string };
export const toCaseEvent = ({ case_id, detail, ...row }: CaseEventRow): CaseEvent => ({
  ...row,
  caseId: case_id,
  detail: JSON.parse(detail) as CaseEvent["detail"],
});
const events_max = 400;

/** Rows are `CaseEventRow`; `ids` a list, or a subselect of ids. */
export const selectCaseEvents = (ids: readonly string[] | SQL): Statement => sql`
  SELECT case_id, kind, side, note, detail, at FROM case_events
  WHERE case_id IN ${Array.isArray(ids) ? anyOf(ids as readonly string[]) : (ids as SQL)} ORDER BY at, rowid LIMIT ${events_max}`;
