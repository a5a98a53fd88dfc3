/** Where a seller wants to be paid, from before the bank is asked until it has answered. Holder and number are sealed meanwhile. */
import { sql } from "drizzle-orm";
import { minute_ms } from "../kernel/clock.ts";
import type { Currency } from "../kernel/money.ts";
import { mustHaveChangedOne, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import {
  destroyKeys,
  destroyKeysOf,
  insertPersonKey,
  joinKey,
  keyColumns,
  openSealed,
  sealAnew,
  type Sealed,
} from "../vault/index.ts";

export type Wish = {
  readonly id: string;
  readonly sellerId: string;
  readonly currency: Currency;
  readonly holder: string;
  readonly account: string;
  readonly askedBy: string;
  readonly askedAt: number;
};
const place = (id: string): string => `destination_wishes|sealed|${id}`;

/** The latest wish for a currency counts: one that still waits is dropped. */
export async function insertWish(shop: Shop, wish: Wish): Promise<Write[]> {
  const { id, sellerId, currency, holder, account, askedBy } = wish;
  const { text, personKey } = await sealAnew(shop, id, place(id), { holder, account });
  const before = sql`seller_id = ${sellerId} AND currency = ${currency} AND state = 'asked'`;
  return [
    destroyKeys(shop, sql`(SELECT id FROM destination_wishes WHERE ${before})`),
    sql`UPDATE destination_wishes SET state = 'dropped', sealed = '', check_at = NULL WHERE ${before}`,
    insertPersonKey(shop, personKey),
    sql`INSERT INTO destination_wishes (id, seller_id, currency, state, sealed, asked_by, asked_at, check_at)
      VALUES (${id}, ${sellerId}, ${currency}, 'asked', ${text}, ${askedBy}, ${shop.now}, ${shop.now + minute_ms})`,
  ];
}

/** Once: whoever comes second loses the batch. What was sealed goes with it. */
export const endWish = (shop: Shop, id: string, state: "placed" | "refused" | "dropped"): Write[] => [
  sql`UPDATE destination_wishes SET state = ${state}, sealed = '', check_at = NULL WHERE id = ${id} AND state = 'asked'`,
  mustHaveChangedOne("destination_wish.end"),
  destroyKeysOf(shop, [id]),
];
export const askWishLater = (id: string, checkAt: number): Write =>
  sql`UPDATE destination_wishes SET check_at = ${checkAt} WHERE id = ${id} AND state = 'asked'`;

type Row = Omit<Wish, "holder" | "account"> & Sealed;
export async function findDueWishes(shop: Shop, count: number): Promise<Wish[]> {
  const rows = await shop.db.all<Row>(sql`
    SELECT w.id, w.seller_id AS sellerId, w.currency, w.asked_by AS askedBy, w.asked_at AS askedAt, w.sealed, ${keyColumns}
    FROM destination_wishes w ${joinKey(sql`w.id`)} WHERE w.check_at <= ${shop.now} ORDER BY w.check_at LIMIT ${count}`);
  const wishes = await Promise.all(
    rows.map(async ({ sealed, kid, wrapped, ...row }) => {
      const told = await openSealed(shop, row.id, place(row.id), { sealed, kid, wrapped });
      return told === null ? null : { ...row, ...(told as Pick<Wish, "holder" | "account">) };
    }),
  );
  return wishes.filter((wish) => wish !== null);
}
