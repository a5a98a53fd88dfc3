/** Codes worth money: drawn from 30^16 (about 78 bits), shown once, kept as a hash. */
import { createHash } from "node:crypto";
import { day_ms } from "../kernel/clock.ts";
import type { Money } from "../kernel/money.ts";

const readable = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const signs = 16;
export const giftCardLimits = {
  valid_ms: 3 * 365 * day_ms,
  at_once_max: 100,
  amount_minor_max: 100_000_000,
  tries_an_hour: 10,
} as const;

export type GiftCardState = "issued" | "redeemed" | "withdrawn";
export type GiftCard = {
  readonly id: string;
  readonly hint: string;
  readonly amount: Money;
  readonly state: GiftCardState;
  readonly note: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly redeemedAt: number | null;
};

/** "K7WM-29TC-…": rejection keeps every sign equally likely. */
export function newGiftCode(draw: () => number = drawByte): string {
  let text = "";
  while (text.length < signs) {
    const byte = draw();
    if (byte < readable.length * Math.floor(256 / readable.length)) text += readable[byte % readable.length];
  }
  return text.replace(/(.{4})(?=.)/g, "$1-");
}
const drawByte = (): number => crypto.getRandomValues(new Uint8Array(1))[0]!;

/** What people type: case, spaces and dashes do not matter. */
export const normalizeGiftCode = (text: string): string =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .slice(0, 40);

export const isGiftCode = (normalized: string): boolean => /^[2-9A-HJKMNP-TV-Z]{16}$/.test(normalized);
export const giftCodeSha256 = (normalized: string): string =>
  createHash("sha256").update(`gift-card.${normalized}`).digest("hex");
export const hintOf = (code: string): string => normalizeGiftCode(code).slice(-4);
