import { describe, expect, it } from "vitest";
import { beginning, entriesAfter, type Entry } from "../chain.ts";
import { isWordOf, roundAfter } from "./beacon.ts";
import type { DrawEvent } from "./draw.ts";
import { mailboxOf } from "./person.ts";
import { closes, comeIn, end, openPaper, opens, tend } from "./simulation.ts";
import { verifyDraw } from "./verify.ts";

function finished() {
  const paper = openPaper(2, "5eed");
  paper.now = opens;
  for (const person of ["ann", "ben", "cat", "dan"]) comeIn(paper, person);
  paper.now = closes;
  tend(paper);
  end(paper, 0, "paid");
  paper.now += 50_000;
  tend(paper);
  return paper;
}

/** The same log with one event changed and every hash after it made anew, as a house would that lies well. */
const rewritten = (lines: readonly Entry<DrawEvent>[], change: (event: DrawEvent) => DrawEvent | null) => {
  let head = beginning;
  return lines.flatMap(({ sale, chain, at, event }) => {
    const changed = change(event);
    if (!changed) return [];
    const [line] = entriesAfter(head, { sale, chain }, at, [changed]);
    head = line!;
    return [line!];
  });
};

describe("a stranger with the log of a draw", () => {
  it("makes the order again and finds what became of each", () => {
    const report = verifyDraw(finished().lines);
    expect(report).toMatchObject({ faults: [], entries: 4, allotment: 2, paid: 1, seed: "5eed" });
    expect(report.ranks.map(({ state }) => state)).toEqual(["paid", "lapsed", "offered", "—"]);
  });

  it("sees a changed line, and sees through hashes made anew", () => {
    const { lines, state } = finished();
    const forged = lines.map((line) =>
      line.event.kind === "paid" ? { ...line, event: { kind: "paid" as const, rank: 2 } } : line,
    );
    expect(verifyDraw(forged).faults.join()).toContain("has been changed");
    const friend = rewritten(lines, (event) =>
      event.kind === "entered" && event.person === state.order[0] ? null : event,
    );
    expect(verifyDraw(friend).faults.join()).toContain("counts other entries");
    const seeded = rewritten(lines, (event) => (event.kind === "drawn" ? { ...event, seed: "5eee" } : event));
    expect(verifyDraw(seeded).faults.join()).toContain("not the one that was promised");
    const swapped = rewritten(lines, (event) =>
      event.kind === "offered" ? { ...event, person: state.order[3]! } : event,
    );
    expect(verifyDraw(swapped).faults.join()).toContain("another than was drawn");
  });

  it("needs the beacon's own word where one was promised", () => {
    const round = roundAfter(1_800_000_000_000);
    expect(round.round).toBe(35_732_232);
    const signature = "ab".repeat(48);
    const randomness = "2b5194b12b01058a369ef70fdb8b9b3e1fbadf6d08b23c1d602d7b567163cffc";
    expect(isWordOf(round, { ...round, signature, randomness })).toBe(true);
    expect(isWordOf(round, { ...round, signature, randomness: randomness.replace("2", "3") })).toBe(false);
    expect(isWordOf(round, { round: 1, signature, randomness })).toBe(false);
  });
});

describe("a person", () => {
  it("is a mailbox, however its address is spelt", () => {
    expect(mailboxOf(" Lin.Wan+draw@Gmail.com ")).toBe(mailboxOf("linwan@googlemail.com"));
    expect(mailboxOf("lin.wan+a@example.org")).toBe("lin.wan@example.org");
    expect(mailboxOf("lin.wan@example.org")).not.toBe(mailboxOf("linwan@example.org"));
    expect(mailboxOf("+only@example.org")).toBe("+only@example.org");
  });
});
