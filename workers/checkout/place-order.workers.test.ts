import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { addLine, changeCart, openCartId } from "../cart/index.ts";
import { handClock, minute_ms } from "../kernel/clock.ts";
import { findOrder } from "../orders/index.ts";
import type { Env } from "../platform/env.ts";
import { countRoundTrips } from "../platform/round-trips.ts";
import { openShop, type Shop } from "../platform/shop.ts";
import { availability, stockEquation } from "../stock/index.ts";
import { aPiece, countOrders, reprice } from "./fixture-store.ts";
import { freezeQuote, openQuote, placeOrder, sealQuote } from "./index.ts";

const clock = handClock(1_790_000_000_000);
const bindings = env as unknown as Env;
const counted = countRoundTrips(bindings.DB);
const aShop = (more: Partial<Shop> = {}): Shop => ({
  ...openShop({
    env: { ...bindings, DB: counted.db },
    clock,
    actor: { kind: "anonymous" },
    bookmark: null,
    later: () => {},
    locale: "en",
    currency: "EUR",
    shipTo: "FR",
  }),
  ...more,
});
const shipTo = { name: "Lin Wan", line1: "12 Rue des Rosiers", locality: "Paris", postalCode: "75004", country: "FR" };

async function aCart(shop: Shop, ...lines: [string, number][]): Promise<string> {
  let cartId: string | null = null;
  for (const [variantId, quantity] of lines) {
    const added = await addLine(shop, cartId, { variantId, quantity, mutationId: crypto.randomUUID() });
    if (!added.ok) throw new Error(added.fault.code);
    cartId = added.value.cartId;
  }
  return cartId!;
}
const quoteOf = async (shop: Shop, cartId: string, email = "lin@example.org") => {
  const frozen = await freezeQuote(shop, { cartId, email, shipTo, deliveryOption: null });
  if (!frozen.ok) throw new Error(frozen.fault.code);
  return frozen.value;
};
const request = (quoteToken: string, idempotencyKey: string = crypto.randomUUID()) => ({
  quoteToken,
  method: "card" as const,
  idempotencyKey,
});
const orders = async (shop: Shop) => (await shop.db.first<{ n: number }>(countOrders))!.n;
const freeOf = async (shop: Shop, variantId: string) =>
  (await availability(shop, [variantId])).free.reduce((sum, { quantity }) => sum + quantity, 0);

describe("a quote", () => {
  it("is one read, holds every figure, and says what has changed since", async () => {
    const shop = aShop();
    const bowl = await aPiece(shop, { minor: 20_000 });
    const cartId = await aCart(shop, [bowl, 2]);
    await changeCart(shop, cartId, { kind: "code", code: "ten", present: true });
    await changeCart(shop, cartId, { kind: "code", code: "nope", present: true });
    await shop.commit([reprice(bowl, 21_000)]);
    const before = counted.trips();
    const { quote, priceChanges, refusedCodes } = await quoteOf(shop, cartId, " Lin@Example.ORG ");
    expect(counted.trips() - before).toBe(1);
    expect(quote).toMatchObject({
      email: "lin@example.org",
      market: "eu",
      totals: { subtotalMinor: 42_000, discountMinor: 4_200 },
      tax: { inclusive: true, parts: [{ label: "vat", rateBp: 2_000 }] },
      lines: [{ variantId: bowl, quantity: 2, from: [{ locationId: "loc_suzhou", quantity: 2 }] }],
      inputs: { taxTable: "2014-01-01" },
    });
    // 5 % of 378.00 without the 20 % inside it
    expect(quote.duty).toMatchObject({ deMinimisMinor: 15_000, minor: 1_575 });
    expect(priceChanges).toEqual([
      { variantId: bowl, seen: { minor: 20_000, currency: "EUR" }, now: { minor: 21_000, currency: "EUR" } },
    ]);
    expect(refusedCodes).toEqual([{ code: "NOPE", reason: "unknown" }]);
  });

  it("is believed only as it was signed", async () => {
    const shop = aShop();
    const { token, quote } = await quoteOf(shop, await aCart(shop, [await aPiece(shop), 1]));
    expect(await openQuote(shop, token)).toEqual({ ok: true, value: quote });
    const cheaper = { ...quote, totals: { ...quote.totals, totalMinor: 1 } };
    const payload = Buffer.from(JSON.stringify(cheaper)).toString("base64url");
    const forged = `${payload}.${token.split(".")[1]}`;
    const foreign = await sealQuote({ config: { signingSecret: "another" } }, cheaper);
    for (const bad of [forged, foreign, "", ".", token.slice(0, -1), `${token}x`]) {
      const placed = await placeOrder(shop, request(bad));
      expect(placed.ok ? "ok" : placed.fault.code).toBe("quote.invalid");
    }
  });

  it("refuses what cannot be sold, and asks of one cart too often", async () => {
    const shop = aShop();
    const bowl = await aPiece(shop);
    const cartId = await aCart(shop, [bowl, 6]);
    const ask = async (deliveryOption: string | null = null) => {
      const frozen = await freezeQuote(shop, { cartId, email: "a@b.org", shipTo, deliveryOption });
      return frozen.ok ? null : frozen.fault;
    };
    expect(await ask()).toEqual({ code: "checkout.sold_out", lines: [{ variantId: bowl, wanted: 6, free: 5 }] });
    await changeCart(shop, cartId, { kind: "set", variantId: bowl, quantity: 1 });
    expect(await ask("teleport")).toMatchObject({ code: "checkout.no_such_delivery", offered: ["economy", "express"] });
    for (let i = 0; i < 18; i++) await ask();
    expect(await ask()).toMatchObject({ code: "checkout.too_many", retryAfter_seconds: 3 });
  });
});

describe("placing an order", () => {
  it("holds the units, redeems the coupon, keeps the quote, and is told of, in two round trips", async () => {
    const shop = aShop();
    const [bowl, chair] = [await aPiece(shop), await aPiece(shop, { stock: null })];
    const cartId = await aCart(shop, [bowl, 2], [chair, 1]);
    await changeCart(shop, cartId, { kind: "code", code: "TEN", present: true });
    const { token, quote } = await quoteOf(shop, cartId);
    const before = counted.trips();
    const placed = await placeOrder(shop, request(token));
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
    const same = request(tab.token);
    const clicks = await Promise.all(
      [same, same, request(tab.token), request(otherTab.token), same].map((r) => placeOrder(shop, r)),
    );
    const late = await placeOrder(aShop(), same);
    clock.advance(20 * minute_ms);
    const muchLater = await placeOrder(aShop(), request(otherTab.token));
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
    await placeOrder(shop, request(first.token, "my-own-key"));
    const reused = await placeOrder(shop, request(second.token, "my-own-key"));
    expect(reused).toEqual({ ok: false, fault: { code: "request.key_reused" } });
  });

  it("a quote too old, or of a cart that has changed, is refused", async () => {
    const shop = aShop();
    const bowl = await aPiece(shop);
    const cartId = await aCart(shop, [bowl, 1]);
    const { token } = await quoteOf(shop, cartId);
    await changeCart(shop, cartId, { kind: "set", variantId: bowl, quantity: 2 });
    expect(await placeOrder(shop, request(token))).toEqual({ ok: false, fault: { code: "quote.raced" } });
    const fresh = await quoteOf(shop, cartId);
    clock.advance(15 * minute_ms);
    expect(await placeOrder(aShop(), request(fresh.token))).toEqual({ ok: false, fault: { code: "quote.expired" } });
  });
});

describe("fifty at once", () => {
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
    const placed = await Promise.all(tokens.map((token) => placeOrder(shop, request(token))));
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
    const placed = await Promise.all(tokens.map((token) => placeOrder(shop, request(token))));
    expect(placed.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = new Set(placed.flatMap((one) => (one.ok ? [] : [one.fault.code])));
    expect(codes).toEqual(new Set(["checkout.coupon_used_up"]));
    expect(await freeOf(shop, bowl)).toBe(59);
    expect(await stockEquation(shop)).toEqual([]);
  });
});

it("the cart's name in an order does not open the cart", async () => {
  const shop = aShop();
  const cartId = await aCart(shop, [await aPiece(shop), 1]);
  const { quote } = await quoteOf(shop, cartId);
  expect(quote.cartId).not.toBe(cartId);
  expect(await openCartId(shop, quote.cartId)).toBeNull();
});
