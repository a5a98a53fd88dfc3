import { env, exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { findProductById, setVariantPrice } from "../catalog/index.ts";
import { aPiece } from "../checkout/fixture-store.ts";
import { openFixtureShop } from "../checkout/fixture.ts";
import { day_ms, handClock, hour_ms, systemClock } from "../kernel/clock.ts";
import { formatMoney, money, type Currency } from "../kernel/money.ts";
import type { Env } from "../platform/env.ts";
import type { Shop } from "../platform/shop.ts";
import { priceRow } from "./fixture-store.ts";
import {
  applyRules,
  movingPriceOf,
  publishRule,
  selectRulesOfProduct,
  type PriceRule,
  type RuleOnPage,
} from "./index.ts";

const worker = (exports as unknown as { default: { fetch(url: string, init?: RequestInit): Promise<Response> } })
  .default;
const started = systemClock.now();
const aShop = (later_ms = 0): Shop => openFixtureShop(env as unknown as Env, handClock(started + later_ms));
const falling: PriceRule = { kind: "by_time", every_hours: 1, step_bp: -500, min_bp: 7_000, max_bp: 10_000 };

async function seenIn(currency: Currency, variantId: string, later_ms = 0) {
  const shop = { ...aShop(later_ms), currency };
  const product = (await findProductById(shop, (await priceRow(shop, variantId)).productId))!;
  const [row] = await shop.db.all<RuleOnPage>(selectRulesOfProduct(product.slug, shop));
  return { product, price: product.variants[0]!.price!.unit, moving: movingPriceOf(row!, currency, shop.now)! };
}

describe("a moving price in a currency that its rule does not know", () => {
  it("lies within the bounds shown at every step, and what its seller set is said beside each figure", async () => {
    const bowl = await aPiece(aShop(), { minor: 12_345 });
    await publishRule(aShop(), bowl, falling);
    for (let hours = 0; hours < 8; hours++) {
      await applyRules(aShop(hours * hour_ms + 1));
      const { price, moving } = await seenIn("JPY", bowl, hours * hour_ms + 1);
      expect(moving.setIn).toBe("EUR");
      expect(price.minor).toBeGreaterThanOrEqual(moving.least.shown.minor);
      expect(price.minor).toBeLessThanOrEqual(moving.most.shown.minor);
      expect(moving.history[0]!.price.shown).toEqual(price);
      expect(moving.lowest!.shown).toEqual(price);
    }
    const { moving } = await seenIn("JPY", bowl, day_ms);
    expect(moving.base).toEqual({ shown: money(21_600, "JPY"), set: money(12_345, "EUR") });
    expect(moving.least.set).toEqual(money(8_642, "EUR"));
    expect((await seenIn("EUR", bowl)).moving).toMatchObject({
      setIn: null,
      least: { shown: money(8_642, "EUR"), set: null },
    });
  });

  it("is told from the same listed currency as the price, and in the seller's own where no rate is known", async () => {
    const bowl = await aPiece(aShop(), { minor: 10_000 });
    await setVariantPrice(aShop(), {
      variantId: bowl,
      market: "*",
      currency: "GBP",
      minor: 8_000,
      compareAtMinor: null,
    });
    const steps = [{ sold: 3, bp: 9_000 }];
    await publishRule(aShop(), bowl, { kind: "by_sales", steps, min_bp: 8_000, max_bp: 12_000 });
    const { product, price, moving } = await seenIn("JPY", bowl);
    expect([moving.setIn, moving.base.shown]).toEqual(["EUR", price]);
    expect(moving.steps).toEqual([{ shown: money(15_800, "JPY"), set: money(9_000, "EUR") }]);
    const unknown = { ...aShop(), currency: "KRW" } as const;
    const [row] = await unknown.db.all<RuleOnPage>(selectRulesOfProduct(product.slug, unknown));
    expect(movingPriceOf(row!, "KRW", started)).toMatchObject({ setIn: null, base: { set: null } });
  });

  it("is read so on the page, in the words of the language", async () => {
    const bowl = await aPiece(aShop(), { minor: 10_000 });
    await publishRule(aShop(), bowl, falling);
    const { product } = await seenIn("JPY", bowl);
    const read = async (currency: string) =>
      (
        await worker.fetch(`http://shop.test/en/products/${product.slug}`, {
          headers: { accept: "text/html", cookie: `yaji_prefs=${currency}.US` },
        })
      ).text();
    const html = await read("JPY");
    expect(html).toContain("The seller set these figures in EUR");
    for (const figure of [money(17_500, "JPY"), money(12_300, "JPY")])
      expect(html).toContain(formatMoney(figure, "en"));
    expect(html).toContain(`set in EUR: ${formatMoney(money(7_000, "EUR"), "en")}`);
    expect(await read("EUR")).not.toContain("set in EUR");
  });
});
