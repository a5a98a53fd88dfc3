import { describe, expect, it } from "vitest";
import { beginning, entriesAfter, type Entry } from "../chain.ts";
import { hearBeacon, isSignedWord, isWordOf, roundAfter } from "./beacon.ts";
import type { DrawEvent } from "./draw.ts";
import { mailboxOf } from "./person.ts";
import { closes, comeIn, end, openPaper, opens, tend } from "./simulation.ts";
import type { Shop } from "../../platform/shop.ts";
import { verifyDraw, verifyDrawSigned } from "./verify.ts";

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

/** Words of drand's quicknet as it has published them. */
const { source } = roundAfter(0);
const published = [
  {
    source,
    round: 1,
    randomness: "1466a6cd24e327188770752f6134001c64d6efcc590ccc26b721611ad96f165a",
    signature: "b55e7cb2d5c613ee0b2e28d6750aabbb78c39dcc96bd9d38c2c2e12198df95571de8e8e402a0cc48871c7089a2b3af4b",
  },
  {
    source,
    round: 1_000,
    randomness: "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd",
    signature: "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39",
  },
];
/** Digest and signature fit each other, and nobody has signed it. */
const forged = {
  source,
  round: 1_000,
  randomness: "2b5194b12b01058a369ef70fdb8b9b3e1fbadf6d08b23c1d602d7b567163cffc",
  signature: "ab".repeat(48),
};

describe("the signature of a beacon", () => {
  it("of drand's rounds 1 and 1000 is good, and of no other round, source or word", { timeout: 30_000 }, async () => {
    for (const word of published) {
      expect(isWordOf(word, word)).toBe(true);
      expect(await isSignedWord(word)).toBe(true);
      expect(await isSignedWord({ ...word, round: word.round + 1 })).toBe(false);
      expect(await isSignedWord({ ...word, source: "https://beacon.example" })).toBe(false);
    }
    expect(await isSignedWord(forged)).toBe(false);
    expect(await isSignedWord({ ...published[0]!, signature: published[1]!.signature })).toBe(false);
  });

  it("is asked for before a word is taken", { timeout: 30_000 }, async () => {
    const heard = (word: object) =>
      hearBeacon({ outbound: async () => Response.json(word), log: () => {} } as unknown as Shop, {
        source,
        round: 1_000,
      });
    expect(await heard(published[1]!)).toEqual(published[1]);
    expect(await heard(forged)).toBeNull();
    expect(await heard({ ...published[0]!, round: 1_000 })).toBeNull();
  });

  it("is checked by whoever checks the log", { timeout: 30_000 }, async () => {
    const { lines } = finished();
    const mixed = (word: typeof forged) =>
      rewritten(lines, (event) => (event.kind === "drawn" ? { ...event, beacon: word } : event));
    const fault = "the beacon's word is not signed by the beacon";
    expect((await verifyDrawSigned(lines)).faults).toEqual([]);
    expect((await verifyDrawSigned(mixed(published[1]!))).faults).not.toContain(fault);
    expect((await verifyDrawSigned(mixed(forged))).faults).toContain(fault);
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
