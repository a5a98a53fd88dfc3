/** Every statement on pledges. A move is guarded by the version that was read. */
import { sql, type SQL } from "drizzle-orm";
import { decodeCursor, encodeCursor, type Page } from "../../kernel/paging.ts";
import { invariant } from "../../kernel/result.ts";
import { anyOf, mustHaveChangedOne, type Statement, type Write } from "../../platform/database.ts";
import { withPersons, type Person } from "../../persons/index.ts";
import type { Shop } from "../../platform/shop.ts";
import { insertPersonKey, sealAnew } from "../../vault/index.ts";
import { addressPlace, addressesOf } from "./address-store.ts";
import { mayMovePledge, type Pledge, type PledgeState } from "./pledge.ts";

type Now = { readonly now: number };

/** Of `pledges` alone, or beside tables that share no name with it. */
export const pledgeColumns =
  sql.raw(`id, sale_id AS "saleId", account_id AS "accountId", tier_id AS "tierId", minor, currency, state,
  version, card_id AS "cardId", charging_card_id AS "chargingCardId", next_card_id AS "nextCardId", tries,
  due_at AS "dueAt", decline_code AS "declineCode", refunded_minor AS "refundedMinor", locale, created_at AS "createdAt"`);

/** A second one of the same person that counts: `duplicate`. */
export async function insertPledge(shop: Shop, pledge: Pledge, address: string): Promise<Write[]> {
  const { now } = shop;
  const { text: sealed, personKey } = await sealAnew(shop, pledge.id, addressPlace(pledge.id), address);
  return [
    insertPersonKey(shop, personKey),
    sql`
  INSERT INTO pledges (id, sale_id, account_id, tier_id, minor, currency, state, card_id, next_card_id, due_at, sealed, email,
    locale, created_at, updated_at)
  VALUES (${pledge.id}, ${pledge.saleId}, ${pledge.accountId}, ${pledge.tierId}, ${pledge.minor}, ${pledge.currency},
    ${pledge.state}, ${pledge.cardId}, ${pledge.nextCardId}, ${pledge.dueAt}, ${sealed}, '', ${pledge.locale}, ${now},
    ${now})`,
  ];
}

export type PledgeChange = Partial<
  Pick<
    Pledge,
    "state" | "cardId" | "chargingCardId" | "nextCardId" | "tries" | "dueAt" | "declineCode" | "refundedMinor"
  >
>;

export function movePledge({ now }: Now, pledge: Pledge, change: PledgeChange): Write[] {
  const after = { ...pledge, ...change };
  invariant(
    after.state === pledge.state || mayMovePledge(pledge.state, after.state),
    "a pledge moves as its life allows",
  );
  return [
    sql`UPDATE pledges SET state = ${after.state}, card_id = ${after.cardId}, charging_card_id = ${after.chargingCardId},
        next_card_id = ${after.nextCardId}, tries = ${after.tries}, due_at = ${after.dueAt},
        decline_code = ${after.declineCode}, refunded_minor = ${after.refundedMinor},
        version = version + 1, updated_at = ${now}
      WHERE id = ${pledge.id} AND version = ${pledge.version}`,
    mustHaveChangedOne("pledge.move"),
  ];
}

/** For the batch that funds a project: everybody who stands is to be charged. */
export const callDue = ({ now }: Now, saleId: string): Write => sql`
  UPDATE pledges SET state = 'due', due_at = ${now}, version = version + 1, updated_at = ${now}
  WHERE sale_id = ${saleId} AND state = 'standing'`;

/** Takes due pledges in hand, the longest due first: from now on only the provider's answer moves them. */
export const beginCharging = ({ now }: Now, count: number): Write => sql`
  UPDATE pledges SET state = 'charging', charging_card_id = card_id, version = version + 1, updated_at = ${now}
  WHERE id IN (SELECT p.id FROM pledges p JOIN projects ON projects.sale_id = p.sale_id
    WHERE p.due_at <= ${now} AND p.state = 'due' AND projects.outcome = 'funded' AND projects.called_off_at IS NULL
    ORDER BY p.due_at LIMIT ${count})`;

/** Looks again later; decides nothing. */
export const askLater = (id: string, at: number): Write =>
  sql`UPDATE pledges SET due_at = ${at} WHERE id = ${id} AND state IN ('started', 'charging')`;

const some = (shop: Shop, where: SQL): Promise<Pledge[]> =>
  shop.db.all<Pledge>(sql`SELECT ${pledgeColumns} FROM pledges WHERE ${where}`);

export const findPledge = async (shop: Shop, id: string): Promise<Pledge | null> =>
  (await some(shop, sql`id = ${id}`))[0] ?? null;

/** The latest of this person, whatever became of it; one that counts comes first. */
export const selectOwnPledge = (saleId: string, accountId: string): Statement => sql`
  SELECT ${pledgeColumns} FROM pledges WHERE sale_id = ${saleId} AND account_id = ${accountId}
  ORDER BY state IN ('started', 'standing', 'due', 'charging', 'captured') DESC, created_at DESC LIMIT 1`;
export const findOwnPledge = (shop: Shop, saleId: string, accountId: string): Promise<Pledge | null> =>
  shop.db.first<Pledge>(selectOwnPledge(saleId, accountId));

export const duePledges = (shop: Shop, state: "started" | "charging", count: number): Promise<Pledge[]> =>
  some(shop, sql`due_at <= ${shop.now} AND state = ${state} ORDER BY due_at LIMIT ${count}`);

/** What is left of projects that were not funded, or no longer are. */
export const pledgesToLetGo = (shop: Shop, count: number): Promise<Pledge[]> =>
  some(
    shop,
    sql`sale_id IN (SELECT sale_id FROM projects
        WHERE (outcome IN ('missed', 'off') OR called_off_at IS NOT NULL) AND standing_minor > 0)
      AND state IN ('standing', 'due') ORDER BY sale_id, id LIMIT ${count}`,
  );

/** Still to be answered. One whose card was never saved cannot stand any more, and keeps nobody waiting. */
export const countOpen = async (shop: Shop, saleId: string): Promise<number> => {
  const row = await shop.db.first<{ n: number }>(sql`
    SELECT count(*) AS n FROM pledges WHERE sale_id = ${saleId} AND state IN ('standing', 'due', 'charging')`);
  return row?.n ?? 0;
};

/** Backers who have paid, with what those before them have paid, for sharing out a pool. */
export const pledgesToRefund = (
  shop: Shop,
  saleId: string,
  count: number,
): Promise<(Pledge & { readonly beforeMinor: number })[]> =>
  shop.db.all(sql`
    SELECT * FROM (SELECT ${pledgeColumns}, sum(minor) OVER (ORDER BY id) - minor AS "beforeMinor" FROM pledges
      WHERE sale_id = ${saleId} AND state = 'captured') WHERE "refundedMinor" = 0 ORDER BY id LIMIT ${count}`);

export type PledgeLine = Pledge & Person & { readonly address: string };
/** For the creator: who pledged what, newest first, 50 a page. */
export async function listPledges(
  shop: Shop,
  saleId: string,
  states: readonly PledgeState[],
  cursor: string | null,
): Promise<Page<PledgeLine>> {
  const size = 50;
  const after = decodeCursor(cursor, 1)?.[0] ?? "~";
  const rows = await shop.db.all<Pledge>(sql`
    SELECT ${pledgeColumns} FROM pledges
    WHERE sale_id = ${saleId} AND state IN ${anyOf(states)} AND id < ${after} ORDER BY id DESC LIMIT ${size + 1}`);
  const lines = await withPersons(shop, rows.slice(0, size));
  const addresses = await addressesOf(shop, lines);
  const items = lines.map((line) => ({ ...line, address: addresses.get(line.id) ?? "" }));
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? encodeCursor([last.id]) : null };
}

export type OwnPledge = Pledge & { readonly slug: string };
export async function listOwnPledges(shop: Shop, accountId: string, cursor: string | null): Promise<Page<OwnPledge>> {
  const size = 24;
  const after = decodeCursor(cursor, 1)?.[0] ?? "~";
  const rows = await shop.db.all<OwnPledge>(sql`
    SELECT ${pledgeColumns}, (SELECT slug FROM sales WHERE sales.id = pledges.sale_id) AS slug FROM pledges
    WHERE account_id = ${accountId} AND id < ${after} AND state <> 'expired' ORDER BY id DESC LIMIT ${size + 1}`);
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? encodeCursor([last.id]) : null };
}

/** Whom an update or an outcome is told: everybody who counts, or has paid. A page of them by id. */
export const backersToTell = (shop: Shop, saleId: string, after: string, count: number): Promise<Pledge[]> =>
  some(
    shop,
    sql`sale_id = ${saleId} AND id > ${after} AND state IN ('standing', 'due', 'charging', 'captured', 'let_go')
      ORDER BY id LIMIT ${count}`,
  );
