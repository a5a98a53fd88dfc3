import { env } from "cloudflare:workers";
import { evictDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import type { Env } from "../../workers/platform/env.ts";

const bindings = env as unknown as Env;
const at = 1_790_000_000_000;
const minute = 60_000;

describe("an allowance", () => {
  it("is three in a burst, refills evenly, and says how long to wait", async () => {
    const stub = bindings.RATE_LIMIT.getByName("one");
    const take = (now: number) => stub.take(3, minute, now);
    expect([await take(at), await take(at), await take(at)].map(({ allowed }) => allowed)).toEqual([true, true, true]);
    expect(await take(at)).toEqual({ allowed: false, retryAfter_seconds: 20 });
    expect(await take(at + 10_000)).toEqual({ allowed: false, retryAfter_seconds: 10 });
    expect(await take(at + 20_000)).toEqual({ allowed: true, retryAfter_seconds: 0 });
    expect((await take(at + 20_000)).allowed).toBe(false);
  });

  it("is not won back by an eviction, by a clock that runs backwards, or by asking fifty times at once", async () => {
    const stub = bindings.RATE_LIMIT.getByName("two");
    const asked = await Promise.all(Array.from({ length: 50 }, () => stub.take(5, minute, at)));
    expect(asked.filter(({ allowed }) => allowed)).toHaveLength(5);
    await evictDurableObject(stub);
    expect((await stub.take(5, minute, at)).allowed).toBe(false);
    expect((await stub.take(5, minute, at - 10 * minute)).allowed).toBe(false);
  });

  it("of one subject leaves that of another alone", async () => {
    await bindings.RATE_LIMIT.getByName("three").take(1, minute, at);
    expect((await bindings.RATE_LIMIT.getByName("four").take(1, minute, at)).allowed).toBe(true);
  });
});
