/** What happened to a return, a claim or a dispute, told to both sides. */
import { sql } from "drizzle-orm";
import { anyOf, type Write } from "../platform/database.ts";
import { actorName } from "../orders/index.ts";
import type { Shop } from "../platform/shop.ts";
import { insertPersonKey, joinKey, keyColumns, openSealed, sealAnew, sealOld, type Sealed } from "../vault/index.ts";

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

const place = (id: string): string => `case_events|sealed|${id}`;
const nothing = "—";

/** What somebody wrote is sealed under a key of its own; `note` holds a dash. */
export async function insertCaseEvent(
  shop: Shop,
  caseId: string,
  kind: string,
  side: CaseSide,
  told: Told = {},
): Promise<Write[]> {
  const id = shop.newId("event");
  const note = (told.note ?? "").slice(0, note_chars_max);
  const kept = note === "" ? null : await sealAnew(shop, id, place(id), note);
  return [
    ...(kept ? [insertPersonKey(shop, kept.personKey)] : []),
    sql`INSERT INTO case_events (id, case_id, kind, side, actor, note, sealed, detail, at)
      VALUES (${id}, ${caseId}, ${kind}, ${side}, ${actorName(shop.actor)}, ${kept ? nothing : ""}, ${kept?.text ?? null},
        ${JSON.stringify(told.detail ?? {})}, ${shop.now})`,
  ];
}

type CaseEventRow = Omit<CaseEvent, "caseId" | "detail"> &
  Sealed & { readonly id: string; readonly case_id: string; readonly detail: string };
async function opened(
  shop: Shop,
  { id, case_id, detail, sealed, kid, wrapped, ...row }: CaseEventRow,
): Promise<CaseEvent> {
  const note = await openSealed(shop, id, place(id), { sealed, kid, wrapped });
  return {
    ...row,
    caseId: case_id,
    note: typeof note === "string" ? note : row.note,
    detail: JSON.parse(detail) as CaseEvent["detail"],
  };
}
const events_max = 400;

/** Of these cases, oldest first. No cases, no read. */
export async function findCaseEvents(shop: Shop, caseIds: readonly string[]): Promise<CaseEvent[]> {
  if (caseIds.length === 0) return [];
  const rows = await shop.db.all<CaseEventRow>(sql`
    SELECT e.id, e.case_id, e.kind, e.side, e.note, e.detail, e.at, e.sealed, ${keyColumns}
    FROM case_events e ${joinKey(sql`e.id`)} WHERE e.case_id IN ${anyOf(caseIds)} ORDER BY e.at, e.rowid LIMIT ${events_max}`);
  return Promise.all(rows.map((row) => opened(shop, row)));
}

/** What somebody wrote, by event: for their own file of everything. */
export async function notesOf(shop: Shop, eventIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (eventIds.length === 0) return new Map();
  const rows = await shop.db.all<CaseEventRow>(sql`
    SELECT e.id, e.case_id, e.kind, e.side, e.note, e.detail, e.at, e.sealed, ${keyColumns}
    FROM case_events e ${joinKey(sql`e.id`)} WHERE e.id IN ${anyOf(eventIds)}`);
  return new Map(await Promise.all(rows.map(async (row) => [row.id, (await opened(shop, row)).note] as const)));
}

type Note = { readonly id: string; readonly note: string };
const findUnsealed = (shop: Shop, count: number): Promise<Note[]> =>
  shop.db.all<Note>(sql`SELECT id, note FROM case_events WHERE sealed IS NULL AND note <> '' LIMIT ${count}`);
async function sealOne(shop: Shop, { id, note }: Note): Promise<Write[]> {
  const { text, personKey } = await sealAnew(shop, id, place(id), note);
  return [
    insertPersonKey(shop, personKey),
    sql`UPDATE case_events SET note = ${nothing}, sealed = ${text} WHERE id = ${id} AND sealed IS NULL`,
  ];
}
/** Nightly: notes from before they were sealed. */
export const sealOldNotes = (shop: Shop): Promise<number> => sealOld(shop, findUnsealed, sealOne);
