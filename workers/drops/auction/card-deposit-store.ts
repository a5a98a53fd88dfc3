/** Deposits from cards: every statement on their table. A move is guarded by the version that was read. */
import { sql, type SQL } from "drizzle-orm";
import { invariant } from "../../kernel/result.ts";
import { mustHaveChangedOne, type Write } from "../../platform/database.ts";
import type { Shop } from "../../platform/shop.ts";
import { mayMoveDeposit, type CardDeposit, type CardDepositState } from "./card-deposit.ts";

type Now = { readonly now: number };

const columns = sql.raw(`d.id, d.sale_id AS "saleId", d.account_id AS "accountId", d.minor, d.currency, d.provider,
  d.card_id AS "cardId", d.state, d.spent_minor AS "spentMinor", d.decline_code AS "declineCode", d.version`);

/** A second one on its way, of the same person for the same lot: `duplicate`. */
export const insertDeposit = ({ now }: Now, deposit: CardDeposit, dueAt: number): Write => sql`
  INSERT INTO lot_deposits (id, sale_id, account_id, minor, currency, provider, card_id, state, due_at, created_at, updated_at)
  VALUES (${deposit.id}, ${deposit.saleId}, ${deposit.accountId}, ${deposit.minor}, ${deposit.currency},
    ${deposit.provider}, ${deposit.cardId}, ${deposit.state}, ${dueAt}, ${now}, ${now})`;

export function moveCardDeposit(
  { now }: Now,
  deposit: Pick<CardDeposit, "id" | "state" | "version">,
  to: CardDepositState,
  { dueAt = null, declineCode = null }: { readonly dueAt?: number | null; readonly declineCode?: string | null } = {},
): Write[] {
  invariant(mayMoveDeposit(deposit.state, to), "a deposit moves as its life allows");
  return [
    sql`UPDATE lot_deposits SET state = ${to}, due_at = ${dueAt}, decline_code = ${declineCode}, version = version + 1,
        updated_at = ${now}
      WHERE id = ${deposit.id} AND version = ${deposit.version}`,
    mustHaveChangedOne("lot.deposit"),
  ];
}
export const lookAtDepositLater = (id: string, at: number): Write =>
  sql`UPDATE lot_deposits SET due_at = ${at} WHERE id = ${id} AND state IN ('started', 'charging')`;

/** For the batch that places the order of its lot: so much of it is meant for that order, and for no other. */
export const spendDeposit = ({ now }: Now, { id, version }: CardDeposit, minor: number): Write[] => [
  sql`UPDATE lot_deposits SET spent_minor = ${minor}, version = version + 1, updated_at = ${now}
    WHERE id = ${id} AND version = ${version} AND state = 'held' AND spent_minor = 0`,
  mustHaveChangedOne("lot.deposit_spent"),
];
/** The order was not paid: the whole deposit is held again. */
export const unspendDeposit = ({ now }: Now, saleId: string, accountId: string): Write =>
  sql`UPDATE lot_deposits SET spent_minor = 0, version = version + 1, updated_at = ${now}
    WHERE sale_id = ${saleId} AND account_id = ${accountId} AND state = 'held' AND spent_minor > 0`;

const some = (shop: Pick<Shop, "db">, where: SQL): Promise<CardDeposit[]> =>
  shop.db.all<CardDeposit>(sql`SELECT ${columns} FROM lot_deposits d WHERE ${where}`);
export const findDeposit = async (shop: Shop, id: string): Promise<CardDeposit | null> =>
  (await some(shop, sql`d.id = ${id}`))[0] ?? null;
/** The newest one, however it ended. */
export const findOwnDeposit = async (shop: Shop, saleId: string, accountId: string): Promise<CardDeposit | null> =>
  (
    await some(
      shop,
      sql`d.sale_id = ${saleId} AND d.account_id = ${accountId} ORDER BY d.created_at DESC, d.id DESC LIMIT 1`,
    )
  )[0] ?? null;
export const depositsOnTheirWay = (shop: Shop, count: number): Promise<CardDeposit[]> =>
  some(shop, sql`d.due_at <= ${shop.now} AND d.state IN ('started', 'charging') ORDER BY d.due_at LIMIT ${count}`);

/** What whoever was awarded this lot has left for it, and has not spent. */
export const findDepositOfAward = async (
  shop: Pick<Shop, "db">,
  awardId: string,
  accountId: string,
): Promise<CardDeposit | null> =>
  (
    await some(
      shop,
      sql`d.state = 'held' AND d.spent_minor = 0 AND d.account_id = ${accountId}
        AND d.sale_id = (SELECT sale_id FROM lot_awards WHERE id = ${awardId} AND account_id = ${accountId})`,
    )
  )[0] ?? null;
