import { sql, type SQL } from "drizzle-orm";
import { limits } from "../kernel/limits.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import { anyOf, type Write } from "../platform/database.ts";
import { openPerson, personColumn, type PackedPerson } from "../persons/index.ts";
import type { Shop } from "../platform/shop.ts";
import { insertPersonKey, joinKey, keyColumns, openSealed, sealAnew, sealOld, type Sealed } from "../vault/index.ts";
import { firstName, type Message, type Side, type Thread } from "./message.ts";

const columns = sql`t.id AS id, t.seller_id AS sellerId, s.name AS sellerName, t.account_id AS accountId,
  ${personColumn("a")} AS buyer,
  t.subject AS subject, t.title AS title, t.last_at AS lastAt, t.buyer_read_at AS buyerReadAt, t.seller_read_at AS sellerReadAt`;
const from = sql`FROM message_threads t JOIN sellers s ON s.id = t.seller_id JOIN accounts a ON a.id = t.account_id`;

/** Whose threads: a buyer's or a seller's. Every read names one of them, so nobody's else is ever there. */
export type Owner = { readonly accountId: string } | { readonly sellerId: string };
const ownedBy = (owner: Owner): SQL =>
  "sellerId" in owner ? sql`t.seller_id = ${owner.sellerId}` : sql`t.account_id = ${owner.accountId}`;

type ThreadRow = Omit<Thread, "buyerName"> & { readonly buyer: PackedPerson };
const toThread = async (shop: Shop, { buyer, ...row }: ThreadRow): Promise<Thread> => ({
  ...row,
  buyerName: firstName((await openPerson(shop, buyer)).name),
});
async function find(shop: Shop, which: SQL): Promise<Thread | null> {
  const row = await shop.db.first<ThreadRow>(sql`SELECT ${columns} ${from} WHERE ${which}`);
  return row && toThread(shop, row);
}

export const findThread = (shop: Shop, owner: Owner, id: string): Promise<Thread | null> =>
  find(shop, sql`t.id = ${id} AND ${ownedBy(owner)}`);
export const findThreadAbout = (
  shop: Shop,
  sellerId: string,
  accountId: string,
  subject: string,
): Promise<Thread | null> =>
  find(shop, sql`t.seller_id = ${sellerId} AND t.account_id = ${accountId} AND t.subject = ${subject}`);

export async function listThreads(shop: Shop, owner: Owner, cursor: string | null): Promise<Page<Thread>> {
  const size = limits.page_size;
  const before = decodeCursor(cursor, 2) ?? [Number.MAX_SAFE_INTEGER, "~"];
  const rows = await shop.db.all<ThreadRow>(sql`SELECT ${columns} ${from}
    WHERE ${ownedBy(owner)} AND (t.last_at, t.id) < (${before[0]}, ${before[1]})
    ORDER BY t.last_at DESC, t.id DESC LIMIT ${size + 1}`);
  const items = await Promise.all(rows.slice(0, size).map((row) => toThread(shop, row)));
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? encodeCursor([last.lastAt, last.id]) : null };
}

type MessageRow = Message & Sealed;
const place = (id: string): string => `messages|sealed|${id}`;
const opened = async (shop: Shop, { sealed, kid, wrapped, ...row }: MessageRow): Promise<Message> => {
  const text = await openSealed(shop, row.id, place(row.id), { sealed, kid, wrapped });
  return typeof text === "string" ? { ...row, text } : row;
};

/** The last 200, oldest first. */
export async function findMessages(shop: Shop, threadId: string): Promise<Message[]> {
  const rows = await shop.db.all<MessageRow>(sql`SELECT m.id, m.side, m.text, m.at, m.sealed, ${keyColumns}
    FROM messages m ${joinKey(sql`m.id`)} WHERE m.thread_id = ${threadId} ORDER BY m.rowid DESC LIMIT 200`);
  return Promise.all(rows.toReversed().map((row) => opened(shop, row)));
}

/** What somebody wrote, by message: for their own file of everything. */
export async function wordsOf(shop: Shop, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await shop.db.all<MessageRow>(sql`SELECT m.id, m.side, m.text, m.at, m.sealed, ${keyColumns}
    FROM messages m ${joinKey(sql`m.id`)} WHERE m.id IN ${anyOf(ids)}`);
  const messages = await Promise.all(rows.map((row) => opened(shop, row)));
  return new Map(messages.map(({ id, text }) => [id, text]));
}

const findUnsealed = (shop: Shop, count: number): Promise<Pick<Message, "id" | "text">[]> =>
  shop.db.all(sql`SELECT id, text FROM messages WHERE sealed IS NULL LIMIT ${count}`);
async function sealOne(shop: Shop, { id, text }: Pick<Message, "id" | "text">): Promise<Write[]> {
  const { text: sealed, personKey } = await sealAnew(shop, id, place(id), text);
  return [
    insertPersonKey(shop, personKey),
    sql`UPDATE messages SET text = '—', sealed = ${sealed} WHERE id = ${id} AND sealed IS NULL`,
  ];
}
/** Nightly: messages from before they were sealed. */
export const sealOldMessages = (shop: Shop): Promise<number> => sealOld(shop, findUnsealed, sealOne);

export const insertThread = (
  shop: Shop,
  one: {
    readonly id: string;
    readonly sellerId: string;
    readonly accountId: string;
    readonly subject: string;
    readonly title: string;
  },
): Write => sql`
  INSERT INTO message_threads (id, seller_id, account_id, subject, title, created_at, last_at)
  VALUES (${one.id}, ${one.sellerId}, ${one.accountId}, ${one.subject}, ${one.title}, ${shop.now}, ${shop.now})
  ON CONFLICT (seller_id, account_id, subject) DO NOTHING`;

/** What it says is sealed under a key of its own; `text` holds a dash. */
export async function insertMessage(
  shop: Shop,
  threadId: string,
  side: Side,
  authorId: string,
  text: string,
): Promise<Write[]> {
  const id = shop.newId("message");
  const { text: sealed, personKey } = await sealAnew(shop, id, place(id), text);
  return [
    insertPersonKey(shop, personKey),
    sql`INSERT INTO messages (id, thread_id, side, author_id, text, sealed, at)
      VALUES (${id}, ${threadId}, ${side}, ${authorId}, '—', ${sealed}, ${shop.now})`,
    markWritten(shop, threadId, side),
  ];
}
const markWritten = (shop: Shop, threadId: string, side: Side): Write => sql`
  UPDATE message_threads SET last_at = ${shop.now},
    buyer_read_at = iif(${side} = 'buyer', ${shop.now}, buyer_read_at),
    seller_read_at = iif(${side} = 'seller', ${shop.now}, seller_read_at) WHERE id = ${threadId}`;
export const markRead = (shop: Shop, threadId: string, side: Side): Write =>
  side === "buyer"
    ? sql`UPDATE message_threads SET buyer_read_at = ${shop.now} WHERE id = ${threadId}`
    : sql`UPDATE message_threads SET seller_read_at = ${shop.now} WHERE id = ${threadId}`;

export type About = { readonly sellerId: string; readonly subject: string; readonly title: string };

/** A product on sale by an open shop. */
export const findAboutProduct = (shop: Shop, slug: string): Promise<About | null> =>
  shop.db.first<About>(sql`SELECT p.seller_id AS sellerId, 'product:' || p.id AS subject,
      coalesce((SELECT substr(text, 1, 300) FROM translations t WHERE t.subject = p.id AND t.field = 'title'
        ORDER BY t.locale <> ${shop.locale}, t.locale <> 'en' LIMIT 1), p.slug) AS title
    FROM products p JOIN sellers s ON s.id = p.seller_id
    WHERE p.slug = ${slug} AND p.status = 'active' AND s.state = 'approved' AND s.kind <> 'house'`);
/** An order of this very account, and one of its sellers by id or slug. The house has no studio to answer from. */
export const findAboutOrder = (shop: Shop, number: string, seller: string, accountId: string): Promise<About | null> =>
  shop.db.first<About>(sql`SELECT s.id AS sellerId, 'order:' || o.id AS subject, o.number AS title
    FROM orders o JOIN seller_orders p ON p.order_id = o.id JOIN sellers s ON s.id = p.seller_id
    WHERE o.number = ${number} AND o.account_id = ${accountId} AND s.kind <> 'house'
      AND (s.id = ${seller} OR s.slug = ${seller})`);
