/** What people may see of a lot. No maximum passes this file: it reads prices, paddles and times only. */
import type { Currency } from "../../kernel/money.ts";
import { minimumNextBid } from "./bidding.ts";
import { hammerOf, phaseAt, type Entry, type Phase, type Standing } from "./lot.ts";
import { premiumOf, type LotKind, type LotRules } from "./rules.ts";

/** One line of the public history. `leader` and `priceMinor` stand as they did after it. */
export type ShownEntry = {
  readonly seq: number;
  readonly at: number;
  readonly kind: Entry["kind"];
  readonly paddle: number | null;
  readonly leader: number | null;
  readonly priceMinor: number | null;
  readonly closesAt: number;
  /** the end was moved by this entry */
  readonly extended: boolean;
  readonly text: string;
};

export type ShownLot = {
  readonly lotId: string;
  readonly kind: LotKind;
  readonly currency: Currency;
  readonly seq: number;
  readonly phase: Phase;
  readonly priceMinor: number | null;
  readonly nextMinor: number;
  readonly leader: number | null;
  readonly bids: number;
  readonly reserve: "none" | "met" | "not_met" | "hidden";
  readonly opensAt: number;
  readonly closesAt: number;
  readonly extensions: number;
  readonly extensions_max: number;
  readonly result: ShownResult | null;
  /** the server's clock when this was said, so that a countdown needs none of its own */
  readonly now: number;
};

export type ShownResult = {
  readonly sold: boolean;
  readonly hammerMinor: number | null;
  readonly paddle: number | null;
};

/** What a bidder is told of themselves, and nobody else of them. */
export type OwnStanding = {
  readonly paddle: number;
  readonly leading: boolean;
};

export type Paddles = (bidder: string) => number | null;

export function showLot(lotId: string, rules: LotRules, standing: Standing, paddleOf: Paddles, now: number): ShownLot {
  const phase = phaseAt(standing, now);
  const over = phase === "closed";
  const hidden = rules.kind === "sealed" && !over;
  return {
    lotId,
    kind: rules.kind,
    currency: rules.currency,
    seq: standing.seq,
    phase,
    priceMinor: hidden ? null : standing.priceMinor,
    nextMinor: minimumNextBid(rules, standing, now),
    leader: hidden || standing.leader === null ? null : paddleOf(standing.leader),
    bids: standing.bids,
    reserve: reserveOf(rules, standing, over),
    opensAt: standing.opensAt,
    closesAt: standing.closesAt,
    extensions: standing.extensions,
    extensions_max: rules.extensions_max,
    result: over ? resultOf(rules, standing, paddleOf) : null,
    now,
  };
}

/** Whether the reserve is met is read off the price, which everybody sees, and never off a maximum. */
function reserveOf(rules: LotRules, { priceMinor }: Standing, over: boolean): ShownLot["reserve"] {
  if (rules.reserveMinor === null) return "none";
  if (rules.kind === "sealed" && !over) return "hidden";
  return priceMinor !== null && priceMinor >= rules.reserveMinor ? "met" : "not_met";
}

function resultOf(rules: LotRules, standing: Standing, paddleOf: Paddles): ShownResult {
  const hammerMinor = hammerOf(rules, standing);
  const sold = hammerMinor !== null && standing.leader !== null;
  return { sold, hammerMinor, paddle: sold ? paddleOf(standing.leader!) : null };
}

/** The line for the history, or null for what is nobody's business: a leader's raise, and who bids in a sealed lot. */
export function showEntry(
  rules: LotRules,
  before: Standing,
  entry: Entry,
  standing: Standing,
  paddleOf: Paddles,
): ShownEntry | null {
  const sealed = rules.kind === "sealed";
  if (entry.kind === "bid" && standing.bids === before.bids) return null;
  const hidden = sealed && standing.stage !== "closed";
  return {
    seq: entry.seq,
    at: entry.at,
    kind: entry.kind,
    paddle: entry.kind === "bid" && !sealed ? paddleOf(entry.bidder) : null,
    leader: hidden || standing.leader === null ? null : paddleOf(standing.leader),
    priceMinor: hidden ? null : standing.priceMinor,
    closesAt: standing.closesAt,
    extended: standing.closesAt > before.closesAt,
    text: textOf(entry),
  };
}

function textOf(entry: Entry): string {
  if (entry.kind === "told") return entry.text;
  return "reason" in entry ? entry.reason : "";
}

/** What is paid in the end: the hammer price and the buyer's premium on it. */
export function bill(
  rules: LotRules,
  hammerMinor: number,
): { readonly premiumMinor: number; readonly totalMinor: number } {
  const premiumMinor = premiumOf(rules, hammerMinor);
  return { premiumMinor, totalMinor: hammerMinor + premiumMinor };
}
