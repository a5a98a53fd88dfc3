/** Who decided what about a seller; the queue reviewers work through. */
import { sql } from "drizzle-orm";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import { limits } from "../kernel/limits.ts";
import { openPerson, personColumn, type PackedPerson } from "../persons/index.ts";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { Answers } from "./application.ts";
import type { Seller, SellerState } from "./seller.ts";
import { sellerColumns } from "./store.ts";

export type DecisionRow = {
  readonly fromState: SellerState;
  readonly toState: SellerState;
  readonly actor: string;
  readonly reasons: readonly string[];
  readonly note: string;
  readonly at: number;
};

/** Latest first, at most 50. */
export async function findDecisions(shop: Shop, sellerId: string): Promise<DecisionRow[]> {
  const rows = await shop.db.all<Omit<DecisionRow, "reasons"> & { reasons: string }>(sql`
    SELECT from_state AS fromState, to_state AS toState, actor, reasons, note, at FROM seller_decisions
    WHERE seller_id = ${sellerId} ORDER BY rowid DESC LIMIT 50`);
  return rows.map((row) => ({ ...row, reasons: JSON.parse(row.reasons) as string[] }));
}

export type QueueLine = Seller & { readonly products: number; readonly submissions: number };

/** Those that wait the longest first, where somebody waits; else the latest change first. */
export async function listSellers(
  shop: Shop,
  filter: { readonly state: SellerState | null; readonly text?: string; readonly cursor?: string | null },
): Promise<Page<QueueLine>> {
  const size = limits.page_size;
  const after = decodeCursor(filter.cursor, 2) ?? [0, ""];
  const text = filter.text?.trim().toLowerCase().slice(0, 80) ?? "";
  const rows = await shop.db.all<QueueLine>(sql`
    SELECT ${sellerColumns}, coalesce(a.submissions, 0) AS submissions,
      (SELECT count(*) FROM products p WHERE p.seller_id = s.id AND p.status = 'active') AS products
    FROM sellers s LEFT JOIN seller_applications a ON a.seller_id = s.id
    WHERE (s.updated_at, s.id) > (${after[0]}, ${after[1]}) AND s.kind <> 'house'
      AND (${filter.state} IS NULL OR s.state = ${filter.state})
      AND (${text} = '' OR instr(lower(s.name), ${text}) > 0 OR instr(s.slug, ${text}) > 0)
    ORDER BY s.updated_at, s.id LIMIT ${size + 1}`);
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? encodeCursor([last.updatedAt, last.id]) : null };
}

export const countSubmitted = async (shop: Shop): Promise<number> =>
  (await shop.db.first<{ n: number }>(sql`SELECT count(*) AS n FROM sellers WHERE state = 'submitted'`))?.n ?? 0;

/** What the shop shows of it from now on, and a first shelf to put goods on. */
export const openShopWrites = (shop: Shop, seller: Seller, answers: Answers, locale: string): Write[] => [
  sql`INSERT INTO seller_profiles (seller_id, theme, returns_days, handling_days, updated_at)
    VALUES (${seller.id}, ${answers.theme ?? "ink-wash"}, ${Math.min(365, Number(answers.returnsDays || 14))},
      ${Math.min(120, Number(answers.handlingDays || 2))}, ${shop.now}) ON CONFLICT (seller_id) DO NOTHING`,
  sql`INSERT INTO seller_texts (seller_id, locale, field, text)
    SELECT ${seller.id}, ${locale}, value ->> 0, value ->> 1
    FROM json_each(${JSON.stringify(
      (
        [
          ["tagline", answers.tagline],
          ["story", answers.story],
          ["place", answers.place],
        ] as const
      ).filter(([, text]) => text),
    )}) WHERE true ON CONFLICT (seller_id, field, locale) DO NOTHING`,
  sql`INSERT OR IGNORE INTO locations (id, country, position, seller_id, name)
    VALUES (${`loc_${seller.id.slice(4)}`}, ${seller.country}, 50, ${seller.id}, ${seller.name})`,
];

export type Owner = {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
};
/** At most 20. */
export async function findOwners(shop: Shop, sellerId: string): Promise<Owner[]> {
  const rows = await shop.db.all<{ accountId: string; person: PackedPerson; locale: string }>(sql`
    SELECT a.id AS accountId, ${personColumn("a")} AS person, a.locale AS locale FROM seller_members m
    JOIN accounts a ON a.id = m.account_id WHERE m.seller_id = ${sellerId} AND m.role = 'owner' ORDER BY m.created_at LIMIT 20`);
  return Promise.all(rows.map(async ({ person, ...row }) => ({ ...row, ...(await openPerson(shop, person)) })));
}
