/** A deposit that a card pays: its life on one screen. Pure. */
import type { Currency } from "../../kernel/money.ts";
import type { Charge } from "../../cards/index.ts";

export type CardDepositState = "started" | "charging" | "held" | "applied" | "returned" | "kept" | "failed";
export type CardDeposit = {
  readonly id: string;
  readonly saleId: string;
  readonly accountId: string;
  readonly minor: number;
  readonly currency: Currency;
  readonly provider: Charge["provider"];
  readonly cardId: string;
  readonly state: CardDepositState;
  /** reserved for, or spent on, the order of its lot */
  readonly spentMinor: number;
  readonly declineCode: string | null;
  readonly version: number;
};

const next = {
  // its card is being saved on the provider's page
  started: ["charging", "failed"],
  // "returned": charged when there was no paddle for it any more
  charging: ["held", "returned", "failed"],
  held: ["applied", "returned", "kept"],
  applied: [],
  returned: [],
  kept: [],
  failed: [],
} as const satisfies Record<CardDepositState, readonly CardDepositState[]>;

export const mayMoveDeposit = (from: CardDepositState, to: CardDepositState): boolean =>
  (next[from] as readonly CardDepositState[]).includes(to);

export const isOnItsWay = ({ state }: Pick<CardDeposit, "state">): boolean =>
  state === "started" || state === "charging";

/** The name of its charge is the provider's idempotency key. */
export const chargeOfDeposit = ({
  id,
  provider,
  currency,
}: Pick<CardDeposit, "id" | "provider" | "currency">): Pick<Charge, "id" | "subject" | "provider" | "currency"> => ({
  id: `${id}.1`,
  subject: id,
  provider,
  currency,
});
