/** Conversations somebody has not looked at for a while, by whom they wait for. */
import { sql, type SQL } from "drizzle-orm";
import type { Write } from "../platform/database.ts";
import { openPerson, personColumn, type PackedPerson } from "../persons/index.ts";
import type { Shop } from "../platform/shop.ts";
import { firstName } from "./message.ts";

export type Waiting = {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string | null;
  readonly threadId: string;
  readonly title: string;
  /** who wrote: the shop's name, or the first name of a buyer */
  readonly who: string;
  /** of the studio it is to be read in; null: at home, as a buyer */
  readonly sellerId: string | null;
};

type When = { readonly from: number; readonly until: number; readonly toldBefore: number };

type Row = Omit<Waiting, "email" | "name" | "who"> & {
  readonly reader: PackedPerson;
  readonly shop: string | null;
  readonly buyer: PackedPerson | null;
};

/** Written before `until`, since nobody is told of what is still being talked about; and no reader told after `toldBefore`. */
const waiting = (reader: SQL, rest: SQL, unread: SQL, { from, until, toldBefore }: When): SQL => sql`
  SELECT a.id AS accountId, ${personColumn("a")} AS reader, a.locale AS locale, t.id AS threadId, t.title AS title, ${rest}
  FROM message_threads t JOIN sellers s ON s.id = t.seller_id JOIN accounts b ON b.id = t.account_id ${reader}
  LEFT JOIN message_digests d ON d.account_id = a.id
  WHERE ${unread} AND t.last_at > ${from} AND t.last_at <= ${until}
    AND coalesce(d.told_at, 0) <= ${toldBefore} AND t.last_at > coalesce(d.told_at, 0)`;

/** Readers in a row, so that all that waits for one stands together. */
export async function findWaiting(shop: Shop, when: When, count: number): Promise<Waiting[]> {
  const rows = await shop.db.all<Row>(sql`
    SELECT * FROM (
      ${waiting(sql`JOIN accounts a ON a.id = t.account_id`, sql`s.name AS shop, NULL AS buyer, NULL AS sellerId`, sql`t.last_at > t.buyer_read_at`, when)}
      UNION ALL
      ${waiting(
        sql`JOIN seller_members m ON m.seller_id = t.seller_id AND m.role = 'owner' JOIN accounts a ON a.id = m.account_id`,
        sql`NULL AS shop, ${personColumn("b")} AS buyer, t.seller_id AS sellerId`,
        sql`t.last_at > t.seller_read_at`,
        when,
      )}
    ) ORDER BY accountId, threadId LIMIT ${count}`);
  return Promise.all(
    rows.map(async ({ reader, shop: shopName, buyer, ...row }) => ({
      ...row,
      ...(await openPerson(shop, reader)),
      who: buyer === null ? (shopName ?? "") : firstName((await openPerson(shop, buyer)).name),
    })),
  );
}

export const markTold = (shop: Shop, accountId: string): Write => sql`
  INSERT INTO message_digests (account_id, told_at) VALUES (${accountId}, ${shop.now})
  ON CONFLICT (account_id) DO UPDATE SET told_at = excluded.told_at`;
