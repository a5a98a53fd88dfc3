import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { changeCart } from "../cart/index.ts";
import { handClock, minute_ms } from "../kernel/clock.ts";
import { findOrder } from "../orders/index.ts";
import type { Env } from "../platform/env.ts";
import { countRoundTrips } from "../platform/round-trips.ts";
import type { Shop } from "../platform/shop.ts";
import { availability, stockEquation } from "../stock/index.ts";
import { aPiece, countOrders } from "./fixture-store.ts";
import { aCart, openFixtureShop, orderBy, quoteOf } from "./fixture.ts";
import { placeOrder } from "./index.ts";

const clock = handClock(1_790_000_000_000);
const counted = countRoundTrips((env as unknown as Env).DB);
const aShop = () => openFixtureShop({ ...(env as unknown as Env), DB: counted.db }, clock);
const orders = async (shop: Shop) => (await shop.db.first<{ n: number }>(countOrders))!.n;
const freeOf = async (shop: Shop, variantId: string) =>
  (await availability(shop, [variantId])).free.reduce((sum, { quantity }) => sum + quantity, 0);

describe("placing an order", () => {
  it("holds the units, redeems the coupon, keeps the quote, and is told of, in two round trips", async () => {
    const shop = aShop();
    const [bowl, chair] = [await aPiece(shop), await aPiece(shop, { stock: null })];
    const cartId = await aCart(shop, [bowl, 2], [chair, 1]);
    await changeCart(shop, cartId, { kind: "code", code: "TEN", present: true });
    const { token, quote } = await quoteOf(shop, cartId);
    const before = counted.trips();
    const placed = await placeOrder(shop, orderBy(token));
    expect(counted.trips() - before).toBe(2);
    if (!placed.ok) throw new Error(placed.fault.code);
    expect(await freeOf(shop, bowl)).toBe(3);
    const order = await findOrder(shop, placed.value.orderId);
    expect(order).toMatchObject({
      number: placed.value.number,
      state: "placed",
      total: { minor: quote.totals.totalMinor },
    });
    expect(order!.quote.lines.map(({ from }) => from)).toEqual([[{ locationId: "loc_suzhou", quantity: 2 }], []]);
    const told = sql`SELECT count(*) AS n FROM outbox WHERE topic = 'order.placed' AND payload ->> 'orderId' = ${placed.value.orderId}`;
    expect(await shop.db.first(told)).toEqual({ n: 1 });
  });

  it("a double-click, a second tab and a retry after a lost answer are one order", async () => {
    const shop = aShop();
    const bowl = await aPiece(shop);
    const cartId = await aCart(shop, [bowl, 1]);
    const [tab, otherTab] = [await quoteOf(shop, cartId), await quoteOf(shop, cartId)];
    const before = await orders(shop);
    const same = orderBy(tab.token);
    const clicks = await Promise.all(
      [same, same, orderBy(tab.token), orderBy(otherTab.token), same].map((r) => placeOrder(shop, r)),
    );
    const late = await placeOrder(aShop(), same);
    clock.advance(20 * minute_ms);
    const muchLater = await placeOrder(aShop(), orderBy(otherTab.token));
    const numbers = [...clicks, late, muchLater].map((placed) => (placed.ok ? placed.value.number : placed.fault.code));
    expect(new Set(numbers).size).toBe(1);
    const keys = [...clicks, late].map((placed) => placed.ok && placed.value.accessToken);
    expect(new Set(keys).size).toBe(1);
    expect(await orders(shop)).toBe(before + 1);
    expect(await freeOf(shop, bowl)).toBe(4);
    expect(await stockEquation(shop)).toEqual([]);
  });

  it("a key used for another request is refused", async () => {
    const shop = aShop();
    const bowl = await aPiece(shop);
    const cartId = await aCart(shop, [bowl, 1]);
    const [first, second] = [await quoteOf(shop, cartId), await quoteOf(shop, cartId)];
    await placeOrder(shop, orderBy(first.token, "my-own-key"));
    const reused = await placeOrder(shop, orderBy(second.token, "my-own-key"));
    expect(reused).toEqual({ ok: false, fault: { code: "request.key_reused" } });
  });

  it("a quote too old, or of a cart that has changed, is refused", async () => {
    const shop = aShop();
    const bowl = await aPiece(shop);
    const cartId = await aCart(shop, [bowl, 1]);
    const { token } = await quoteOf(shop, cartId);
    await changeCart(shop, cartId, { kind: "set", variantId: bowl, quantity: 2 });
    expect(await placeOrder(shop, orderBy(token))).toEqual({ ok: false, fault: { code: "quote.raced" } });
    const fresh = await quoteOf(shop, cartId);
    clock.advance(15 * minute_ms);
    expect(await placeOrder(aShop(), orderBy(fresh.token))).toEqual({ ok: false, fault: { code: "quote.expired" } });
  });
});

describe("fifty at once", { timeout: 60_000 }, () => {
  const buyers = async (shop: Shop, count: number, variantId: string, code?: string) =>
    Promise.all(
      Array.from({ length: count }, async (_, i) => {
        const cartId = await aCart(shop, [variantId, 1]);
        if (code) await changeCart(shop, cartId, { kind: "code", code, present: true });
        return (await quoteOf(shop, cartId, `buyer${i}.${variantId}@example.org`)).token;
      }),
    );

  it("want three bowls: three have them, the others are told what is left", async () => {
    const shop = aShop();
    const bowl = await aPiece(shop, { stock: { loc_suzhou: 2, loc_lyon: 1 } });
    const tokens = await buyers(shop, 50, bowl);
    const placed = await Promise.all(tokens.map((token) => placeOrder(shop, orderBy(token))));
    expect(placed.filter(({ ok }) => ok)).toHaveLength(3);
    const refusals = placed.flatMap((one) => (one.ok ? [] : [one.fault]));
    for (const fault of refusals)
      expect(fault).toEqual({ code: "checkout.sold_out", lines: [{ variantId: bowl, wanted: 1, free: 0 }] });
    expect(await freeOf(shop, bowl)).toBe(0);
    expect(await stockEquation(shop)).toEqual([]);
  });

  it("give the one-use code: one order has it, and no unit is held for the others", async () => {
    const shop = aShop();
    const bowl = await aPiece(shop, { stock: { loc_suzhou: 60 } });
    const tokens = await buyers(shop, 50, bowl, "ONCE");
    const placed = await Promise.all(tokens.map((token) => placeOrder(shop, orderBy(token))));
    expect(placed.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = new Set(placed.flatMap((one) => (one.ok ? [] : [one.fault.code])));
    expect(codes).toEqual(new Set(["checkout.coupon_used_up"]));
    expect(await freeOf(shop, bowl)).toBe(59);
    expect(await stockEquation(shop)).toEqual([]);
  });
});
