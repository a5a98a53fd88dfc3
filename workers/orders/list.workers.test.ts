import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { handClock } from "../kernel/clock.ts";
import { money } from "../kernel/money.ts";
import { applySession } from "../payments/index.ts";
import { placeFixtureOrder, type Placed } from "../payments/fixture-store.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob } from "../platform/shop.ts";
import { countOrdersByState, listOrders, type OrderFilter } from "./list-store.ts";

const clock = handClock(1_790_000_000_000);
const aShop = () => openShopForJob(env as unknown as Env, clock, "test", () => {});
const captured = { providerRef: "ps_1", redirectUrl: null, state: "captured", captured: money(12_800, "EUR") } as const;

async function walk(filter: OrderFilter): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listOrders(aShop(), { ...filter, cursor, size: 3 });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor);
  return ids;
}

describe("a list of orders", () => {
  it("is walked page by page, newest first, none twice and none left out", async () => {
    const placed: Placed[] = [];
    for (let i = 0; i < 8; i++) {
      if (i % 3 === 0) clock.advance(1_000);
      placed.push(await placeFixtureOrder(aShop(), money(6_400, "EUR")));
    }
    for (const { paymentId } of placed.slice(0, 2)) await applySession(aShop(), paymentId, captured);

    const all = await walk({});
    expect(all.toSorted()).toEqual(placed.map(({ orderId }) => orderId).toSorted());
    expect(all.slice(-3).toSorted()).toEqual(
      placed
        .slice(0, 3)
        .map(({ orderId }) => orderId)
        .toSorted(),
    );
    expect(await walk({ state: "paid" })).toHaveLength(2);
    expect(await walk({ text: placed[4]!.number.toLowerCase() })).toEqual([placed[4]!.orderId]);
    expect(await walk({ text: " WAN@example.com" })).toHaveLength(8);
    expect(await walk({ text: "wan@exam" })).toEqual([]);
    expect(await walk({ text: "%" })).toEqual([]);
    expect(await walk({ country: "FR", placedFrom: 1_790_000_002_000 })).toHaveLength(5);
    expect(await walk({ country: "JP" })).toEqual([]);
    expect(await countOrdersByState(aShop())).toEqual({ paid: 2, placed: 6 });
    const { items } = await listOrders(aShop(), { state: "paid" });
    expect(items[0]).toMatchObject({ name: "Lin Wan", country: "FR", pieces: 2, paymentState: "captured" });
  });
});
