/** Lots for tests and drills, and a room on paper: it appends what may be appended, as a real room does. */
import { ok, type Result } from "../../kernel/result.ts";
import { mayBid, type BidFault } from "./bidding.ts";
import { closingDue, conduct, type Command, type ConductFault } from "./conduct.ts";
import { after, firstStanding, type Entry, type NewEntry, type Standing } from "./lot.ts";
import { usualIncrements, type LotRules } from "./rules.ts";

export const opens = 1_790_000_000_000;
export const minute = 60_000;

export const aLot = (change: Partial<LotRules> = {}): LotRules => ({
  kind: "english",
  currency: "EUR",
  openingMinor: 10_000,
  reserveMinor: null,
  increments: usualIncrements,
  opensAt: opens,
  closesAt: opens + 10 * minute,
  snipe_ms: 2 * minute,
  extensions_max: 5,
  sealedPrice: "first",
  dutch: null,
  premiumBp: 2_000,
  depositMinor: 5_000,
  payment_ms: 3 * 24 * 60 * minute,
  unpaidDeposit: "kept",
  ...change,
});

export class PaperRoom {
  readonly rules: LotRules;
  readonly log: Entry[] = [];
  standing: Standing;

  constructor(rules: LotRules) {
    this.rules = rules;
    this.standing = firstStanding(rules);
  }

  bid(bidder: string, maxMinor: number, at: number): Result<true, BidFault> {
    const now = this.timeAt(at);
    const own = this.log.filter((entry) => entry.kind === "bid" && entry.bidder === bidder);
    const offered = own.map((entry) => (entry.kind === "bid" ? entry.maxMinor : 0));
    const allowed = mayBid(
      this.rules,
      this.standing,
      { bidder, maxMinor },
      offered.length ? Math.max(...offered) : null,
      now,
    );
    if (!allowed.ok) return allowed;
    this.append({ kind: "bid", bidder, maxMinor }, now);
    if (this.rules.kind === "dutch") this.wake(now);
    return ok(true);
  }

  conduct(command: Command, at: number): Result<true, ConductFault> {
    const now = this.timeAt(at);
    const decided = conduct(this.standing, command, "desk", now);
    if (!decided.ok) return decided;
    this.append(decided.value, now);
    return ok(true);
  }

  wake(at: number): void {
    this.timeAt(at);
  }

  timeAt(at: number): number {
    const now = Math.max(at, this.standing.at);
    const due = closingDue(this.standing, now);
    if (due) this.append(due, now);
    return now;
  }

  append(entry: NewEntry, at: number): void {
    const next: Entry = { ...entry, seq: this.standing.seq + 1, at };
    this.log.push(next);
    this.standing = after(this.rules, this.standing, next);
  }
}
