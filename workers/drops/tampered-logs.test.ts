/** A stranger's check against whoever writes the log: every change is found, with hashes left as they were or made anew. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginning, brokenLink, entriesAfter, type Entry, type Head, type LogEvent } from "./chain.ts";
import { sha256 } from "./flash-sale/queue.ts";
import { crash, give, hold, mail, open, order, take, type World } from "./flash-sale/simulation.ts";
import { verifyFlashSale } from "./flash-sale/verify.ts";

const sale = "sal_1";
const chained = (chain: string, log: readonly { event: LogEvent; at: number }[]): Entry[] => {
  let head: Head = beginning;
  return log.flatMap(({ event, at }) => {
    const [entry] = entriesAfter(head, { sale, chain }, at, [event]);
    head = entry!;
    return [entry!];
  });
};

function logOf(world: World): Entry[] {
  const gate = world.gate.log.map(({ event, at }) => ({
    at,
    event: event.kind === "gate_opened" ? { ...event, seeds: { everyone: sha256("seed") }, lanes: [everyone] } : event,
  }));
  return [...chained("gate", gate), ...world.shards.flatMap(({ log }, i) => chained(`shard-${i}`, log))];
}
const everyone = { id: "everyone", opensAt: 0 };

/** An evening of a hundred steps, decided by a list of numbers. */
function evening(steps: readonly number[]): Entry[] {
  const world = open(6, 2);
  for (const n of [...steps, 0, 11, 22, 33]) {
    world.now += n % 7;
    const what = n % 11;
    if (what < 2) give(world, n % 2, 1 + (n % 3));
    else if (what === 2) take(world, n % 2, 1 + (n % 2));
    else if (what < 7) hold(world, n, n % 40, 1);
    else if (what < 9) order(world, n, n % 4);
    else if (what === 9) crash(world, n);
    mail(world, n, 2);
    mail(world, n, 2);
  }
  return logOf(world);
}
const anEvening = fc.array(fc.nat(10_000), { minLength: 40, maxLength: 60 }).map(evening);

/** One line changed, and every hash of its chain made anew: only the rules can tell. */
const rewritten = (entries: readonly Entry[], change: (event: LogEvent, i: number) => LogEvent | null): Entry[] =>
  [...Map.groupBy(entries, ({ chain }) => chain)].flatMap(([chain, lines]) =>
    chained(
      chain,
      lines.flatMap(({ event, at }) => {
        const changed = change(
          event,
          entries.findIndex((one) => one.event === event),
        );
        return changed ? [{ event: changed, at }] : [];
      }),
    ),
  );

describe("the log of an evening", () => {
  it("is sound as it was written", () => {
    fc.assert(
      fc.property(anEvening, (entries) => {
        expect(verifyFlashSale(entries).faults).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("shows every line that was changed, left out, doubled or moved", () => {
    fc.assert(
      fc.property(anEvening, fc.nat(), fc.integer({ min: 0, max: 3 }), (entries, n, how) => {
        const i = n % entries.length;
        const line = entries[i]!;
        const last = entries[i + 1]?.chain !== line.chain;
        const changed = [
          () => entries.with(i, { ...line, at: line.at + 1 }),
          // What is missing at the very end of a chain only the seal can tell, or a head somebody kept.
          () => (last ? entries.with(i, { ...line, seq: 99 }) : entries.toSpliced(i, 1)),
          () => entries.toSpliced(i, 0, line),
          () =>
            entries.with(i, {
              ...line,
              event: { ...line.event, kind: "returned", hold: "x", reason: "expired" } as never,
            }),
        ][how]!();
        expect(verifyFlashSale(changed).faults).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  const lies: readonly [string, (event: LogEvent) => LogEvent | null][] = [
    [
      "a hold that lasted longer",
      (event) => ({ ...event, until: (event as never as { until: number }).until + 1 }) as never,
    ],
    ["a hold of more units", (event) => ({ ...event, units: 3 }) as never],
    ["a friend let in under another lane", (event) => ({ ...event, lane: "friends" }) as never],
    ["another buyer, who belongs elsewhere", (event) => ({ ...event, hold: "sal_1-0-1" }) as never],
    ["a hold that never was", () => null],
  ];
  it.each(lies)("shows %s, though all its hashes were made anew", (_, lie) => {
    fc.assert(
      fc.property(anEvening, fc.nat(), (entries, n) => {
        const holds = entries.flatMap(({ event }, i) => (event.kind === "held" ? [i] : []));
        fc.pre(holds.length > 0);
        const at = holds[n % holds.length]!;
        const ended = entries.some(
          ({ event }) => (event as { hold?: string }).hold === holdAt(entries, at) && event.kind !== "held",
        );
        const forged = rewritten(entries, (event, i) => (i === at ? lie(event) : event));
        const chain = Map.groupBy(forged, (one) => one.chain);
        expect([...chain.values()].map(brokenLink)).toEqual([...chain.values()].map(() => null));
        // Left out, a hold renames all that follow it; with none after it, only the seal or a head somebody kept can tell.
        fc.pre(forged.length === entries.length || ended || laterHolds(entries, at) > 0);
        expect(verifyFlashSale(forged).faults).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

const holdAt = (entries: readonly Entry[], at: number): string =>
  (entries[at]!.event as never as { hold: string }).hold;
const laterHolds = (entries: readonly Entry[], at: number): number =>
  entries.slice(at + 1).filter(({ chain, event }) => chain === entries[at]!.chain && event.kind === "held").length;
