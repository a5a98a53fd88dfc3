/** A draw as its log tells it: events, and the state they fold to. Used by the room, by the verifier and by tests. */
import { invariant } from "../../kernel/result.ts";
import { keyOf, orderOf } from "./order.ts";

/** One round of a public beacon, by whose word the house itself cannot know the outcome before the close. */
export type BeaconRound = { readonly source: string; readonly round: number };
export type BeaconWord = BeaconRound & { readonly randomness: string; readonly signature: string };

export type DrawTerms = {
  readonly allotment: number;
  readonly opensAt: number;
  readonly closesAt: number;
  /** how long somebody drawn has to pay */
  readonly payment_ms: number;
  readonly algorithm: "rank-by-hmac-sha256";
  /** who counts as one person: a confirmed mailbox, however its address is spelt */
  readonly person: "confirmed-mailbox";
  readonly beacon: BeaconRound | null;
};
export const methods = { algorithm: "rank-by-hmac-sha256", person: "confirmed-mailbox" } as const;

/** Why a rank was passed over. */
export type PassedWhy = "lapsed" | "declined" | "off";
export type DrawEvent =
  | { readonly kind: "announced"; readonly terms: DrawTerms; readonly commitment: string }
  | { readonly kind: "entered"; readonly person: string }
  | { readonly kind: "withdrawn"; readonly person: string }
  | { readonly kind: "paused" | "resumed" }
  | { readonly kind: "closed"; readonly why: "ended" | "void"; readonly entries: number }
  | { readonly kind: "drawn"; readonly seed: string; readonly beacon: BeaconWord | null; readonly order: string }
  | { readonly kind: "offered"; readonly rank: number; readonly person: string; readonly dueAt: number }
  | { readonly kind: "passed"; readonly rank: number; readonly why: PassedWhy }
  | { readonly kind: "paid"; readonly rank: number }
  | { readonly kind: "settled"; readonly unsold: number };

export type OfferStanding = { readonly dueAt: number; state: "offered" | "paid" | PassedWhy };
export type DrawState = {
  terms: DrawTerms | null;
  commitment: string;
  paused: boolean;
  /** in the order they came; whoever withdrew is not among them */
  readonly entries: Map<string, { readonly seq: number }>;
  closed: "ended" | "void" | null;
  seed: string | null;
  beacon: BeaconWord | null;
  /** names, first rank first; empty until drawn */
  order: readonly string[];
  readonly offers: Map<number, OfferStanding>;
  unsold: number | null;
};

export const emptyDraw = (): DrawState => ({
  terms: null,
  commitment: "",
  paused: false,
  entries: new Map(),
  closed: null,
  seed: null,
  beacon: null,
  order: [],
  offers: new Map(),
  unsold: null,
});

/** Changes the state by one event that has been written. */
export function applyToDraw(state: DrawState, event: DrawEvent, seq: number): void {
  switch (event.kind) {
    case "announced":
      state.terms = event.terms;
      state.commitment = event.commitment;
      return;
    case "entered":
      state.entries.set(event.person, { seq });
      return;
    case "withdrawn":
      state.entries.delete(event.person);
      return;
    case "paused":
    case "resumed":
      state.paused = event.kind === "paused";
      return;
    case "closed":
      state.closed = event.why;
      return;
    case "drawn":
      state.seed = event.seed;
      state.beacon = event.beacon;
      state.order = orderOf(keyOf(event.seed, event.beacon?.randomness ?? null), state.entries.keys());
      return;
    case "offered":
      state.offers.set(event.rank, { dueAt: event.dueAt, state: "offered" });
      return;
    case "passed":
    case "paid": {
      const offer = state.offers.get(event.rank);
      invariant(offer, `rank ${event.rank} was offered something`);
      offer.state = event.kind === "paid" ? "paid" : event.why;
      return;
    }
    case "settled":
      state.unsold = event.unsold;
  }
}

/** How many units are with somebody, or sold. */
export const taken = ({ offers }: DrawState): number => {
  let count = 0;
  for (const { state } of offers.values()) if (state === "offered" || state === "paid") count++;
  return count;
};
