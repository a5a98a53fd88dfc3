import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { handClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob } from "../platform/shop.ts";
import { giveBack, promotionFrom, putPromotion, redeem, runningPromotions, type PromotionRow } from "./index.ts";

const aShop = () => openShopForJob(env as unknown as Env, handClock(1_790_000_000_000), "test", () => {});
const tenOff = (id: string, more: object = {}) =>
  putPromotion({
    id,
    code: id.toUpperCase(),
    conditions: [],
    actions: [{ kind: "percent_off_order", bp: 1000 }],
    ...more,
  });
const read = async (id: string, person: string) => {
  const shop = aShop();
  const rows = await shop.db.all<PromotionRow>(runningPromotions(shop, [id.toUpperCase()], [person]));
  return rows.map(promotionFrom).find((promotion) => promotion.id === id);
};

describe("redeeming", { timeout: 60_000 }, () => {
  it("five hundred redemptions of a one-use code at once are one", async () => {
    const shop = aShop();
    await shop.commit([tenOff("once", { usesMax: 1 })]);
    const outcomes = await Promise.all(
      Array.from({ length: 500 }, (_, i) => shop.commit(redeem(shop, `ord_${i}`, [`p${i}`], ["once"]))),
    );
    expect(outcomes.filter((o) => o === "committed")).toHaveLength(1);
    expect(outcomes.filter((o) => o === "coupon_used_up")).toHaveLength(499);
    expect((await read("once", "x"))?.usesLeft).toBe(0);
  });

  it("one person uses their share and no more, in two tabs or ten", async () => {
    const shop = aShop();
    await shop.commit([tenOff("twice", { usesPerPersonMax: 2 })]);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, i) => shop.commit(redeem(shop, `ord_t${i}`, ["a"], ["twice"]))),
    );
    expect(outcomes.filter((o) => o === "committed")).toHaveLength(2);
    expect((await read("twice", "a"))?.usesLeftForPerson).toBe(0);
    expect((await read("twice", "b"))?.usesLeftForPerson).toBe(2);
  });

  it("a cancelled order gives its use back once", async () => {
    const shop = aShop();
    await shop.commit([tenOff("back", { usesMax: 3 })]);
    for (const order of ["ord_b1", "ord_b2"]) await shop.commit(redeem(shop, order, ["a"], ["back"]));
    expect(await shop.commit(redeem(shop, "ord_b2", ["a"], ["back"]))).toBe("duplicate");
    for (let i = 0; i < 2; i++) await shop.commit(giveBack(shop, "ord_b1"));
    expect((await read("back", "a"))?.usesLeft).toBe(2);
    expect(await shop.commit(redeem(shop, "ord_b3", ["a"], ["back"]))).toBe("committed");
  });

  it("a person whose index was turned over is still one person", async () => {
    const shop = aShop();
    await shop.commit([tenOff("turned", { usesPerPersonMax: 2 })]);
    await shop.commit(redeem(shop, "ord_k1", ["k1:a"], ["turned"]));
    expect(await shop.commit(redeem(shop, "ord_k2", ["k2:a", "k1:a"], ["turned"]))).toBe("committed");
    expect(await shop.commit(redeem(shop, "ord_k3", ["k2:a", "k1:a"], ["turned"]))).toBe("stale_write");
  });

  it("a promotion that has ended or not begun is not read", async () => {
    const shop = aShop();
    await shop.commit([tenOff("early", { startsAt: shop.now + 1 }), tenOff("late", { endsAt: shop.now })]);
    expect([await read("early", "x"), await read("late", "x")]).toEqual([undefined, undefined]);
  });
});
