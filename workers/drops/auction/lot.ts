/**
 * A lot is the fold of its log: entries are appended and never changed, and price, leader and end follow from them
 * alone. The room of a lot, its drill and its verifier all fold with this file. Maxima stay inside `Standing`; what may
 * be shown to people is made in show.ts.
 */
import { incrementAt, type LotRules } from "./rules.ts";

type Said =
  | { readonly kind: "bid"; readonly bidder: string; readonly maxMinor: number }
  | { readonly kind: "opened"; readonly by: string }
  | { readonly kind: "paused"; readonly by: string; readonly reason: string }
  | { readonly kind: "resumed"; readonly by: string }
  | { readonly kind: "extended"; readonly by: string; readonly reason: string; readonly closesAt: number }
  | { readonly kind: "told"; readonly by: string; readonly text: string }
  | { readonly kind: "withdrawn"; readonly by: string; readonly reason: string }
  | { readonly kind: "closed"; readonly by: string };
export type EntryKind = Said["kind"];
/** `at`: when the room received it; `seq` counts the whole log from 1. */
export type Entry = { readonly seq: number; readonly at: number } & Said;
export type NewEntry = Said;

export type Stage = "running" | "paused" | "closed" | "withdrawn";

export type Standing = {
  readonly seq: number;
  /** the latest time seen: this lot's time never runs backwards */
  readonly at: number;
  readonly stage: Stage;
  readonly opensAt: number;
  readonly closesAt: number;
  readonly extensions: number;
  readonly pausedAt: number | null;
  /** when a Dutch lot's price begins to fall, moved on by every pause */
  readonly fallsFrom: number;
  readonly leader: string | null;
  readonly leaderMaxMinor: number;
  /** the highest maximum of anybody else */
  readonly runnerUpMinor: number | null;
  /** what everybody sees; null before the first bid, and of a sealed lot until it closes */
  readonly priceMinor: number | null;
  /** bids that changed the price or the leader; a leader's silent raise is nobody's business */
  readonly bids: number;
};

export const firstStanding = ({ opensAt, closesAt }: LotRules): Standing => ({
  seq: 0,
  at: 0,
  stage: "running",
  opensAt,
  closesAt,
  extensions: 0,
  pausedAt: null,
  fallsFrom: opensAt,
  leader: null,
  leaderMaxMinor: 0,
  runnerUpMinor: null,
  priceMinor: null,
  bids: 0,
});

export const fold = (rules: LotRules, entries: readonly Entry[]): Standing =>
  entries.reduce((standing, entry) => after(rules, standing, entry), firstStanding(rules));

/** One entry further. Decides nothing: whether an entry may be appended is decided in bidding.ts and conduct.ts. */
export function after(rules: LotRules, before: Standing, entry: Entry): Standing {
  const standing = { ...before, seq: entry.seq, at: Math.max(before.at, entry.at) };
  switch (entry.kind) {
    case "bid":
      return afterBid(rules, standing, entry);
    case "opened":
      return { ...standing, opensAt: entry.at, fallsFrom: entry.at };
    case "paused":
      return { ...standing, stage: "paused", pausedAt: entry.at };
    case "resumed":
      return resumed(standing, entry.at);
    case "extended":
      return { ...standing, closesAt: entry.closesAt };
    case "withdrawn":
      return { ...standing, stage: "withdrawn", pausedAt: null };
    case "closed":
      return { ...standing, stage: "closed", pausedAt: null, priceMinor: unsealed(rules, standing) };
    case "told":
      return standing;
  }
}

/** A pause costs nobody time: the end, and a Dutch lot's falling price, wait as long as it took. */
function resumed(standing: Standing, at: number): Standing {
  const waited = Math.max(0, at - (standing.pausedAt ?? at));
  return {
    ...standing,
    stage: "running",
    pausedAt: null,
    closesAt: standing.closesAt + waited,
    fallsFrom: standing.fallsFrom + waited,
  };
}

type Bid = { readonly bidder: string; readonly maxMinor: number; readonly at: number };

function afterBid(rules: LotRules, standing: Standing, bid: Bid): Standing {
  if (rules.kind === "dutch") return taken(rules, standing, bid);
  const ranked = { ...standing, ...rankedWith(standing, bid) };
  if (rules.kind === "sealed") return { ...ranked, bids: standing.bids + 1 };
  const priceMinor = visiblePrice(rules, ranked);
  const heard = priceMinor !== standing.priceMinor || ranked.leader !== standing.leader;
  if (!heard) return ranked;
  return { ...ranked, ...extended(rules, standing, bid.at), priceMinor, bids: standing.bids + 1 };
}

/** The highest maximum leads; of two equal ones the earlier. */
function rankedWith(
  { leader, leaderMaxMinor, runnerUpMinor }: Standing,
  { bidder, maxMinor }: Bid,
): Pick<Standing, "leader" | "leaderMaxMinor" | "runnerUpMinor"> {
  if (leader === null) return { leader: bidder, leaderMaxMinor: maxMinor, runnerUpMinor };
  if (bidder === leader) return { leader, leaderMaxMinor: Math.max(leaderMaxMinor, maxMinor), runnerUpMinor };
  if (maxMinor > leaderMaxMinor) return { leader: bidder, leaderMaxMinor: maxMinor, runnerUpMinor: leaderMaxMinor };
  return { leader, leaderMaxMinor, runnerUpMinor: Math.max(runnerUpMinor ?? 0, maxMinor) };
}

/** min(first, second + increment), from the opening price on; a maximum that reaches the reserve carries the price there. */
export function visiblePrice(
  rules: LotRules,
  { leaderMaxMinor, runnerUpMinor }: Pick<Standing, "leaderMaxMinor" | "runnerUpMinor">,
): number {
  const contested = runnerUpMinor === null ? rules.openingMinor : runnerUpMinor + incrementAt(rules, runnerUpMinor);
  const wanted = Math.max(
    contested,
    rules.openingMinor,
    reached(rules, leaderMaxMinor) ? (rules.reserveMinor ?? 0) : 0,
  );
  return Math.min(leaderMaxMinor, wanted);
}

const reached = ({ reserveMinor }: LotRules, minor: number): boolean => reserveMinor === null || minor >= reserveMinor;

function extended(
  { snipe_ms, extensions_max }: LotRules,
  { closesAt, extensions }: Standing,
  at: number,
): Pick<Standing, "closesAt" | "extensions"> {
  const later = at + snipe_ms;
  if (later <= closesAt || extensions >= extensions_max) return { closesAt, extensions };
  return { closesAt: later, extensions: extensions + 1 };
}

/** The first to take a Dutch lot has it, at the price of that moment. */
function taken(rules: LotRules, standing: Standing, { bidder, maxMinor, at }: Bid): Standing {
  const priceMinor = dutchPriceAt(rules, standing, at);
  return { ...standing, leader: bidder, leaderMaxMinor: maxMinor, priceMinor, bids: 1, closesAt: at };
}

export function dutchPriceAt(
  { dutch, openingMinor }: LotRules,
  { fallsFrom, pausedAt }: Standing,
  now: number,
): number {
  if (!dutch) return openingMinor;
  const fallen = Math.max(0, Math.floor(((pausedAt ?? now) - fallsFrom) / dutch.every_ms));
  return Math.max(dutch.floorMinor, openingMinor - fallen * dutch.stepMinor);
}

/** What the leader pays if it ends now; null while nobody may have it. */
export function hammerOf(rules: LotRules, standing: Standing): number | null {
  const { leader, leaderMaxMinor, runnerUpMinor, priceMinor } = standing;
  if (leader === null) return null;
  if (rules.kind === "dutch") return priceMinor;
  if (!reached(rules, leaderMaxMinor)) return null;
  if (rules.kind === "english") return priceMinor;
  if (rules.sealedPrice === "first") return leaderMaxMinor;
  return Math.min(leaderMaxMinor, Math.max(runnerUpMinor ?? 0, rules.openingMinor, rules.reserveMinor ?? 0));
}

/** Only the close tells what a sealed lot went for; what nobody may have keeps its offers to itself. */
const unsealed = (rules: LotRules, standing: Standing): number | null =>
  rules.kind === "sealed" ? hammerOf(rules, standing) : standing.priceMinor;

export type Phase = "upcoming" | "open" | "paused" | "ending" | "closed" | "withdrawn";

/** "ending": its time is over, and it has not been closed yet. Nobody bids any more. */
export function phaseAt(
  { stage, opensAt, closesAt }: Pick<Standing, "stage" | "opensAt" | "closesAt">,
  now: number,
): Phase {
  if (stage !== "running") return stage;
  if (now >= closesAt) return "ending";
  return now < opensAt ? "upcoming" : "open";
}

/** The same log without somebody's bids: what the lot would have cost the next one, had the winner never come. */
export function foldWithout(rules: LotRules, entries: readonly Entry[], gone: ReadonlySet<string>): Standing {
  return fold(
    rules,
    entries.filter((entry) => entry.kind !== "bid" || !gone.has(entry.bidder)),
  );
}
