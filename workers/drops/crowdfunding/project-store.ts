/** Projects and their rewards, log, updates and milestones: every statement on these tables. */
import { sql } from "drizzle-orm";
import { anyOf, mustHaveChangedOne, type Statement, type Write } from "../../platform/database.ts";
import type { Shop } from "../../platform/shop.ts";
import { rowLog } from "../row-log-store.ts";
import type { ProjectEvent } from "./fold.ts";
import type { Outcome } from "./money.ts";
import { termsOf, type ProjectRule } from "./rule.ts";

type Now = { readonly now: number };

export const projectLog = rowLog<ProjectEvent>("project_events", "project");
export const appendEvents = projectLog.append;

/** Made ready as often as it is asked: rows that are there stay as they are. */
export const insertProject = (now: Now, saleId: string, rule: ProjectRule): Write[] => [
  sql`INSERT OR IGNORE INTO projects (sale_id) VALUES (${saleId})`,
  sql`INSERT OR IGNORE INTO project_tiers (sale_id, tier_id, units_max)
    SELECT ${saleId}, value ->> 'id', value ->> 'units' FROM json_each(${JSON.stringify(rule.tiers)})`,
  sql`INSERT OR IGNORE INTO project_milestones (sale_id, number, state)
    SELECT ${saleId}, key + 1, 'planned' FROM json_each(${JSON.stringify(rule.milestones)})`,
  projectLog.begin(now, saleId, { kind: "opened", terms: termsOf(rule) }),
];

export type ProjectRow = {
  readonly standingMinor: number;
  readonly capturedMinor: number;
  readonly droppedMinor: number;
  readonly cancelledMinor: number;
  readonly letGoMinor: number;
  readonly madeMinor: number;
  readonly releasedMinor: number;
  readonly refundedMinor: number;
  readonly backers: number;
  readonly closedMinor: number | null;
  readonly outcome: Outcome | "off" | null;
  readonly closedAt: number | null;
  readonly calledOffAt: number | null;
  readonly version: number;
};
export const emptyProject: ProjectRow = {
  standingMinor: 0,
  capturedMinor: 0,
  droppedMinor: 0,
  cancelledMinor: 0,
  letGoMinor: 0,
  madeMinor: 0,
  releasedMinor: 0,
  refundedMinor: 0,
  backers: 0,
  closedMinor: null,
  outcome: null,
  closedAt: null,
  calledOffAt: null,
  version: 0,
};
const columns = sql.raw(`standing_minor AS "standingMinor", captured_minor AS "capturedMinor",
  dropped_minor AS "droppedMinor", cancelled_minor AS "cancelledMinor", let_go_minor AS "letGoMinor",
  made_minor AS "madeMinor", released_minor AS "releasedMinor", refunded_minor AS "refundedMinor", backers,
  closed_minor AS "closedMinor", outcome, closed_at AS "closedAt", called_off_at AS "calledOffAt", projects.version AS version`);

/** Statements for one round trip: rows are `ProjectRow` and `TierRow`. */
export const selectProject = (saleId: string): Statement =>
  sql`SELECT ${columns} FROM projects WHERE sale_id = ${saleId}`;
export type TierRow = { readonly tierId: string; readonly taken: number };
export const selectTiers = (saleId: string): Statement =>
  sql`SELECT tier_id AS "tierId", taken FROM project_tiers WHERE sale_id = ${saleId}`;

export const findProject = (shop: Shop, saleId: string): Promise<ProjectRow | null> =>
  shop.db.first<ProjectRow>(selectProject(saleId));

export async function findProjects(shop: Shop, saleIds: readonly string[]): Promise<ReadonlyMap<string, ProjectRow>> {
  const rows = await shop.db.all<ProjectRow & { readonly saleId: string }>(sql`
    SELECT sale_id AS "saleId", ${columns} FROM projects WHERE sale_id IN ${anyOf(saleIds)}`);
  return new Map(rows.map((row) => [row.saleId, row]));
}

/** One more, or one less, of a reward: more than there are is `tier_full`. */
export const moveTier = (saleId: string, tierId: string | null, by: 1 | -1): Write[] =>
  tierId === null
    ? []
    : [
        sql`UPDATE project_tiers SET taken = taken + ${by} WHERE sale_id = ${saleId} AND tier_id = ${tierId}`,
        mustHaveChangedOne("project.tier"),
      ];

const sums = {
  captured: sql.raw("captured_minor"),
  dropped: sql.raw("dropped_minor"),
  cancelled: sql.raw("cancelled_minor"),
  let_go: sql.raw("let_go_minor"),
} as const;

/** A new pledge counts only while nothing is decided: too late is `stale_write`. */
export const countPledge = (saleId: string, minor: number): Write[] => [
  sql`UPDATE projects SET made_minor = made_minor + ${minor}, standing_minor = standing_minor + ${minor},
      backers = backers + 1, version = version + 1 WHERE sale_id = ${saleId} AND outcome IS NULL`,
  mustHaveChangedOne("project.count"),
];

/** What stood is now something else; whoever has paid stays a backer. */
export const movePledgedMoney = (saleId: string, to: keyof typeof sums, minor: number, count = 1): Write[] => [
  sql`UPDATE projects SET standing_minor = standing_minor - ${minor}, ${sums[to]} = ${sums[to]} + ${minor},
      backers = backers - ${to === "captured" ? 0 : count}, version = version + 1
    WHERE sale_id = ${saleId} AND ${to === "cancelled" ? sql`outcome IS NULL` : sql`outcome IS NOT NULL`}`,
  mustHaveChangedOne("project.money"),
];

/** Decided once, by the sum that was read: a pledge in between makes it `stale_write`. */
export const closeProjectRow = ({ now }: Now, saleId: string, row: ProjectRow, outcome: Outcome | "off"): Write[] => [
  sql`UPDATE projects SET outcome = ${outcome}, closed_at = ${now}, closed_minor = standing_minor, version = version + 1
    WHERE sale_id = ${saleId} AND version = ${row.version} AND outcome IS NULL`,
  mustHaveChangedOne("project.close"),
];
export const callOffRow = ({ now }: Now, saleId: string): Write[] => [
  sql`UPDATE projects SET called_off_at = ${now}, version = version + 1
    WHERE sale_id = ${saleId} AND called_off_at IS NULL AND outcome IS NOT NULL`,
  mustHaveChangedOne("project.call_off"),
];
export const countRefunded = (saleId: string, minor: number): Write =>
  sql`UPDATE projects SET refunded_minor = refunded_minor + ${minor}, version = version + 1 WHERE sale_id = ${saleId}`;

/** Called off, every charge answered, and something left to give back. `poolMinor` is what was never released. */
export const calledOffProjects = (
  shop: Shop,
): Promise<{ readonly saleId: string; readonly poolMinor: number; readonly capturedMinor: number }[]> =>
  shop.db.all(sql`
    SELECT sale_id AS "saleId", captured_minor - released_minor AS "poolMinor", captured_minor AS "capturedMinor"
    FROM projects WHERE called_off_at IS NOT NULL AND standing_minor = 0
      AND captured_minor - released_minor > refunded_minor ORDER BY called_off_at LIMIT 10`);
