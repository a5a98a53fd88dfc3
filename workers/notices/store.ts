import { sql, type SQL } from "drizzle-orm";
import { day_ms } from "../kernel/clock.ts";
import { limits } from "../kernel/limits.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import { anyOf, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { blindIndex, isIndexed, needsIndex, openSealed, sealAnew, type Sealed } from "../vault/index.ts";

const body_days = 365;

export type MailState = "queued" | "sent" | "failed";
export type NewMail = {
  /** "<template>.<what it is about>": a second letter of the same kind about the same thing is not written */
  readonly once: string;
  readonly recipient: string;
  readonly locale: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
};
export type Mail = NewMail & {
  readonly id: string;
  readonly state: MailState;
  readonly created_at: number;
  readonly sent_at: number | null;
};

const placeOf = (id: string): string => `mails|sealed|${id}`;

/** What a letter says and whom it is for is sealed with a key of its own, which goes with the row; about what it is is not. */
export async function insertMail(
  shop: Shop,
  { once, recipient, locale, subject, html, text }: NewMail,
): Promise<Write> {
  const id = shop.newId("mail");
  const { text: sealed, personKey } = await sealAnew(shop, id, placeOf(id), { html, text, recipient });
  return sql`
  INSERT OR IGNORE INTO mails (id, once, recipient, recipient_index, locale, subject, html, text, sealed, kid, wrapped, state,
    created_at)
  VALUES (${id}, ${once}, '', ${blindIndex(shop, recipient)}, ${locale}, ${subject}, '', '', ${sealed}, ${personKey.kid},
    ${personKey.wrapped}, 'queued', ${shop.now})`;
}

export type MailRow = Mail & Sealed;
export async function toMail(shop: Shop, { sealed, kid, wrapped, ...mail }: MailRow): Promise<Mail> {
  const said = await openSealed(shop, mail.id, placeOf(mail.id), { sealed, kid, wrapped });
  return { ...mail, ...(said as Pick<Mail, "html" | "text" | "recipient"> | null) };
}
const isFor = (shop: Shop, recipient: string): SQL =>
  sql`(${isIndexed(shop, sql`recipient_index`, recipient)} OR lower(recipient) = ${recipient.toLowerCase()})`;

/** The oldest that wait, taken by whoever asks: for `claim_ms` nobody else is given them. */
export async function claimQueued(shop: Shop, count: number, claim_ms: number): Promise<Mail[]> {
  const rows = await shop.db.all<MailRow>(sql`
    UPDATE mails SET claimed_until = ${shop.now + claim_ms} WHERE id IN (
      SELECT id FROM mails WHERE state = 'queued' AND claimed_until <= ${shop.now} ORDER BY created_at LIMIT ${count})
    RETURNING *`);
  return Promise.all(rows.map((row) => toMail(shop, row)));
}

/** All that was written to somebody, oldest first: for their own file of everything. */
export async function lettersTo(shop: Shop, recipient: string, count: number): Promise<Mail[]> {
  const rows = await shop.db.all<MailRow>(
    sql`SELECT * FROM mails WHERE ${isFor(shop, recipient)} ORDER BY created_at, id LIMIT ${count}`,
  );
  return Promise.all(rows.map((row) => toMail(shop, row)));
}

/** Bodies nobody needs any more are gone; that there was a letter stays, so that it is never written twice. */
export const emptyOldMails = ({ now }: Shop, count: number): Write => sql`
  UPDATE mails SET html = '', text = '', sealed = '', wrapped = '', recipient = '', recipient_index = '' WHERE id IN (
    SELECT id FROM mails WHERE created_at < ${now - body_days * day_ms} AND (html <> '' OR wrapped <> '' OR recipient <> '')
    ORDER BY created_at LIMIT ${count})`;

export const markMails = (shop: Shop, ids: readonly string[], state: MailState): Write => sql`
  UPDATE mails SET state = ${state}, sent_at = ${state === "sent" ? shop.now : null} WHERE id IN ${anyOf(ids)}`;

export type MailSummary = Pick<Mail, "id" | "recipient" | "locale" | "subject" | "state" | "created_at" | "sent_at">;

/** For the back office's inbox: newest first, optionally those of one address. */
export async function listMails(
  shop: Shop,
  filter: { readonly recipient?: string; readonly state?: MailState | "unsent"; readonly cursor?: string | null },
): Promise<Page<MailSummary>> {
  const size = limits.page_size;
  const after = decodeCursor(filter.cursor, 2) ?? [Number.MAX_SAFE_INTEGER, ""];
  const { recipient } = filter;
  const rows = await shop.db.all<MailRow>(sql`
    SELECT * FROM mails
    WHERE (created_at, id) < (${after[0]}, ${after[1]})
      AND ${recipient === undefined ? sql`1 = 1` : isFor(shop, recipient)}
      AND (${filter.state ?? null} IS NULL OR state = ${filter.state ?? null}
        OR (${filter.state ?? null} = 'unsent' AND state <> 'sent'))
    ORDER BY created_at DESC, id DESC LIMIT ${size + 1}`);
  const items = await Promise.all(rows.slice(0, size).map((row) => toMail(shop, row)));
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? encodeCursor([last.created_at, last.id]) : null };
}

export async function findMail(shop: Shop, id: string): Promise<Mail | null> {
  const row = await shop.db.first<MailRow>(sql`SELECT * FROM mails WHERE id = ${id}`);
  return row && toMail(shop, row);
}

/** From before recipients were sealed, or under a key that is to go. */
export const findToSeal = (shop: Shop, count: number): Promise<MailRow[]> =>
  shop.db.all<MailRow>(sql`SELECT * FROM mails WHERE ${needsIndex(shop, sql`recipient_index`)} LIMIT ${count}`);
/** The same letter under a key that the house's present one wraps. */
export async function sealMail(shop: Shop, { id, html, text, recipient }: Mail): Promise<Write> {
  const { text: sealed, personKey } = await sealAnew(shop, id, placeOf(id), { html, text, recipient });
  return sql`UPDATE mails SET html = '', text = '', recipient = '', recipient_index = ${blindIndex(shop, recipient)},
    sealed = ${sealed}, kid = ${personKey.kid}, wrapped = ${personKey.wrapped} WHERE id = ${id}`;
}
export const nobodysMail = (id: string): Write =>
  sql`UPDATE mails SET recipient = '', recipient_index = '' WHERE id = ${id}`;
