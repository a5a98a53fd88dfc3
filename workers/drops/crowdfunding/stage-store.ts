/** Milestones and updates: every statement on these tables. */
import { sql } from "drizzle-orm";
import { mustHaveChangedOne, type Statement, type Write } from "../../platform/database.ts";
import type { Shop } from "../../platform/shop.ts";
import type { Sale } from "../sale.ts";
import type { Release } from "./money.ts";

type Now = { readonly now: number };

export type MilestoneRow = {
  readonly number: number;
  readonly state: "planned" | "claimed" | "returned" | "released";
  readonly note: string;
  readonly answer: string;
  readonly claimedAt: number | null;
  readonly decidedAt: number | null;
  readonly releasedMinor: number;
  readonly commissionMinor: number;
};
export const selectMilestones = (saleId: string): Statement => sql`
  SELECT number, state, note, answer, claimed_at AS "claimedAt", decided_at AS "decidedAt",
    released_minor AS "releasedMinor", commission_minor AS "commissionMinor"
  FROM project_milestones WHERE sale_id = ${saleId} ORDER BY number`;

export const claimMilestoneRow = ({ now }: Now, saleId: string, number: number, note: string): Write[] => [
  sql`UPDATE project_milestones SET state = 'claimed', note = ${note}, answer = '', claimed_at = ${now}
    WHERE sale_id = ${saleId} AND number = ${number} AND state IN ('planned', 'returned')`,
  mustHaveChangedOne("project.claim"),
];
export const returnMilestoneRow = (
  { now }: Now,
  saleId: string,
  number: number,
  answer: string,
  by: string,
): Write[] => [
  sql`UPDATE project_milestones SET state = 'returned', answer = ${answer}, decided_at = ${now}, decided_by = ${by}
    WHERE sale_id = ${saleId} AND number = ${number} AND state = 'claimed'`,
  mustHaveChangedOne("project.return"),
];
export const releaseMilestoneRow = (
  { now }: Now,
  saleId: string,
  number: number,
  { minor, commissionMinor }: Release,
  by: string,
): Write[] => [
  sql`UPDATE project_milestones SET state = 'released', released_minor = ${minor}, commission_minor = ${commissionMinor},
      decided_at = ${now}, decided_by = ${by}
    WHERE sale_id = ${saleId} AND number = ${number} AND state = 'claimed'`,
  mustHaveChangedOne("project.release"),
  sql`UPDATE projects SET released_minor = released_minor + ${minor}, version = version + 1
    WHERE sale_id = ${saleId} AND called_off_at IS NULL`,
  mustHaveChangedOne("project.release"),
];

export type UpdateRow = {
  readonly id: string;
  readonly locale: string;
  readonly title: string;
  readonly body: string;
  readonly at: number;
};
export const insertUpdate = ({ now }: Now, sale: Sale, author: string, update: Omit<UpdateRow, "at">): Write => sql`
  INSERT INTO project_updates (id, sale_id, locale, title, body, author, at)
  VALUES (${update.id}, ${sale.id}, ${update.locale}, ${update.title}, ${update.body}, ${author}, ${now})`;
const updates_max = 50;
export const selectUpdates = (saleId: string): Statement => sql`
  SELECT id, locale, title, body, at FROM project_updates WHERE sale_id = ${saleId} ORDER BY at DESC, id DESC LIMIT ${updates_max}`;
export const findUpdate = (shop: Shop, id: string): Promise<UpdateRow | null> =>
  shop.db.first<UpdateRow>(sql`SELECT id, locale, title, body, at FROM project_updates WHERE id = ${id}`);

export type ClaimRow = MilestoneRow & { readonly saleId: string };
/** Stages whose creators say they are done, the longest waiting first. */
export const claimedMilestones = (shop: Shop): Promise<ClaimRow[]> =>
  shop.db.all<ClaimRow>(sql`
    SELECT sale_id AS "saleId", number, state, note, answer, claimed_at AS "claimedAt", decided_at AS "decidedAt",
      released_minor AS "releasedMinor", commission_minor AS "commissionMinor"
    FROM project_milestones WHERE state = 'claimed' ORDER BY claimed_at LIMIT 50`);
