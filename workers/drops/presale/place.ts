/** One person's place in a presale: its life on one screen, and what its holder may do. Pure. */
import type { Currency } from "../../kernel/money.ts";
import { lateAt, type PresaleRule } from "./rule.ts";

export type PlaceState =
  | "started"
  | "charging"
  | "reserved"
  | "called"
  | "paid"
  | "lapsed"
  | "expired"
  | "cancelled"
  | "returned";
/** Where the deposit is. */
export type DepositState = "none" | "held" | "applied" | "returned" | "kept";

const next = {
  // its card is being saved
  started: ["charging", "expired", "cancelled"],
  charging: ["reserved", "expired"],
  reserved: ["called", "cancelled", "returned"],
  // the goods are here and the balance is asked for
  called: ["paid", "lapsed", "cancelled", "returned"],
  // its order is paid; a promise broken after that ends the order, which pays back by itself
  paid: ["returned"],
  lapsed: [],
  expired: [],
  cancelled: [],
  returned: [],
} as const satisfies Record<PlaceState, readonly PlaceState[]>;

export const mayMovePlace = (from: PlaceState, to: PlaceState): boolean =>
  (next[from] as readonly PlaceState[]).includes(to);

export type Place = {
  readonly id: string;
  readonly saleId: string;
  readonly accountId: string;
  readonly depositMinor: number;
  readonly currency: Currency;
  readonly state: PlaceState;
  readonly version: number;
  readonly cardId: string;
  readonly deposit: DepositState;
  readonly promise: number;
  readonly tries: number;
  readonly orderId: string | null;
  readonly dueAt: number | null;
  readonly declineCode: string | null;
  readonly locale: string;
  readonly createdAt: number;
};

export const holds = (state: PlaceState): boolean =>
  state === "started" || state === "charging" || state === "reserved" || state === "called" || state === "paid";

/** The name of the deposit's charge is the provider's idempotency key. */
export const depositChargeOf = ({ id }: Pick<Place, "id">): string => `${id}.1`;
/** The hold an order of this place quotes; each try at ordering has its own, because a hold goes into one order. */
export const holdOfPlace = ({ id, tries }: Pick<Place, "id" | "tries">): string => `place.${id}-${tries}`;
export const placeOfHold = (holdId: string): string | null => /^place\.(\w+)-\d+$/.exec(holdId)?.[1] ?? null;

/** Until the balance is called as the rule has it; and always when the promise is no longer the one that was given. */
export const mayGiveBack = (
  { state, deposit, promise }: Pick<Place, "state" | "deposit" | "promise">,
  { cancelFreely }: Pick<PresaleRule, "cancelFreely">,
  promiseNow: number,
): boolean =>
  state === "started" ||
  (deposit === "held" && ((state === "reserved" && cancelFreely) || (holds(state) && promiseNow > promise)));

export const mayPayBalance = ({ state, dueAt }: Pick<Place, "state" | "dueAt">, now: number): boolean =>
  state === "called" && dueAt !== null && now < dueAt;

export const isLate = (rule: Pick<PresaleRule, "grace_days">, shipsBy: number, now: number): boolean =>
  now >= lateAt(rule, shipsBy);
