import { sql } from "drizzle-orm";
import { limits } from "../kernel/limits.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import { anyOf, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";

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

export const insertMail = (shop: Shop, mail: NewMail): Write => sql`
  INSERT OR IGNORE INTO mails (id, once, recipient, locale, subject, html, text, state, created_at)
  VALUES (${shop.newId("mail")}, ${mail.once}, ${mail.recipient}, ${mail.locale}, ${mail.subject}, ${mail.html},
    ${mail.text}, 'queued', ${shop.now})`;

export const findQueued = (shop: Shop, count: number): Promise<Mail[]> =>
  shop.db.all<Mail>(sql`SELECT * FROM mails WHERE state = 'queued' ORDER BY created_at LIMIT ${count}`);

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
  const rows = await shop.db.all<MailSummary>(sql`
    SELECT id, recipient, locale, subject, state, created_at, sent_at FROM mails
    WHERE (created_at, id) < (${after[0]}, ${after[1]})
      AND (${filter.recipient ?? null} IS NULL OR recipient = ${filter.recipient ?? null})
      AND (${filter.state ?? null} IS NULL OR state = ${filter.state ?? null}
        OR (${filter.state ?? null} = 'unsent' AND state <> 'sent'))
    ORDER BY created_at DESC, id DESC LIMIT ${size + 1}`);
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? encodeCursor([last.created_at, last.id]) : null };
}

export const findMail = (shop: Shop, id: string): Promise<Mail | null> =>
  shop.db.first<Mail>(sql`SELECT * FROM mails WHERE id = ${id}`);
