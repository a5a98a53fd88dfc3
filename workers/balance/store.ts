import { sql } from "drizzle-orm";
import { limits } from "../kernel/limits.ts";
import type { Currency } from "../kernel/money.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import { mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import { actorName } from "../orders/index.ts";
import type { Shop } from "../platform/shop.ts";
import {
  giftCardLimits,
  giftCodeSha256,
  hintOf,
  normalizeGiftCode,
  type GiftCard,
  type GiftCardState,
} from "./gift-card.ts";

export type NewGiftCard = {
  readonly id: string;
  /** plain; only its hash is kept */
  readonly code: string;
  readonly minor: number;
  readonly currency: Currency;
  readonly note: string;
};

export const insertGiftCard = (shop: Shop, card: NewGiftCard): Write => sql`
  INSERT INTO gift_cards (id, code_sha256, hint, currency, amount_minor, state, note, issued_by, issued_at, expires_at)
  VALUES (${card.id}, ${giftCodeSha256(normalizeGiftCode(card.code))}, ${hintOf(card.code)}, ${card.currency},
    ${card.minor}, 'issued', ${card.note}, ${actorName(shop.actor)}, ${shop.now}, ${shop.now + giftCardLimits.valid_ms})`;

/** Whoever comes second finds it redeemed and loses the whole batch as `stale_write`. */
export const redeemGiftCard = (shop: Shop, cardId: string, accountId: string): Write[] => [
  sql`UPDATE gift_cards SET state = 'redeemed', redeemed_by = ${accountId}, redeemed_at = ${shop.now}
    WHERE id = ${cardId} AND state = 'issued' AND expires_at > ${shop.now}`,
  mustHaveChangedOne("gift_card.redeem"),
];

export type GiftCardRow = {
  readonly id: string;
  readonly hint: string;
  readonly currency: Currency;
  readonly amount_minor: number;
  readonly state: GiftCardState;
  readonly note: string;
  readonly issued_at: number;
  readonly expires_at: number;
  readonly redeemed_at: number | null;
};
const columns = sql.raw("id, hint, currency, amount_minor, state, note, issued_at, expires_at, redeemed_at");
export const toGiftCard = (row: GiftCardRow): GiftCard => ({
  id: row.id,
  hint: row.hint,
  amount: { minor: row.amount_minor, currency: row.currency },
  state: row.state,
  note: row.note,
  issuedAt: row.issued_at,
  expiresAt: row.expires_at,
  redeemedAt: row.redeemed_at,
});

export const selectGiftCardByHash = (sha256: string): Statement =>
  sql`SELECT ${columns} FROM gift_cards WHERE code_sha256 = ${sha256}`;

/** For the back office, newest first. */
export async function listGiftCards(shop: Shop, cursor: string | null): Promise<Page<GiftCard>> {
  const size = limits.page_size;
  const after = decodeCursor(cursor, 1)?.[0] ?? "gft_~";
  const rows = await shop.db.all<GiftCardRow>(sql`
    SELECT ${columns} FROM gift_cards WHERE id < ${after} ORDER BY id DESC LIMIT ${size + 1}`);
  const items = rows.slice(0, size).map(toGiftCard);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? encodeCursor([last.id]) : null };
}

/** The purses of one account, one a currency. Rows are `BalanceRow` of the ledger. */
export const pursePrefix = (accountId: string): string => `buyer:${accountId}:balance:`;
