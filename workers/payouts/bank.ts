/**
 * The one door to whoever pays sellers out. Promises of every adapter: the same payoutId is paid once however often it
 * is asked; trouble on the wire is a value and never a guess; account numbers are handed over and not kept.
 */
import type { Money } from "../kernel/money.ts";
import type { ProviderAnswer } from "../payments/index.ts";

export type BankState = "pending" | "paid" | "failed" | "returned" | "recalled";
export type BankPayout = { readonly ref: string; readonly state: BankState; readonly reason: string };
export type BankEvent = { readonly id: string; readonly payoutId: string; readonly payout: BankPayout };
export type BankReading =
  | { readonly ok: true; readonly event: BankEvent }
  | { readonly ok: false; readonly reason: "bad_signature" | "stale" | "malformed" };

export type Bank = {
  /** Gives a token in exchange for the number. */
  addDestination(given: {
    readonly id: string;
    readonly holder: string;
    readonly account: string;
    readonly currency: string;
  }): Promise<ProviderAnswer<{ readonly token: string; readonly mask: string }>>;
  /** The idempotency key is the payoutId, always. */
  pay(asked: {
    readonly payoutId: string;
    readonly token: string;
    readonly amount: Money;
  }): Promise<ProviderAnswer<BankPayout>>;
  /** null: it has never heard of it. */
  find(payoutId: string): Promise<ProviderAnswer<BankPayout | null>>;
  /** Stops it, or calls it back when it has left; read the state of the answer, not the call. */
  recall(payoutId: string): Promise<ProviderAnswer<BankPayout>>;
  readWebhook(rawBody: string, headers: Headers, now: number): Promise<BankReading>;
};
