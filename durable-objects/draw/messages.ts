/** What the shop and a draw's room say to each other. */
import type { EnterFault, OfferNews } from "../../workers/drops/draw/decide.ts";
import type { BeaconRound, BeaconWord, DrawTerms } from "../../workers/drops/draw/draw.ts";
import type { Result } from "../../workers/kernel/result.ts";

export type NewDraw = {
  readonly sale: string;
  readonly terms: DrawTerms;
  /** who had entered when, for a demo whose draw lies in the past */
  readonly history?: readonly (Entrant & { readonly at: number })[];
};
export type Entrant = { readonly person: string; readonly account: string };

/** The line of the log by which somebody is in: they can look for it there. */
export type EntryReceipt = { readonly person: string; readonly seq: number; readonly hash: string };
export type EnterOutcome = Result<EntryReceipt, EnterFault>;
export type WithdrawOutcome = Result<{ readonly withdrawn: true }, EnterFault>;

export type DrawView = {
  readonly commitment: string;
  readonly entries: number;
  readonly lines: number;
  /** hash of the latest line */
  readonly head: string;
  readonly closed: "ended" | "void" | null;
  /** null until it is drawn */
  readonly seed: string | null;
  /** the beacon's round that will count, and what it said */
  readonly round: BeaconRound | null;
  readonly word: BeaconWord | null;
  /** whoever asks, where they are in; `rank` once it is drawn */
  readonly mine: (EntryReceipt & { readonly rank: number | null }) | null;
  /** the first names drawn, in their order, and what became of what they were offered; "" before that */
  readonly first: readonly { readonly name: string; readonly state: string }[];
};
export type Ranked = { readonly rank: number; readonly person: string; readonly account: string };
export type { OfferNews };
