/** A plan as its form sends it, for tests. */
import { env } from "cloudflare:workers";
import { aPiece } from "../checkout/fixture-store.ts";
import { openFixtureShop } from "../checkout/fixture.ts";
import { handClock, hour_ms, systemClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { availability } from "../stock/index.ts";
import { skuOf } from "./fixture-store.ts";

export const shop = openFixtureShop(env as unknown as Env, handClock(systemClock.now()));
export const local = (ms: number) => new Date(ms).toISOString().slice(0, 16);
let serial = 0;

export async function aPlan(change: Record<string, string> = {}) {
  const piece = await aPiece(shop);
  return {
    piece,
    form: {
      mechanism: "flash",
      do: "plan",
      slug: `desk-${++serial}`,
      sku: await skuOf(shop, piece),
      startsAt: local(shop.now - hour_ms),
      endsAt: local(shop.now + 2 * hour_ms),
      allotment: "3",
      limit: "1",
      currency: "EUR",
      price: "50",
      hold: "10",
      people: "anyone",
      parts: "2",
      payHours: "48",
      crowd: "1000",
      present: "70",
      arrive: "10",
      pay: "90",
      ...change,
    } as Record<string, string>,
  };
}
export const free = async (variantId: string) =>
  (await availability(shop, [variantId])).free.reduce((sum, { quantity }) => sum + quantity, 0);
