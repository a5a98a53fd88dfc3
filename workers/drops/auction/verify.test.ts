import { describe, expect, it } from "vitest";
import { beginning, entriesAfter, type Entry as Line, type Head } from "../chain.ts";
import { aLot, minute, opens, PaperRoom } from "./fixture.ts";
import { fold } from "./lot.ts";
import { announcement, recorded } from "./record.ts";
import { verifyLot, type Opening } from "./verify.ts";

const paddles = new Map([
  ["ann", 101],
  ["ben", 102],
]);
const paddleOf = (bidder: string) => paddles.get(bidder) ?? null;

/** The log a room would have written of this day. */
function logOf(room: PaperRoom): { lines: Line[]; openings: Opening[] } {
  let head: Head = beginning;
  const lines: Line[] = [];
  const write = (at: number, event: object & { kind: string }) => {
    const [line] = entriesAfter(head, { sale: "sal_1", chain: "lot" }, at, [event]);
    lines.push(line!);
    head = line!;
  };
  write(opens - minute, announcement("sal_1", room.rules, "reserve"));
  const openings: Opening[] = [{ seq: 1, salt: "reserve", minor: room.rules.reserveMinor }];
  for (const [i, entry] of room.log.entries()) {
    write(entry.at, recorded(room.rules, entry, fold(room.rules, room.log.slice(0, i + 1)), paddleOf, `salt-${i}`));
    if (entry.kind === "bid") openings.push({ seq: i + 2, salt: `salt-${i}`, minor: entry.maxMinor });
  }
  return { lines, openings };
}

function aDay(): PaperRoom {
  const room = new PaperRoom(aLot({ reserveMinor: 15_000 }));
  room.bid("ann", 40_000, opens + minute);
  room.bid("ben", 30_000, opens + 2 * minute);
  room.conduct({ kind: "pause", reason: "tea" }, opens + 3 * minute);
  room.conduct({ kind: "resume" }, opens + 5 * minute);
  room.bid("ann", 60_000, opens + 6 * minute);
  room.bid("ben", 50_000, opens + 12 * minute - 1_000);
  room.wake(opens + 60 * minute);
  return room;
}

/** A line changed, and every hash after it made anew: only the rules can tell. */
function forged(lines: readonly Line[], at: number, change: object): Line[] {
  let head: Head = beginning;
  return lines.map((line, i) => {
    const event = { ...line.event, ...(i === at ? change : {}) };
    const [made] = entriesAfter(head, line, line.at, [event]);
    head = made!;
    return made!;
  });
}

describe("a finished lot", () => {
  it("is sound to a stranger, and to an auditor who has the salts", () => {
    const { lines, openings } = logOf(aDay());
    expect(verifyLot(lines)).toMatchObject({
      faults: [],
      sold: true,
      paddle: 101,
      hammerMinor: 52_500,
      extensions: 1,
      bids: 3,
    });
    expect(verifyLot(lines, openings).faults).toEqual([]);
  });

  it("that was changed is not: a line, a price, an end, a winner, a maximum", () => {
    const { lines, openings } = logOf(aDay());
    const touched = lines.map((line, i) => (i === 2 ? { ...line, event: { ...line.event, priceMinor: 1 } } : line));
    expect(verifyLot(touched).faults).not.toEqual([]);
    expect(verifyLot(lines.toSpliced(2, 1)).faults).not.toEqual([]);
    expect(verifyLot(forged(lines, 6, { closesAt: opens + 99 * minute })).faults).toContain(
      "line 7: the end did not move by the rule",
    );
    expect(verifyLot(forged(lines, 7, { paddle: 102 })).faults).toContain("line 8: the hammer fell to another paddle");
    expect(verifyLot(forged(lines, 7, { hammerMinor: 1 })).faults).toContain(
      "line 8: the hammer fell on another price",
    );
    const other = openings.map((one) => (one.seq === 2 ? { ...one, minor: 41_000 } : one));
    expect(verifyLot(lines, other).faults).toContain("line 2: the maximum is not the one committed to");
    expect(verifyLot(lines.slice(0, -1)).faults).toContain("the lot is not over");
  });
});
