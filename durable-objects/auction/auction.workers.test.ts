import { env } from "cloudflare:workers";
import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { brokenLink } from "../../workers/drops/chain.ts";
import { aLot, minute, opens } from "../../workers/drops/auction/fixture.ts";
import { fold } from "../../workers/drops/auction/lot.ts";
import type { LotRules } from "../../workers/drops/auction/rules.ts";
import { handClock } from "../../workers/kernel/clock.ts";
import type { Env } from "../../workers/platform/env.ts";
import type { AuctionRoom } from "./auction.ts";
import type { BidOutcome } from "./messages.ts";

const bindings = env as unknown as Env;
const closes = opens + 10 * minute;
let made = 0;

/** A room whose clock is ours, with three bidders. */
async function aRoom(change: Partial<LotRules> = {}) {
  const lotId = `lot_${++made}`;
  const stub = bindings.AUCTION.getByName(lotId);
  const clock = handClock(opens);
  const withClock = () => runInDurableObject(stub, (room: AuctionRoom) => void (room.clock = clock));
  await withClock();
  await stub.open({ lotId, saleId: `sal_${made}`, rules: aLot(change) });
  for (const [i, who] of ["ann", "ben", "cat"].entries()) await stub.admit(who, 101 + i);
  let n = 0;
  const bid = (account: string, maxMinor: number, clientBidId = `bid-number-${++n}`): Promise<BidOutcome> =>
    stub.bid({ account, maxMinor, clientBidId }) as unknown as Promise<BidOutcome>;
  return { lotId, stub, clock, bid, withClock };
}
const code = (outcome: BidOutcome) => (outcome.ok ? "ok" : outcome.fault.code);
const bookOf = (stub: DurableObjectStub<AuctionRoom>) =>
  runInDurableObject(stub, (_room: AuctionRoom, ctx) => {
    const entries = ctx.storage.sql
      .exec<{ entry: string }>("SELECT entry FROM log WHERE seq > 0 ORDER BY seq")
      .toArray();
    const [row] = ctx.storage.sql
      .exec<{ standing: string; rules: string }>("SELECT standing, rules FROM lot")
      .toArray();
    return {
      entries: entries.map(({ entry }) => JSON.parse(entry) as Parameters<typeof fold>[1][number]),
      standing: JSON.parse(row!.standing) as ReturnType<typeof fold>,
      rules: JSON.parse(row!.rules) as LotRules,
    };
  });

describe("the room of a lot", () => {
  it("answers the same bid sent twice as it did the first time, also after its end and after an eviction", async () => {
    const { stub, clock, bid, withClock } = await aRoom();
    const first = await bid("ann", 20_000, "the-same-bid");
    await bid("ben", 30_000);
    clock.advance(60 * minute);
    await evictDurableObject(stub);
    await withClock();
    expect(await bid("ann", 20_000, "the-same-bid")).toEqual(first);
    expect(code(await bid("ann", 20_001, "the-same-bid"))).toBe("bid.key_reused");
    expect((await bookOf(stub)).entries.filter(({ kind }) => kind === "bid")).toHaveLength(2);
  });

  it("lets nobody bid who was not admitted", async () => {
    const { bid } = await aRoom();
    expect(code(await bid("eve", 20_000))).toBe("bid.not_admitted");
    expect(
      code(
        await bindings.AUCTION.getByName("lot_nowhere").bid({ account: "ann", clientBidId: "12345678", maxMinor: 1 }),
      ),
    ).toBe("lot.not_found");
  });

  it("accepts no late bid though its alarm comes ten seconds late, and closes once though it fires twice", async () => {
    const { stub, clock, bid } = await aRoom();
    await bid("ann", 20_000);
    clock.advance(10 * minute);
    expect(code(await bid("ben", 90_000))).toBe("lot.closed");
    clock.advance(-2_000);
    expect(code(await bid("ben", 90_000))).toBe("lot.closed");
    clock.advance(12_000);
    await stub.wake();
    await stub.wake();
    await runDurableObjectAlarm(stub);
    const { entries, standing } = await bookOf(stub);
    expect(entries.map(({ kind }) => kind)).toEqual(["bid", "closed"]);
    expect(standing).toMatchObject({ stage: "closed", leader: "ann", priceMinor: 10_000 });
  });

  it("wakes by its alarm at its end and announces that end once", async () => {
    const { stub, clock, bid } = await aRoom({ snipe_ms: 0 });
    await bid("ann", 20_000);
    clock.advance(10 * minute);
    expect(await runDurableObjectAlarm(stub)).toBe(true);
    const snapshot = await stub.read(null, 0);
    expect(snapshot?.lot).toMatchObject({ phase: "closed", result: { sold: true, hammerMinor: 10_000, paddle: 101 } });
    const waiting = () =>
      runInDurableObject(stub, (_room: AuctionRoom, ctx) =>
        ctx.storage.sql.exec<{ id: string; topic: string }>("SELECT id, topic FROM outbox").toArray(),
      );
    expect(await waiting()).toEqual([{ id: expect.stringMatching(/\.ended$/), topic: "lot.ended" }]);
    await stub.acknowledge((await waiting())[0]!.id);
    expect(await waiting()).toEqual([]);
  });

  it("knows after an eviction all it knew before", async () => {
    const { stub, bid, withClock } = await aRoom();
    await bid("ann", 50_000);
    await bid("ben", 30_000);
    const before = await bookOf(stub);
    const shown = await stub.read("ann", 0);
    await evictDurableObject(stub);
    await withClock();
    expect(await stub.read("ann", 0)).toEqual(shown);
    await bid("cat", 60_000);
    const { entries, standing, rules } = await bookOf(stub);
    expect(entries.slice(0, 2)).toEqual(before.entries);
    expect(fold(rules, entries)).toEqual(standing);
  });

  it("extends for late bids up to the cap, and tells who leads to the leader alone", async () => {
    const { stub, clock, bid } = await aRoom({ extensions_max: 2, snipe_ms: minute });
    clock.advance(10 * minute - 1);
    for (const [i, who] of ["ann", "ben", "cat", "ann"].entries()) await bid(who, 20_000 * (i + 1));
    const { standing } = await bookOf(stub);
    expect(standing).toMatchObject({ extensions: 1, closesAt: closes - 1 + minute });
    expect((await stub.read("ann", 0))?.you).toEqual({ paddle: 101, leading: true });
    expect((await stub.read("ben", 0))?.you).toEqual({ paddle: 102, leading: false });
    expect((await stub.read("eve", 0))?.you).toBeNull();
  });

  it("keeps its log for strangers until the end, unbroken, with maxima as commitments only", async () => {
    const { stub, clock, bid } = await aRoom({ reserveMinor: 77_777 });
    await bid("ann", 123_457);
    await bid("ben", 98_761);
    expect(await stub.logPage(-1)).toBeNull();
    clock.advance(30 * minute);
    await stub.wake();
    const page = await stub.logPage(-1);
    expect(page!.lines.map(({ event }) => event.kind)).toEqual(["announced", "bid", "bid", "closed"]);
    expect(brokenLink(page!.lines)).toBeNull();
    expect(JSON.stringify(page)).not.toMatch(/123457|98761/);
  });

  it("offers the next one a second chance without the winner's bids", async () => {
    const { stub, clock, bid } = await aRoom();
    await bid("ann", 90_000);
    await bid("ben", 60_000);
    await bid("cat", 70_000);
    clock.advance(30 * minute);
    await stub.wake();
    expect(await stub.secondChance(["ann"])).toEqual({ account: "cat", paddle: 103, hammerMinor: 62_500 });
    expect(await stub.secondChance(["ann", "cat"])).toEqual({ account: "ben", paddle: 102, hammerMinor: 10_000 });
    expect(await stub.secondChance(["ann", "ben", "cat"])).toBeNull();
  });

  it("fifty bids at once leave the book that the fold of its log makes", async () => {
    const { stub, bid } = await aRoom();
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, i) => bid(["ann", "ben", "cat"][i % 3]!, 10_000 + i * 700)),
    );
    const { entries, standing, rules } = await bookOf(stub);
    expect(entries).toHaveLength(outcomes.filter(({ ok }) => ok).length);
    expect(fold(rules, entries)).toEqual(standing);
  });
});
