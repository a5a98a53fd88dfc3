import { env } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { addLine, viewCart } from "../cart/index.ts";
import { findProductById, setVariantPrice } from "../catalog/index.ts";
import { aPiece } from "../checkout/fixture-store.ts";
import { openFixtureShop, orderBy, quoteOf } from "../checkout/fixture.ts";
import { placeOrder } from "../checkout/index.ts";
import { handClock, day_ms, hour_ms, systemClock } from "../kernel/clock.ts";
import { lowestBefore } from "../pricing/index.ts";
import type { Env } from "../platform/env.ts";
import type { Shop } from "../platform/shop.ts";
import { historyOf, paidFor, priceRow, versionOf } from "./fixture-store.ts";
import { applyRules, endRule, findRule, publishRule } from "./index.ts";

const bindings = env as unknown as Env;
const started = systemClock.now();
const aShop = (later_ms = 0): Shop => openFixtureShop(bindings, handClock(started + later_ms));
const set = (shop: Shop, variantId: string, minor: number, compareAtMinor: number | null = null) =>
  setVariantPrice(shop, { variantId, market: "*", currency: "EUR", minor, compareAtMinor });
const falling = { kind: "by_time", every_hours: 24, step_bp: -1_000, min_bp: 7_000, max_bp: 10_000 } as const;

describe("the history of a price", () => {
  it("is written whoever changes the price, and a reduction keeps the lowest of the thirty days before it", async () => {
    const bowl = await aPiece(aShop(), { minor: 10_000 });
    await set(aShop(40 * day_ms), bowl, 12_000);
    await set(aShop(45 * day_ms), bowl, 9_500);
    await set(aShop(46 * day_ms), bowl, 12_000);
    await set(aShop(60 * day_ms), bowl, 9_000, 12_000);
    const at = started + 60 * day_ms;
    expect(await priceRow(aShop(), bowl)).toMatchObject({ minor: 9_000, prior: 9_500 });
    const history = await historyOf(aShop(), bowl);
    expect(history.map(({ minor }) => minor)).toEqual([10_000, 12_000, 9_500, 12_000, 9_000]);
    expect(lowestBefore(history, at)).toBe(9_500);
  });

  it("of random changes gives in SQL what the rule says in plain code", async () => {
    let seed = 7;
    const random = (n: number) => (seed = (seed * 48_271) % 2_147_483_647) % n;
    for (let round = 0; round < 12; round++) {
      const bowl = await aPiece(aShop(), { minor: 10_000 });
      let day = 0;
      for (let n = 0; n < 6; n++) {
        day += 1 + random(25);
        await set(aShop(day * day_ms), bowl, 5_000 + random(9_000));
      }
      day += 1 + random(40);
      const last = (await historyOf(aShop(), bowl)).at(-1)!.minor;
      await set(aShop(day * day_ms), bowl, last - 1_000, last);
      const history = await historyOf(aShop(), bowl);
      expect((await priceRow(aShop(), bowl)).prior).toBe(lowestBefore(history, started + day * day_ms));
    }
  });

  it("in the Union is what a reduction is announced from; elsewhere it is said beside the seller's former price", async () => {
    const bowl = await aPiece(aShop(), { minor: 10_000 });
    await set(aShop(day_ms), bowl, 12_000);
    await set(aShop(2 * day_ms), bowl, 9_000, 12_000);
    const productId = (await priceRow(aShop(), bowl)).productId;
    const seen = async (shipTo: string) =>
      (await findProductById({ ...aShop(2 * day_ms), shipTo, currency: "EUR" }, productId))!.variants[0]!.price;
    expect(await seen("FR")).toMatchObject({ compareAt: { minor: 10_000 }, prior: { minor: 10_000 } });
    expect(await seen("US")).toMatchObject({ compareAt: { minor: 12_000 }, prior: { minor: 10_000 } });
    await set(aShop(3 * day_ms), bowl, 11_000, 12_000);
    expect(await seen("FR")).toMatchObject({ unit: { minor: 11_000 }, compareAt: null, prior: null });
  });
});

describe("a rule", () => {
  it("moves the price on its days, within its bounds, once, and renews what is kept of the catalogue", async () => {
    const bowl = await aPiece(aShop(), { minor: 10_000 });
    expect(await publishRule(aShop(), bowl, falling)).toMatchObject({ ok: true });
    expect(await publishRule(aShop(), bowl, falling)).toMatchObject({ fault: { code: "price_rule.running" } });
    await applyRules(aShop(23 * hour_ms));
    expect((await priceRow(aShop(), bowl)).minor).toBe(10_000);
    const before = await versionOf(aShop());
    await Promise.all([applyRules(aShop(25 * hour_ms)), applyRules(aShop(25 * hour_ms))]);
    expect((await priceRow(aShop(), bowl)).minor).toBe(9_000);
    expect(await versionOf(aShop())).toBeGreaterThan(before);
    await applyRules(aShop(90 * day_ms));
    expect((await priceRow(aShop(), bowl)).minor).toBe(7_000);
    expect(await findRule(aShop(), bowl)).toMatchObject({ bp: 7_000 });
  });

  it("holds its bounds against anybody, until it is ended", async () => {
    const bowl = await aPiece(aShop(), { minor: 10_000 });
    await publishRule(aShop(), bowl, falling);
    expect(await set(aShop(hour_ms), bowl, 6_999)).toEqual({ ok: false, fault: { code: "price.out_of_bounds" } });
    expect(await set(aShop(hour_ms), bowl, 10_001)).toEqual({ ok: false, fault: { code: "price.out_of_bounds" } });
    expect((await priceRow(aShop(), bowl)).minor).toBe(10_000);
    expect(await endRule(aShop(), bowl)).toMatchObject({ ok: true });
    expect(await endRule(aShop(), bowl)).toMatchObject({ fault: { code: "price_rule.not_found" } });
    expect(await set(aShop(2 * hour_ms), bowl, 6_999)).toMatchObject({ ok: true });
  });

  it("by sales counts what was paid for since it was published", async () => {
    const bowl = await aPiece(aShop(), { minor: 10_000 });
    const steps = [{ sold: 2, bp: 12_500 }];
    await publishRule(aShop(), bowl, { kind: "by_sales", steps, min_bp: 9_000, max_bp: 15_000 });
    const buy = async () => {
      const added = await addLine(aShop(), null, { variantId: bowl, quantity: 1, mutationId: crypto.randomUUID() });
      if (!added.ok) throw new Error(added.fault.code);
      const placed = await placeOrder(aShop(), orderBy((await quoteOf(aShop(), added.value.cartId)).token));
      if (!placed.ok) throw new Error(placed.fault.code);
      await paidFor(aShop(), placed.value.orderId);
    };
    await buy();
    await applyRules(aShop(2 * hour_ms));
    expect((await priceRow(aShop(), bowl)).minor).toBe(10_000);
    await buy();
    await applyRules(aShop(3 * hour_ms));
    expect((await priceRow(aShop(), bowl)).minor).toBe(12_500);
  });

  it("moves no quote that stands: it is ordered at its own price, while a basket says that the price has changed", async () => {
    const bowl = await aPiece(aShop(), { minor: 10_000 });
    await publishRule(aShop(), bowl, { ...falling, every_hours: 1 });
    const added = await addLine(aShop(), null, { variantId: bowl, quantity: 1, mutationId: crypto.randomUUID() });
    if (!added.ok) throw new Error(added.fault.code);
    const soon = aShop(59 * 60_000);
    const quote = await quoteOf(soon, added.value.cartId);
    const later = aShop(61 * 60_000);
    await applyRules(later);
    expect((await priceRow(aShop(), bowl)).minor).toBe(9_000);
    const cart = await viewCart(later, added.value.cartId);
    expect(JSON.stringify(cart)).toContain("9000");
    const placed = await placeOrder(later, orderBy(quote.token));
    expect(placed.ok && placed.value.quote.lines[0]?.unitMinor).toBe(10_000);
  });
});
