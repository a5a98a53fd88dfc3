/** Rows of the isolation test's world that no front door writes by itself, and what of them can be compared. */
import { sql, type SQL } from "drizzle-orm";
import { sha256Hex } from "../../kernel/crypto.ts";
import type { Shop } from "../../platform/shop.ts";

type Seeded = {
  readonly mark: string;
  readonly sellerId: string;
  readonly ownerId: string;
  readonly shopperId: string;
  readonly orderId: string;
  readonly paymentId: string;
  readonly draftId: string;
};

/** Gives the order to its seller and writes the mark wherever something is private to this side. */
export const markOrder = ({ sellerId, orderId, paymentId }: Seeded): SQL[] => [
  sql`UPDATE orders SET quote = replace(quote, 'sel_house', ${sellerId})
    WHERE id = ${orderId}`,
  sql`UPDATE seller_orders SET seller_id = ${sellerId}, state = 'paid' WHERE order_id = ${orderId}`,
  sql`UPDATE order_lines SET seller_id = ${sellerId} WHERE order_id = ${orderId}`,
  sql`UPDATE products SET seller_id = ${sellerId} WHERE id IN
    (SELECT product_id FROM variants WHERE id IN (SELECT variant_id FROM order_lines WHERE order_id = ${orderId}))`,
  sql`UPDATE payments SET state = 'captured', captured_minor = amount_minor, check_at = NULL WHERE id = ${paymentId}`,
  sql`UPDATE orders SET state = 'paid', version = version + 1 WHERE id = ${orderId}`,
];

export function privateRows(
  shop: Shop,
  side: Seeded,
): { readonly writes: SQL[]; readonly ids: Record<string, string> } {
  const { mark, sellerId, ownerId, shopperId, orderId, paymentId, draftId } = side;
  const ids = {
    parcel: shop.newId("parcel"),
    refund: shop.newId("refund"),
    review: shop.newId("review"),
    destination: `dst_${sellerId.slice(4)}`,
    payout: shop.newId("payout"),
    mail: shop.newId("mail"),
    document: shop.newId("document"),
    export: shop.newId("export"),
    location: `loc_${sellerId.slice(4)}`,
  };
  const now = shop.now;
  const writes = [
    sql`INSERT INTO locations (id, country, seller_id, name) VALUES (${ids.location}, 'CN', ${sellerId}, ${`${mark} shelf`})`,
    sql`UPDATE products SET seller_id = ${sellerId} WHERE id = ${draftId}`,
    sql`INSERT INTO parcels (id, order_id, state, carrier, tracking_number, location_id, lines, created_at, updated_at, seller_id)
      VALUES (${ids.parcel}, ${orderId}, 'packing', 'dhl', ${`${mark}TRACK`}, ${ids.location}, '[]', ${now}, ${now}, ${sellerId})`,
    sql`INSERT INTO refunds (id, payment_id, order_id, state, amount_minor, currency, reason, requested_by, created_at, updated_at)
      VALUES (${ids.refund}, ${paymentId}, ${orderId}, 'failed', 1, 'EUR', ${`${mark} refund`}, 'test', ${now}, ${now})`,
    sql`INSERT INTO reviews (id, kind, subject_id, seller_id, order_id, bought, account_id, author, locale, rating, body, state, created_at, updated_at)
      VALUES (${ids.review}, 'seller', ${sellerId}, ${sellerId}, ${orderId}, ${sellerId}, ${shopperId}, 'A.', 'en', 4,
        ${`${mark} held review`}, 'held', ${now}, ${now})`,
    sql`INSERT INTO payout_destinations (id, seller_id, currency, holder, mask, token, created_by, created_at)
      VALUES (${ids.destination}, ${sellerId}, 'EUR', ${`${mark} holder`}, '··1234', ${`${mark}token`}, ${ownerId}, ${now})`,
    sql`INSERT INTO payouts (id, seller_id, destination_id, state, amount_minor, currency, reason, requested_by, created_at, updated_at)
      VALUES (${ids.payout}, ${sellerId}, ${ids.destination}, 'failed', 100, 'EUR', ${`${mark} payout`}, ${ownerId}, ${now}, ${now})`,
    sql`INSERT INTO seller_documents (id, seller_id, kind, file_name, media_type, bytes, sha256, object_key, uploaded_by, at)
      VALUES (${ids.document}, ${sellerId}, 'identity', ${`${mark} passport`}, 'application/pdf', 10, '0', ${ids.document}, ${ownerId}, ${now})`,
    sql`INSERT INTO data_exports (id, account_id, state, created_at) VALUES (${ids.export}, ${shopperId}, 'requested', ${now})`,
    sql`INSERT INTO mails (id, once, recipient, locale, subject, html, text, state, created_at)
      VALUES (${ids.mail}, ${ids.mail}, ${`${mark.toLowerCase()}@example.com`}, 'en', ${`${mark} letter`}, ${mark}, ${mark}, 'sent', ${now})`,
  ];
  return { writes, ids };
}

/** A key's last use is not written again for ten minutes. */
export const justUsed = (shop: Shop, keyId: string): SQL =>
  sql`UPDATE seller_keys SET last_used_at = ${shop.now + 3_600_000} WHERE id = ${keyId}`;
export const expireSession = async (session: string): Promise<SQL> =>
  sql`UPDATE sessions SET expires_at = 1 WHERE token_sha256 = ${await sha256Hex(session)}`;
/** What a call may have ended of its own caller's is mended before the next. */
export const reviveSession = async (shop: Shop, session: string, accountId: string): Promise<SQL> =>
  sql`INSERT OR REPLACE INTO sessions (token_sha256, account_id, created_at, seen_at, expires_at, proved_at, second_factor_at)
    VALUES (${await sha256Hex(session)}, ${accountId}, ${shop.now}, ${shop.now}, ${shop.now + 3_600_000},
      ${shop.now + 3_600_000}, ${shop.now})`;
/** However long the walk takes: whoever walks has just proved who they are, so that every door is tried at its widest. */
export const proveAll = (shop: Shop): SQL => sql`UPDATE sessions SET proved_at = ${shop.now + 3_600_000}`;

/**
 * Left out of the comparison: what every request may touch (sessions, messages on their way, counters of pages), and
 * what is there to be written by others (a follower is a row with somebody's seller in it).
 */
const anybodys =
  /^(sessions|outbox|inbox|dead_letters|isolation_clock|idempotent_answers|write_guards|catalogue_version|seller_follow\w*|_cf_|sqlite_|d1_|\w*_fts)/;

export async function ownedTables(shop: Shop): Promise<string[]> {
  const tables = await shop.db.all<{ name: string }>(sql`
    SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`);
  const virtual = await shop.db.all<{ name: string }>(
    sql`SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%'`,
  );
  const shadow = (name: string) => virtual.some((index) => name.startsWith(`${index.name}_`));
  return tables.map(({ name }) => name).filter((name) => !anybodys.test(name) && !shadow(name));
}

/** Ticks whenever any of these tables is written to: most calls change nothing, and then nothing need be compared. */
export const clockOf = (tables: readonly string[]): SQL[] => [
  sql`CREATE TABLE isolation_clock (ticks INTEGER NOT NULL) STRICT`,
  sql`INSERT INTO isolation_clock VALUES (0)`,
  ...tables.flatMap((table) =>
    ["INSERT", "UPDATE", "DELETE"].map((what) =>
      sql.raw(`CREATE TRIGGER isolation_${what}_${table} AFTER ${what} ON "${table}"
        BEGIN UPDATE isolation_clock SET ticks = ticks + 1; END`),
    ),
  ),
];
export const ticks = async (shop: Shop): Promise<number> =>
  (await shop.db.first<{ ticks: number }>(sql`SELECT ticks FROM isolation_clock`))?.ticks ?? 0;

/** Every row that names one of these ids, as text by table. One round trip. */
export async function rowsNaming(
  shop: Shop,
  tables: readonly string[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const answers = await shop.db.read<object[]>(
    ...tables.map((table) => sql`SELECT * FROM ${sql.identifier(table)} LIMIT 5000`),
  );
  const naming = new RegExp(ids.join("|"));
  return new Map(
    tables.map((table, index) => [
      table,
      (answers[index] ?? [])
        .map((row) => JSON.stringify(row))
        .filter((row) => naming.test(row))
        .sort(),
    ]),
  );
}
