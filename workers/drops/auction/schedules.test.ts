/** Ten thousand days in an auction room, each a different one, and what must hold in all of them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "./conduct.ts";
import { aLot, minute, opens, PaperRoom } from "./fixture.ts";
import { dutchPriceAt, firstStanding, fold, hammerOf, type Entry } from "./lot.ts";
import { incrementAt, type LotRules } from "./rules.ts";
import { showEntry, showLot } from "./show.ts";

const runs = 10_000;
const closes = opens + 10 * minute;

type Step =
  | { readonly do: "bid"; readonly bidder: string; readonly maxMinor: number; readonly after_ms: number }
  | { readonly do: "command"; readonly command: Command; readonly after_ms: number }
  | { readonly do: "wake"; readonly after_ms: number };

/** Time mostly goes on; now and then a clock is set back by two seconds. */
const after_ms = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 90_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 5 }) },
  { weight: 1, arbitrary: fc.integer({ min: -2_000, max: -1 }) },
);
const amount = fc.oneof(fc.integer({ min: 1, max: 60_000 }), fc.constantFrom(10_000, 10_500, 20_000, 30_000));
const bid = fc.record({
  do: fc.constant("bid" as const),
  bidder: fc.constantFrom("ann", "ben", "cat", "dan"),
  maxMinor: amount,
  after_ms,
});
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constant<Command>({ kind: "pause", reason: "r" }),
  fc.constant<Command>({ kind: "resume" }),
  fc.constant<Command>({ kind: "open" }),
  fc.constant<Command>({ kind: "tell", text: "t" }),
  fc.integer({ min: 1, max: 100_000 }).map<Command>((by_ms) => ({ kind: "extend", reason: "r", by_ms })),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: bid },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("wake" as const), after_ms }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("command" as const), command, after_ms }) },
);
const steps = fc.array(step, { maxLength: 24 });
const reserve = fc.option(amount, { nil: null });

type Played = { readonly room: PaperRoom; readonly accepted: { readonly at: number; readonly end: number }[] };

function play(rules: LotRules, day: readonly Step[]): Played {
  const room = new PaperRoom(rules);
  const accepted: { at: number; end: number }[] = [];
  let at = opens - 30_000;
  for (const one of day) {
    at += one.after_ms;
    if (one.do === "wake") room.wake(at);
    if (one.do === "command") room.conduct(one.command, at);
    if (one.do !== "bid") continue;
    const end = room.standing.closesAt;
    const paused = room.standing.stage !== "running";
    const begun = Math.max(at, room.standing.at) >= room.standing.opensAt;
    if (!room.bid(one.bidder, one.maxMinor, at).ok) continue;
    accepted.push({ at: Math.max(at, room.log.at(-1)!.at), end });
    expect(paused || !begun).toBe(false);
  }
  room.wake(at + 365 * 24 * 60 * minute);
  return { room, accepted };
}

type BidEntry = Extract<Entry, { kind: "bid" }>;
const bidsOf = (log: readonly Entry[]): BidEntry[] => log.filter((entry) => entry.kind === "bid");

/** What everybody offered at most, told in another way than the fold does: sort, then look at the first two. */
function ranking(bids: readonly BidEntry[]): { bidder: string; maxMinor: number; seq: number }[] {
  const best = new Map<string, { bidder: string; maxMinor: number; seq: number }>();
  for (const { bidder, maxMinor, seq } of bids)
    if (maxMinor > (best.get(bidder)?.maxMinor ?? 0)) best.set(bidder, { bidder, maxMinor, seq });
  return [...best.values()].sort((a, b) => b.maxMinor - a.maxMinor || a.seq - b.seq);
}

const holdsInEvery = ({ room, accepted }: Played): void => {
  for (const { at, end } of accepted) expect(at).toBeLessThan(end);
  expect(fold(room.rules, room.log)).toEqual(room.standing);
  expect(room.log.filter(({ kind }) => kind === "closed").length).toBeLessThanOrEqual(1);
  expect(room.log.map(({ seq }) => seq)).toEqual(room.log.map((_, i) => i + 1));
  for (const [i, { at }] of room.log.entries()) expect(at).toBeGreaterThanOrEqual(room.log[i - 1]?.at ?? 0);
  const after = room.log.findIndex(({ kind }) => kind === "closed");
  if (after >= 0) expect(bidsOf(room.log.slice(after))).toEqual([]);
};

describe("in every schedule", () => {
  it("an English lot goes to the highest maximum, the earlier of equals, at the second one and an increment", () => {
    fc.assert(
      fc.property(steps, reserve, fc.integer({ min: 0, max: 3 }), (day, reserveMinor, extensions_max) => {
        const played = play(aLot({ reserveMinor, extensions_max }), day);
        holdsInEvery(played);
        const { room } = played;
        const [first, second] = ranking(bidsOf(room.log));
        expect(room.standing.leader).toBe(first?.bidder ?? null);
        expect(room.standing.extensions).toBeLessThanOrEqual(extensions_max);
        const extended = room.log.filter(({ kind }) => kind === "extended" || kind === "resumed").length > 0;
        if (!extended) expect(room.standing.closesAt).toBeLessThanOrEqual(closes + extensions_max * 2 * minute);
        if (!first) return;
        const contested = second ? second.maxMinor + incrementAt(room.rules, second.maxMinor) : room.rules.openingMinor;
        const met = reserveMinor !== null && first.maxMinor >= reserveMinor ? reserveMinor : 0;
        const price = Math.min(first.maxMinor, Math.max(contested, room.rules.openingMinor, met));
        expect(room.standing.priceMinor).toBe(price);
        const sold = reserveMinor === null || first.maxMinor >= reserveMinor;
        expect(hammerOf(room.rules, room.standing)).toBe(sold ? price : null);
      }),
      { numRuns: runs },
    );
  });

  it("the price of an English lot never falls and never passes the leader's maximum", () => {
    fc.assert(
      fc.property(steps, reserve, (day, reserveMinor) => {
        const { room } = play(aLot({ reserveMinor }), day);
        let before = 0;
        for (let n = 1; n <= room.log.length; n++) {
          const standing = fold(room.rules, room.log.slice(0, n));
          expect(standing.priceMinor ?? 0).toBeGreaterThanOrEqual(before);
          expect(standing.priceMinor ?? 0).toBeLessThanOrEqual(standing.leaderMaxMinor);
          before = standing.priceMinor ?? 0;
        }
      }),
      { numRuns: runs },
    );
  });

  it("a sealed lot goes to the highest, costs one of the two highest, and says nothing before the end", () => {
    const pricing = fc.constantFrom("first" as const, "second" as const);
    fc.assert(
      fc.property(steps, reserve, pricing, (day, reserveMinor, sealedPrice) => {
        const played = play(aLot({ kind: "sealed", reserveMinor, sealedPrice }), day);
        holdsInEvery(played);
        const { room } = played;
        const [first, second] = ranking(bidsOf(room.log));
        expect(room.standing.leader).toBe(first?.bidder ?? null);
        expect(room.standing.extensions).toBe(0);
        const sold = first && (reserveMinor === null || first.maxMinor >= reserveMinor);
        const pays =
          sealedPrice === "first" ? first?.maxMinor : Math.max(second?.maxMinor ?? 0, 10_000, reserveMinor ?? 0);
        expect(hammerOf(room.rules, room.standing)).toBe(sold ? pays : null);
        const open = fold(room.rules, bidsOf(room.log));
        expect(showLot("l", room.rules, open, () => 1, opens)).toMatchObject({
          priceMinor: null,
          leader: null,
          result: null,
        });
      }),
      { numRuns: runs },
    );
  });

  it("a Dutch lot goes to the first who takes it, at the price of that moment", () => {
    const rules = aLot({ kind: "dutch", dutch: { floorMinor: 2_000, stepMinor: 700, every_ms: 45_000 } });
    fc.assert(
      fc.property(steps, (day) => {
        const played = play(rules, day);
        holdsInEvery(played);
        const { room } = played;
        const bids = bidsOf(room.log);
        expect(bids.length).toBeLessThanOrEqual(1);
        const [taken] = bids;
        expect(hammerOf(rules, room.standing)).toBe(taken ? room.standing.priceMinor : null);
        if (!taken) return;
        const before = fold(rules, room.log.slice(0, taken.seq - 1));
        expect(room.standing.priceMinor).toBe(dutchPriceAt(rules, before, taken.at));
        expect(room.standing.priceMinor).toBeLessThanOrEqual(taken.maxMinor);
        expect(dutchPriceAt(rules, firstStanding(rules), taken.at)).toBeLessThanOrEqual(10_000);
      }),
      { numRuns: runs },
    );
  });

  it("what is shown holds no maximum that the price does not already say", () => {
    const odd = fc.array(
      bid.map((one) => ({ ...one, maxMinor: one.maxMinor * 1_000_003 + 17 })),
      { maxLength: 16 },
    );
    fc.assert(
      fc.property(odd, fc.constantFrom("english" as const, "sealed" as const), (day, kind) => {
        const { room } = play(aLot({ kind, reserveMinor: 40_000 }), day);
        const closed = room.standing.stage === "closed" ? room.log.length : room.log.length + 1;
        for (let n = 1; n < closed; n++) {
          const before = fold(room.rules, room.log.slice(0, n - 1));
          const standing = fold(room.rules, room.log.slice(0, n));
          const line = showEntry(room.rules, before, room.log[n - 1]!, standing, () => 3);
          const shown = JSON.stringify([line, showLot("l", room.rules, standing, () => 3, room.log[n - 1]!.at)]);
          // A time has thirteen digits, and no maximum here has as many: one may stand within the other by chance.
          const told = shown.replace(/\b\d{13}\b/g, "a time");
          for (const { maxMinor } of bidsOf(room.log.slice(0, n))) {
            if (kind === "english" && maxMinor === standing.priceMinor) continue;
            expect(told.includes(String(maxMinor))).toBe(false);
          }
        }
      }),
      { numRuns: runs },
    );
  });
});
