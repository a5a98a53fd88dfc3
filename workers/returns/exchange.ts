/** Something else instead: another variant of the same thing, once the first has come back. Pure. */
import { err, ok, type Result } from "../kernel/result.ts";

export const exchangeStates = ["awaiting_return", "placed", "cancelled"] as const;
export type ExchangeState = (typeof exchangeStates)[number];
const next = {
  awaiting_return: ["placed", "cancelled"],
  placed: [],
  cancelled: [],
} as const satisfies Record<ExchangeState, readonly ExchangeState[]>;

export type IllegalExchangeMove = {
  readonly code: "exchange.illegal_move";
  readonly from: ExchangeState;
  readonly to: ExchangeState;
};
export function moveExchangeState(from: ExchangeState, to: ExchangeState): Result<ExchangeState, IllegalExchangeMove> {
  const allowed: readonly ExchangeState[] = next[from];
  return from === to || allowed.includes(to) ? ok(to) : err({ code: "exchange.illegal_move", from, to });
}

export type Exchange = {
  readonly id: string;
  readonly returnId: string;
  readonly orderId: string;
  readonly state: ExchangeState;
  readonly version: number;
  readonly lineId: string;
  /** wanted instead */
  readonly variantId: string;
  readonly quantity: number;
  readonly replacementOrderId: string | null;
};
