/** Whether a bid may be appended. What it needs to know of others is what everybody sees, so no refusal tells a maximum. */
import { err, ok, type Result } from "../../kernel/result.ts";
import { dutchPriceAt, phaseAt, type Standing } from "./lot.ts";
import { amount_max_minor, incrementAt, type LotRules } from "./rules.ts";

export type BidFault =
  | { readonly code: "lot.upcoming"; readonly opensAt: number }
  | { readonly code: "lot.paused" | "lot.closed" | "lot.withdrawn" }
  | { readonly code: "bid.too_low"; readonly minimumMinor: number }
  | { readonly code: "bid.not_above_own" | "bid.too_large" };

/** The least a newcomer may bid now; of a Dutch lot, exactly what it costs. */
export function minimumNextBid(rules: LotRules, standing: Standing, now: number): number {
  if (rules.kind === "dutch") return dutchPriceAt(rules, standing, now);
  if (rules.kind === "sealed" || standing.priceMinor === null) return rules.openingMinor;
  return standing.priceMinor + incrementAt(rules, standing.priceMinor);
}

/** `ownMinor`: the highest this bidder has offered so far, or null. */
export function mayBid(
  rules: LotRules,
  standing: Standing,
  bid: { readonly bidder: string; readonly maxMinor: number },
  ownMinor: number | null,
  now: number,
): Result<true, BidFault> {
  const phase = phaseAt(standing, now);
  if (phase === "upcoming") return err({ code: "lot.upcoming", opensAt: standing.opensAt });
  if (phase === "ending" || phase === "closed") return err({ code: "lot.closed" });
  if (phase !== "open") return err({ code: `lot.${phase}` });
  if (!Number.isSafeInteger(bid.maxMinor) || bid.maxMinor > amount_max_minor) return err({ code: "bid.too_large" });
  const raising = ownMinor !== null && (rules.kind === "sealed" || standing.leader === bid.bidder);
  if (raising) return bid.maxMinor > ownMinor ? ok(true) : err({ code: "bid.not_above_own" });
  const minimumMinor = minimumNextBid(rules, standing, now);
  return bid.maxMinor >= minimumMinor ? ok(true) : err({ code: "bid.too_low", minimumMinor });
}
