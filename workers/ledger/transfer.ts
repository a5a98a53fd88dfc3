import type { AccountRef, LedgerUnit } from "./account.ts";

/** What a row of the book is: posted at once, reserved, or what became of a reservation. */
export type Phase = "single" | "pending" | "post" | "void" | "expire";

export type NewTransfer = {
  /** said once: an id that is in the book already is a duplicate, whatever it moves */
  readonly id: string;
  /** gives */
  readonly debit: AccountRef;
  /** gets */
  readonly credit: AccountRef;
  /** whole minor units, at least 1 */
  readonly minor: number;
  /** what it is for, in one word: "sale", "commission", "payout" */
  readonly kind: string;
  /** the order, refund or payout it belongs to */
  readonly group: string;
  readonly note?: string;
};

export type Transfer = {
  readonly seq: number;
  readonly id: string;
  readonly phase: Phase;
  readonly debit: string;
  readonly credit: string;
  readonly unit: LedgerUnit;
  readonly minor: number;
  readonly kind: string;
  readonly group: string;
  readonly note: string;
  /** the reservation this row resolves */
  readonly pendingId: string | null;
  readonly expiresAt: number | null;
  readonly at: number;
};
