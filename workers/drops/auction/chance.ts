/** Whose turn it is once a lot has been knocked down: its buyer's, the house's, or nobody's any more. Pure. */
import { day_ms } from "../../kernel/clock.ts";
import type { Award } from "./award.ts";

export const chanceModes = ["automatic", "asked"] as const;
/** "automatic": the next bidder is asked at once; "asked": the house is asked first, each time. */
export type ChanceMode = (typeof chanceModes)[number];
export const chanceModeOf = (said: { readonly [name: string]: unknown }): ChanceMode =>
  said["secondChance"] === "asked" ? "asked" : "automatic";

/** So long the house may think; then the lot goes home. */
export const chance_decision_ms = 7 * day_ms;

export type ChanceStep =
  | { readonly of: "buyer"; readonly dueAt: number }
  | { readonly of: "house"; readonly decideBy: number }
  /** the next one is asked without a word of the house */
  | { readonly of: "ask" }
  | { readonly of: "paid" }
  | { readonly of: "over" };

export type ChanceTerms = { readonly mode: ChanceMode; readonly ended: boolean };

/** `awards` in the order of their rounds. The house's end is about who is asked next; who was asked keeps their time. */
export function chanceStep({ mode, ended }: ChanceTerms, awards: readonly Award[], now: number): ChanceStep {
  const last = awards.at(-1);
  if (awards.some(({ state }) => state === "paid")) return { of: "paid" };
  if (last?.state === "offered") return { of: "buyer", dueAt: last.dueAt };
  if (ended || last?.state === "off") return { of: "over" };
  if (!last || mode === "automatic") return { of: "ask" };
  const decideBy = (last.endedAt ?? last.dueAt) + chance_decision_ms;
  return now < decideBy ? { of: "house", decideBy } : { of: "over" };
}
