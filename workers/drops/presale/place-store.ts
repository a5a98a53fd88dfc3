/** Presales and their places: every statement on these tables. A move is guarded by the version that was read. */
import { sql, type SQL } from "drizzle-orm";
import { invariant } from "../../kernel/result.ts";
import { mustHaveChangedOne, type Statement, type Write } from "../../platform/database.ts";
import type { Shop } from "../../platform/shop.ts";
import { rowLog } from "../row-log-store.ts";
import type { PresaleEvent } from "./fold.ts";
import { mayMovePlace, type DepositState, type Place, type PlaceState } from "./place.ts";
import type { PresaleRule } from "./rule.ts";

type Now = { readonly now: number };

export const presaleLog = rowLog<PresaleEvent>("presale_events", "presale");
export const appendPresaleEvents = presaleLog.append;

export const insertPresale = ({ now }: Now, saleId: string, rule: PresaleRule): Write[] => [
  sql`INSERT OR IGNORE INTO presales (sale_id, units_max, ships_by) VALUES (${saleId}, ${rule.units}, ${rule.shipsBy})`,
  sql`INSERT OR IGNORE INTO presale_promises (sale_id, number, ships_by, at) VALUES (${saleId}, 1, ${rule.shipsBy}, ${now})`,
  presaleLog.begin({ now }, saleId, { kind: "opened", terms: rule }),
];

export type PresaleRow = {
  readonly unitsMax: number;
  readonly taken: number;
  readonly shipsBy: number;
  readonly promise: number;
  readonly calledAt: number | null;
  readonly lent: number;
  readonly balanceDueAt: number | null;
  readonly ended: "late" | "off" | null;
  readonly takenMinor: number;
  readonly heldMinor: number;
  readonly appliedMinor: number;
  readonly returnedMinor: number;
  readonly keptMinor: number;
  readonly version: number;
};
export const selectPresale = (saleId: string): Statement => sql`
  SELECT units_max AS "unitsMax", taken, ships_by AS "shipsBy", promise, called_at AS "calledAt", lent,
    balance_due_at AS "balanceDueAt", ended, taken_minor AS "takenMinor", held_minor AS "heldMinor",
    applied_minor AS "appliedMinor", returned_minor AS "returnedMinor", kept_minor AS "keptMinor", version
  FROM presales WHERE sale_id = ${saleId}`;
export const findPresale = (shop: Shop, saleId: string): Promise<PresaleRow | null> =>
  shop.db.first<PresaleRow>(selectPresale(saleId));

export type PromiseRow = {
  readonly number: number;
  readonly shipsBy: number;
  readonly why: string;
  readonly at: number;
};
export const selectPromises = (saleId: string): Statement => sql`
  SELECT number, ships_by AS "shipsBy", why, at FROM presale_promises WHERE sale_id = ${saleId} ORDER BY number LIMIT 50`;

/** One more place, or one less: more than there are is `tier_full`. */
export const movePlaces = (saleId: string, by: 1 | -1): Write[] => [
  sql`UPDATE presales SET taken = taken + ${by} WHERE sale_id = ${saleId}`,
  mustHaveChangedOne("presale.taken"),
];

const sums = {
  applied: sql.raw("applied_minor"),
  returned: sql.raw("returned_minor"),
  kept: sql.raw("kept_minor"),
} as const;
/** A deposit comes in only while the presale goes on: too late is `stale_write`. */
export const countDeposit = (saleId: string, minor: number): Write[] => [
  sql`UPDATE presales SET taken_minor = taken_minor + ${minor}, held_minor = held_minor + ${minor}, version = version + 1
    WHERE sale_id = ${saleId} AND ended IS NULL AND called_at IS NULL`,
  mustHaveChangedOne("presale.deposit"),
];
export const moveDeposit = (saleId: string, to: keyof typeof sums, minor: number): Write[] => [
  sql`UPDATE presales SET held_minor = held_minor - ${minor}, ${sums[to]} = ${sums[to]} + ${minor}, version = version + 1
    WHERE sale_id = ${saleId}`,
  mustHaveChangedOne("presale.money"),
];

export const movePromise = (
  { now }: Now,
  saleId: string,
  row: PresaleRow,
  shipsBy: number,
  why: string,
  by: string,
): Write[] => [
  sql`UPDATE presales SET ships_by = ${shipsBy}, promise = promise + 1, version = version + 1
    WHERE sale_id = ${saleId} AND version = ${row.version} AND ended IS NULL`,
  mustHaveChangedOne("presale.promise"),
  sql`INSERT INTO presale_promises (sale_id, number, ships_by, why, author, at)
    VALUES (${saleId}, ${row.promise + 1}, ${shipsBy}, ${why}, ${by}, ${now})`,
];
export const callRow = ({ now }: Now, saleId: string, row: PresaleRow, lent: number, dueAt: number): Write[] => [
  sql`UPDATE presales SET called_at = ${now}, lent = ${lent}, balance_due_at = ${dueAt}, version = version + 1
    WHERE sale_id = ${saleId} AND version = ${row.version} AND called_at IS NULL AND ended IS NULL`,
  mustHaveChangedOne("presale.call"),
  sql`UPDATE presale_places SET state = 'called', due_at = ${dueAt}, version = version + 1, updated_at = ${now}
    WHERE sale_id = ${saleId} AND state = 'reserved'`,
];
export const endRow = ({ now }: Now, saleId: string, why: "late" | "off"): Write[] => [
  sql`UPDATE presales SET ended = ${why}, ended_at = ${now}, version = version + 1 WHERE sale_id = ${saleId} AND ended IS NULL`,
  mustHaveChangedOne("presale.end"),
];

const columns = sql.raw(`id, sale_id AS "saleId", account_id AS "accountId", deposit_minor AS "depositMinor", currency,
  state, version, card_id AS "cardId", deposit, promise, tries, order_id AS "orderId", due_at AS "dueAt",
  decline_code AS "declineCode", locale, created_at AS "createdAt"`);

/** A second one of the same person: `duplicate`. */
export const insertPlace = ({ now }: Now, place: Place): Write => sql`
  INSERT INTO presale_places (id, sale_id, account_id, deposit_minor, currency, state, card_id, promise, due_at, email,
    locale, created_at, updated_at)
  VALUES (${place.id}, ${place.saleId}, ${place.accountId}, ${place.depositMinor}, ${place.currency}, ${place.state},
    ${place.cardId}, ${place.promise}, ${place.dueAt}, '', ${place.locale}, ${now}, ${now})`;

export type PlaceChange = {
  readonly state?: PlaceState;
  readonly deposit?: DepositState;
  readonly dueAt?: number | null;
  readonly orderId?: string | null;
  readonly declineCode?: string | null;
  readonly tries?: number;
};
export function movePlace({ now }: Now, place: Place, change: PlaceChange): Write[] {
  const after = { ...place, ...change };
  invariant(after.state === place.state || mayMovePlace(place.state, after.state), "a place moves as its life allows");
  return [
    sql`UPDATE presale_places SET state = ${after.state}, deposit = ${after.deposit}, due_at = ${after.dueAt},
        order_id = ${after.orderId}, decline_code = ${after.declineCode}, tries = ${after.tries}, version = version + 1,
        updated_at = ${now}
      WHERE id = ${place.id} AND version = ${place.version}`,
    mustHaveChangedOne("presale.place"),
  ];
}
export const lookAtPlaceLater = (id: string, at: number): Write =>
  sql`UPDATE presale_places SET due_at = ${at} WHERE id = ${id} AND state IN ('started', 'charging')`;

const some = (shop: Shop, where: SQL): Promise<Place[]> =>
  shop.db.all<Place>(sql`SELECT ${columns} FROM presale_places WHERE ${where}`);
export const findPlace = async (shop: Shop, id: string): Promise<Place | null> =>
  (await some(shop, sql`id = ${id}`))[0] ?? null;
export const selectOwnPlace = (saleId: string, accountId: string): Statement => sql`
  SELECT ${columns} FROM presale_places WHERE sale_id = ${saleId} AND account_id = ${accountId}
  ORDER BY state IN ('started', 'charging', 'reserved', 'called', 'paid') DESC, created_at DESC LIMIT 1`;
export const findOwnPlace = (shop: Shop, saleId: string, accountId: string): Promise<Place | null> =>
  shop.db.first<Place>(selectOwnPlace(saleId, accountId));

/** Sweeps: cards being saved and deposits being charged; balances whose time is over. */
export const startedPlaces = (shop: Shop, count: number): Promise<Place[]> =>
  some(shop, sql`due_at <= ${shop.now} AND state IN ('started', 'charging') ORDER BY due_at LIMIT ${count}`);
export const overduePlaces = (shop: Shop, count: number): Promise<Place[]> =>
  some(shop, sql`due_at <= ${shop.now} AND state = 'called' ORDER BY due_at LIMIT ${count}`);

export const placesIn = (shop: Shop, saleId: string, states: readonly PlaceState[], after: string, count: number) =>
  some(
    shop,
    sql`sale_id = ${saleId} AND id > ${after} AND state IN (SELECT value FROM json_each(${JSON.stringify(states)}))
      ORDER BY id LIMIT ${count}`,
  );
/** Of presales that have ended: whose money is still to go back. An order that has left the house stands. */
export const placesToReturn = (shop: Shop, count: number): Promise<Place[]> =>
  some(
    shop,
    sql`sale_id IN (SELECT sale_id FROM presales WHERE ended IS NOT NULL)
      AND (state IN ('reserved', 'called') OR (state = 'paid' AND order_id IN
        (SELECT id FROM orders WHERE state IN ('paid', 'making', 'cancelled')))) ORDER BY id LIMIT ${count}`,
  );
/** Promises that are broken: neither ended nor everything on its way. */
export const brokenPromises = (shop: Shop): Promise<{ readonly saleId: string }[]> =>
  shop.db.all(sql`
    SELECT p.sale_id AS "saleId" FROM presales p JOIN sales s ON s.id = p.sale_id
    WHERE p.ended IS NULL AND p.ships_by + (s.rule ->> 'grace_days') * 86400000 <= ${shop.now}
      AND EXISTS (SELECT 1 FROM presale_places q LEFT JOIN orders o ON o.id = q.order_id
        WHERE q.sale_id = p.sale_id AND (q.state IN ('reserved', 'called') OR (q.state = 'paid' AND o.state IN ('paid', 'making'))))
    LIMIT 20`);

/** How many places are in which state, for whoever runs the presale. */
export const tallyPlaces = async (shop: Shop, saleId: string): Promise<ReadonlyMap<PlaceState, number>> => {
  const rows = await shop.db.all<{ state: PlaceState; n: number }>(
    sql`SELECT state, count(*) AS n FROM presale_places WHERE sale_id = ${saleId} GROUP BY state`,
  );
  return new Map(rows.map(({ state, n }) => [state, n]));
};

export async function countPlaces(
  shop: Shop,
  saleId: string,
): Promise<{ readonly open: number; readonly paid: number }> {
  const row = await shop.db.first<{ open: number; paid: number }>(sql`
    SELECT count(*) FILTER (WHERE state IN ('started', 'charging', 'reserved', 'called')) AS open,
      count(*) FILTER (WHERE state = 'paid') AS paid FROM presale_places WHERE sale_id = ${saleId}`);
  return row ?? { open: 0, paid: 0 };
}
