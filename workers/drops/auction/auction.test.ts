import { describe, expect, it } from "vitest";
import { conduct } from "./conduct.ts";
import { dutchPriceAt, foldWithout, hammerOf, phaseAt } from "./lot.ts";
import { aLot, minute, opens, PaperRoom } from "./fixture.ts";
import { checkRules, incrementAt, premiumOf } from "./rules.ts";
import { bill, showEntry, showLot } from "./show.ts";
import { minimumNextBid } from "./bidding.ts";
import { firstStanding } from "./lot.ts";

const closes = opens + 10 * minute;
const code = (outcome: { ok: boolean; fault?: { code: string } }) => (outcome.ok ? "ok" : outcome.fault?.code);

describe("an English lot", () => {
  it("begins at its opening price, however high the first maximum is", () => {
    const room = new PaperRoom(aLot());
    expect(code(room.bid("ann", 9_999, opens))).toBe("bid.too_low");
    expect(room.bid("ann", 80_000, opens).ok).toBe(true);
    expect(room.standing).toMatchObject({ leader: "ann", priceMinor: 10_000, bids: 1 });
  });

  it("costs the leader one increment above the second maximum, and never more than their own", () => {
    const room = new PaperRoom(aLot());
    room.bid("ann", 80_000, opens);
    room.bid("ben", 50_000, opens + 1);
    expect(room.standing).toMatchObject({ leader: "ann", priceMinor: 52_500 });
    room.bid("ben", 79_000, opens + 2);
    expect(room.standing).toMatchObject({ leader: "ann", priceMinor: 80_000 });
  });

  it("of two equal maxima the earlier leads", () => {
    const room = new PaperRoom(aLot());
    room.bid("ann", 30_000, opens);
    room.bid("ben", 30_000, opens + 1);
    expect(room.standing).toMatchObject({ leader: "ann", priceMinor: 30_000 });
    expect(minimumNextBid(room.rules, room.standing, opens + 2)).toBe(31_000);
  });

  it("a leader's raise is silent: no price, no line, no extension", () => {
    const room = new PaperRoom(aLot());
    room.bid("ann", 30_000, closes - 2);
    const before = room.standing;
    expect(room.bid("ann", 90_000, closes - 1).ok).toBe(true);
    expect(room.standing).toMatchObject({ priceMinor: 10_000, bids: 1, closesAt: before.closesAt, extensions: 1 });
    expect(showEntry(room.rules, before, room.log[1]!, room.standing, () => 7)).toBeNull();
    expect(code(room.bid("ann", 90_000, closes - 1))).toBe("bid.not_above_own");
  });

  it("ends when its time is over and not a millisecond later, even if nobody woke to close it", () => {
    const room = new PaperRoom(aLot({ snipe_ms: 0 }));
    expect(code(room.bid("ann", 20_000, opens - 1))).toBe("lot.upcoming");
    expect(room.bid("ann", 20_000, closes - 1).ok).toBe(true);
    expect(code(room.bid("ben", 90_000, closes))).toBe("lot.closed");
    expect(room.log.map(({ kind }) => kind)).toEqual(["bid", "closed"]);
    expect(code(room.bid("ben", 90_000, closes - 60_000))).toBe("lot.closed");
  });

  it("a late bid moves the end, up to the cap and not beyond", () => {
    const room = new PaperRoom(aLot({ extensions_max: 2 }));
    for (let i = 0; i < 4; i++) room.bid(i % 2 ? "ann" : "ben", 10_000 + i * 10_000, room.standing.closesAt - 1);
    expect(room.standing).toMatchObject({ extensions: 2, closesAt: closes + 2 * (2 * minute - 1) });
  });

  it("does not sell below its reserve, and carries the price to it as soon as a maximum reaches it", () => {
    const room = new PaperRoom(aLot({ reserveMinor: 40_000 }));
    room.bid("ann", 35_000, opens);
    expect(showLot("lot", room.rules, room.standing, () => 1, opens)).toMatchObject({
      priceMinor: 10_000,
      reserve: "not_met",
    });
    expect(hammerOf(room.rules, room.standing)).toBeNull();
    room.bid("ann", 60_000, opens + 1);
    expect(showLot("lot", room.rules, room.standing, () => 1, opens)).toMatchObject({
      priceMinor: 40_000,
      reserve: "met",
    });
    expect(hammerOf(room.rules, room.standing)).toBe(40_000);
  });

  it("offers a second chance at what it would have cost had the winner never come", () => {
    const room = new PaperRoom(aLot());
    room.bid("cat", 20_000, opens);
    room.bid("ann", 90_000, opens + 1);
    room.bid("ben", 60_000, opens + 2);
    expect(room.standing).toMatchObject({ leader: "ann", priceMinor: 62_500 });
    const second = foldWithout(room.rules, room.log, new Set(["ann"]));
    expect([second.leader, hammerOf(room.rules, second)]).toEqual(["ben", 21_000]);
  });
});

describe("an auctioneer", () => {
  it("opens early, and a pause costs nobody time", () => {
    const room = new PaperRoom(aLot());
    expect(room.conduct({ kind: "open" }, opens - minute).ok).toBe(true);
    expect(room.bid("ann", 20_000, opens - minute + 1).ok).toBe(true);
    expect(room.conduct({ kind: "pause", reason: "the lamp went out" }, opens).ok).toBe(true);
    expect(code(room.bid("ben", 30_000, opens + 1))).toBe("lot.paused");
    expect(room.conduct({ kind: "resume" }, closes + minute).ok).toBe(true);
    expect(room.standing.closesAt).toBe(closes + 11 * minute);
    expect(room.bid("ben", 30_000, closes + minute).ok).toBe(true);
  });

  it("gives reasons, and moves nothing once it is over", () => {
    const room = new PaperRoom(aLot());
    expect(code(room.conduct({ kind: "extend", reason: " ", by_ms: minute }, opens))).toBe("lot.reason_missing");
    expect(code(room.conduct({ kind: "extend", reason: "rain", by_ms: -1 }, opens))).toBe("lot.extension_invalid");
    expect(room.conduct({ kind: "extend", reason: "rain", by_ms: minute }, opens).ok).toBe(true);
    expect(room.conduct({ kind: "close" }, opens + 1).ok).toBe(true);
    for (const kind of ["open", "resume", "close"] as const)
      expect(code(conduct(room.standing, { kind }, "desk", opens + 2))).toBe("lot.over");
    expect(code(room.conduct({ kind: "withdraw", reason: "late" }, opens + 2))).toBe("lot.over");
    expect(room.conduct({ kind: "tell", text: "Thank you all." }, opens + 3).ok).toBe(true);
  });
});

describe("a sealed lot", () => {
  it("shows neither price nor leader until it closes; then the winner pays their own bid or the second one", () => {
    for (const [sealedPrice, hammerMinor] of [
      ["first", 70_000],
      ["second", 50_000],
    ] as const) {
      const room = new PaperRoom(aLot({ kind: "sealed", sealedPrice }));
      room.bid("ann", 20_000, opens);
      room.bid("ben", 50_000, opens + 1);
      expect(code(room.bid("ann", 15_000, opens + 2))).toBe("bid.not_above_own");
      room.bid("ann", 70_000, opens + 3);
      const shown = showLot("lot", room.rules, room.standing, () => 4, opens + 4);
      expect(shown).toMatchObject({ priceMinor: null, leader: null, nextMinor: 10_000, bids: 3, closesAt: closes });
      room.wake(closes);
      expect(showLot("lot", room.rules, room.standing, () => 4, closes).result).toEqual({
        sold: true,
        hammerMinor,
        paddle: 4,
      });
    }
  });

  it("below its reserve nothing is sold and nothing is told", () => {
    const room = new PaperRoom(aLot({ kind: "sealed", reserveMinor: 90_000 }));
    room.bid("ann", 20_000, opens);
    room.wake(closes);
    expect(showLot("lot", room.rules, room.standing, () => 1, closes)).toMatchObject({
      priceMinor: null,
      reserve: "not_met",
      result: { sold: false, hammerMinor: null, paddle: null },
    });
  });
});

describe("a Dutch lot", () => {
  const rules = aLot({ kind: "dutch", dutch: { floorMinor: 4_000, stepMinor: 500, every_ms: minute } });

  it("falls step by step to its floor, and goes to the first who takes it at the price of that moment", () => {
    const room = new PaperRoom(rules);
    expect([0, 1, 3, 99].map((n) => dutchPriceAt(rules, firstStanding(rules), opens + n * minute))).toEqual([
      10_000, 9_500, 8_500, 4_000,
    ]);
    expect(code(room.bid("ann", 9_000, opens + minute))).toBe("bid.too_low");
    expect(room.bid("ben", 9_500, opens + 3 * minute).ok).toBe(true);
    expect(code(room.bid("ann", 10_000, opens + 3 * minute))).toBe("lot.closed");
    expect([room.standing.leader, hammerOf(rules, room.standing)]).toEqual(["ben", 8_500]);
    expect(phaseAt(room.standing, opens + 3 * minute)).toBe("closed");
  });

  it("does not fall while it is paused", () => {
    const room = new PaperRoom(rules);
    room.conduct({ kind: "pause", reason: "a question" }, opens + minute);
    expect(minimumNextBid(rules, room.standing, opens + 5 * minute)).toBe(9_500);
    room.conduct({ kind: "resume" }, opens + 5 * minute);
    expect(minimumNextBid(rules, room.standing, opens + 6 * minute)).toBe(9_000);
  });
});

describe("rules", () => {
  it("are refused by the field that is wrong", () => {
    const field = (change: object) => {
      const checked = checkRules(aLot(change));
      return checked.ok ? "" : checked.fault.field;
    };
    expect(field({})).toBe("");
    expect(field({ openingMinor: 0 })).toBe("openingMinor");
    expect(field({ increments: [{ fromMinor: 5, stepMinor: 1 }] })).toBe("increments");
    expect(field({ closesAt: opens })).toBe("closesAt");
    expect(field({ kind: "dutch" })).toBe("dutch");
    expect(field({ extensions_max: 101 })).toBe("extensions_max");
    expect(field({ premiumBp: 0.5 })).toBe("premiumBp");
  });

  it("a premium is reckoned in basis points, half up", () => {
    expect([premiumOf({ premiumBp: 2_000 }, 52_500), premiumOf({ premiumBp: 333 }, 101)]).toEqual([10_500, 3]);
    expect(bill(aLot(), 52_500)).toEqual({ premiumMinor: 10_500, totalMinor: 63_000 });
    expect([0, 9_999, 10_000, 2_000_000].map((minor) => incrementAt(aLot(), minor))).toEqual([500, 500, 1_000, 50_000]);
  });
});
