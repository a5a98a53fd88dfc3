/** Every statement on saved cards, their charges and what went back. */
import { sql, type SQL } from "drizzle-orm";
import type { Currency, Money } from "../kernel/money.ts";
import { mustHaveChangedOne, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { CardRefund, ChargeAnswer, RefundState, SavedCard } from "./card.ts";

export type NewCard = Pick<
  SavedCard,
  "id" | "accountId" | "returnUrl" | "upTo" | "description" | "locale" | "expiresAt"
>;

/** Nobody has been asked for it yet: `openCard` does that, after the batch this belongs to. */
export const insertCard = (shop: Pick<Shop, "now" | "config">, card: NewCard): Write => sql`
  INSERT INTO saved_cards (id, account_id, provider, state, return_url, up_to_minor, currency, description, locale,
    expires_at, created_at, updated_at)
  VALUES (${card.id}, ${card.accountId}, ${shop.config.payments.provider}, 'asked', ${card.returnUrl},
    ${card.upTo.minor}, ${card.upTo.currency}, ${card.description}, ${card.locale}, ${card.expiresAt}, ${shop.now},
    ${shop.now})`;

type CardRow = Omit<SavedCard, "upTo"> & { readonly up_to_minor: number; readonly currency: Currency };
const columns = sql.raw(`id, account_id AS "accountId", provider, state, provider_ref AS "providerRef", card, label,
  decline_code AS "declineCode", redirect_url AS "redirectUrl", return_url AS "returnUrl", up_to_minor, currency,
  description, locale, expires_at AS "expiresAt"`);
const toCard = ({ up_to_minor: minor, currency, ...card }: CardRow): SavedCard => ({
  ...card,
  upTo: { minor, currency },
});

export async function findCard(shop: Shop, id: string): Promise<SavedCard | null> {
  const row = await shop.db.first<CardRow>(sql`SELECT ${columns} FROM saved_cards WHERE id = ${id}`);
  return row && toCard(row);
}

export type CardNews = Partial<
  Pick<SavedCard, "state" | "providerRef" | "card" | "label" | "declineCode" | "redirectUrl">
>;

/** What is ready or failed stays so: an older word changes nothing. */
export function moveCard({ now }: { readonly now: number }, card: SavedCard, news: CardNews): Write {
  const after = { ...card, ...news };
  return sql`
    UPDATE saved_cards SET state = ${after.state}, provider_ref = ${after.providerRef}, card = ${after.card},
      label = ${after.label}, decline_code = ${after.declineCode}, redirect_url = ${after.redirectUrl}, updated_at = ${now}
    WHERE id = ${card.id} AND state IN ('asked', 'open')`;
}

export type NewCharge = {
  readonly id: string;
  readonly cardId: string;
  /** what it is for: "plg_…", "prs_…" */
  readonly subject: string;
  readonly amount: Money;
};

/** An attempt and what came of it. The same id again: `duplicate`. */
export const insertCharge = (
  shop: Pick<Shop, "now" | "config">,
  { id, cardId, subject, amount }: NewCharge,
  answer: Exclude<ChargeAnswer, { kind: "unknown" }>,
): Write => sql`
  INSERT INTO card_charges (id, card_id, subject, provider, provider_ref, state, minor, currency, decline_code, at)
  VALUES (${id}, ${cardId}, ${subject}, (SELECT provider FROM saved_cards WHERE id = ${cardId}), ${answer.providerRef},
    ${answer.kind}, ${answer.kind === "odd" ? answer.captured.minor : amount.minor},
    ${answer.kind === "odd" ? answer.captured.currency : amount.currency},
    ${answer.kind === "declined" ? answer.code : null}, ${shop.now})`;

export type Charge = {
  readonly id: string;
  readonly subject: string;
  readonly provider: "sandbox" | "stripe";
  readonly providerRef: string;
  readonly state: "captured" | "declined" | "odd";
  readonly minor: number;
  readonly currency: Currency;
  readonly declineCode: string | null;
  readonly refundedMinor: number;
  readonly at: number;
};
const chargeColumns = sql.raw(`id, subject, provider, provider_ref AS "providerRef", state, minor, currency,
  decline_code AS "declineCode", refunded_minor AS "refundedMinor", at`);

/** The one that was paid, of all the tries for one pledge or place. */
export const findCapturedCharge = (shop: Shop, subject: string): Promise<Charge | null> =>
  shop.db.first<Charge>(sql`
    SELECT ${chargeColumns} FROM card_charges WHERE subject = ${subject} AND state = 'captured' ORDER BY at, id LIMIT 1`);
export const findCharge = (shop: Shop, id: string): Promise<Charge | null> =>
  shop.db.first<Charge>(sql`SELECT ${chargeColumns} FROM card_charges WHERE id = ${id}`);

export type NewRefund = Pick<CardRefund, "id" | "chargeId" | "subject" | "minor" | "currency" | "reason">;

/** More than was charged: `refunded_too_much`. */
export const insertRefund = ({ now }: { readonly now: number }, refund: NewRefund): Write[] => [
  sql`INSERT INTO card_refunds (id, charge_id, subject, state, minor, currency, reason, created_at, updated_at, check_at)
    VALUES (${refund.id}, ${refund.chargeId}, ${refund.subject}, 'requested', ${refund.minor}, ${refund.currency},
      ${refund.reason}, ${now}, ${now}, ${now})`,
  sql`UPDATE card_charges SET refunded_minor = refunded_minor + ${refund.minor} WHERE id = ${refund.chargeId}`,
  mustHaveChangedOne("card.refund"),
];
export const takeBackRefunded = (chargeId: string, minor: number): Write =>
  sql`UPDATE card_charges SET refunded_minor = refunded_minor - ${minor} WHERE id = ${chargeId}`;

export const moveRefund = (
  { now }: { readonly now: number },
  refund: CardRefund,
  change: { readonly state: RefundState; readonly providerRef?: string; readonly checkAt: number | null },
): Write[] => [
  sql`UPDATE card_refunds SET state = ${change.state}, provider_ref = ${change.providerRef ?? refund.providerRef},
      check_at = ${change.checkAt}, version = version + 1, updated_at = ${now}
    WHERE id = ${refund.id} AND version = ${refund.version}`,
  mustHaveChangedOne("card.refund"),
];
export const lookAgain = (id: string, at: number): Write =>
  sql`UPDATE card_refunds SET check_at = ${at} WHERE id = ${id}`;

const refundColumns = sql.raw(`id, charge_id AS "chargeId", subject, state, minor, currency, reason,
  provider_ref AS "providerRef", version, created_at AS "createdAt"`);
const refunds = (shop: Shop, where: SQL): Promise<CardRefund[]> =>
  shop.db.all<CardRefund>(sql`SELECT ${refundColumns} FROM card_refunds WHERE ${where}`);
export const findCardRefund = async (shop: Shop, id: string): Promise<CardRefund | null> =>
  (await refunds(shop, sql`id = ${id}`))[0] ?? null;
export const dueRefunds = (shop: Shop, count: number): Promise<CardRefund[]> =>
  refunds(shop, sql`check_at IS NOT NULL AND check_at <= ${shop.now} ORDER BY check_at LIMIT ${count}`);
