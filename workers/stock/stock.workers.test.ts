import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { handClock, minute_ms } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob, type Shop } from "../platform/shop.ts";
import { stockFixture } from "./fixture-store.ts";
import * as stock from "./index.ts";

const clock = handClock(1_790_000_000_000);
const aShop = (): Shop => openShopForJob(env as unknown as Env, clock, "test", () => {});
let serial = 0;

/** Two variants on two shelves, five of each on each. */
async function aShelf(shop: Shop) {
  const n = ++serial;
  const [bowl, print] = [`var_bowl${n}`, `var_print${n}`];
  await shop.commit([
    ...stockFixture(
      [bowl, print],
      [
        { id: "loc_suzhou", country: "CN" },
        { id: "loc_lyon", country: "FR" },
      ],
    ),
    ...stock.addUnits(shop, "received", `delivery-${n}`, [
      { variantId: bowl, locationId: "loc_suzhou", quantity: 5 },
      { variantId: bowl, locationId: "loc_lyon", quantity: 5 },
      { variantId: print, locationId: "loc_suzhou", quantity: 5 },
    ]),
  ]);
  const free = async () =>
    (await stock.availability(shop, [bowl, print])).free.map(({ quantity }) => quantity).reduce((a, b) => a + b, 0);
  return { bowl, print, free, order: (name: string) => `ord_${name}${n}` };
}
const at = (variantId: string, quantity: number, locationId = "loc_suzhou") => ({ variantId, quantity, locationId });

describe("stock", { timeout: 60_000 }, () => {
  it("what is held is not free, what is paid has left the shelf, and paying twice takes it once", async () => {
    const shop = aShop();
    const { bowl, print, free, order } = await aShelf(shop);
    const until = shop.now + 15 * minute_ms;
    expect(await shop.commit(stock.reserve(shop, order("a"), [at(bowl, 2), at(bowl, 1), at(print, 1)], until))).toBe(
      "committed",
    );
    expect(await free()).toBe(11);
    for (let i = 0; i < 2; i++) expect(await shop.commit(stock.take(shop, order("a")))).toBe("committed");
    expect(await free()).toBe(11);
    expect(await shop.commit(stock.release(shop, order("a"), "released"))).toBe("committed");
    expect(await free()).toBe(11);
    expect(await stock.stockEquation(shop)).toEqual([]);
  });

  it("one unit too many, or a shelf that does not exist, loses the whole batch", async () => {
    const shop = aShop();
    const { bowl, print, free, order } = await aShelf(shop);
    expect(await shop.commit(stock.reserve(shop, order("a"), [at(print, 1), at(bowl, 3), at(bowl, 3)], 1))).toBe(
      "stock_short",
    );
    expect(await shop.commit(stock.reserve(shop, order("a"), [at(bowl, 1), at(print, 1, "loc_lyon")], 1))).toBe(
      "stale_write",
    );
    expect(await free()).toBe(15);
    expect(await stock.stockEquation(shop)).toEqual([]);
  });

  it("fifty buyers of five bowls are five, whatever they do at once", async () => {
    const shop = aShop();
    const { bowl, order } = await aShelf(shop);
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        shop.commit(stock.reserve(shop, order(`p${i}_`), [at(bowl, 1, "loc_lyon")], 1)),
      ),
    );
    expect(outcomes.filter((o) => o === "committed")).toHaveLength(5);
    expect(outcomes.filter((o) => o === "stock_short")).toHaveLength(45);
    expect(await stock.stockEquation(shop)).toEqual([]);
  });

  it("money that comes after the hold has ended holds again, or is told that nothing is left", async () => {
    const shop = aShop();
    const { bowl, order } = await aShelf(shop);
    await shop.commit(stock.reserve(shop, order("late"), [at(bowl, 5)], 1));
    await shop.commit(stock.release(shop, order("late"), "expired"));
    expect(await shop.commit(stock.take(shop, order("late")))).toBe("stale_write");
    expect(await shop.commit([...stock.holdAgain(shop, order("late"), 2), ...stock.take(shop, order("late"))])).toBe(
      "committed",
    );

    await shop.commit(stock.reserve(shop, order("later"), [at(bowl, 5, "loc_lyon")], 1));
    await shop.commit(stock.release(shop, order("later"), "expired"));
    await shop.commit(stock.reserve(shop, order("other"), [at(bowl, 1, "loc_lyon")], 1));
    expect(await shop.commit(stock.holdAgain(shop, order("later"), 2))).toBe("stock_short");
    expect(await stock.stockEquation(shop)).toEqual([]);
  });

  it("a return comes back once, a count corrects the books but not below what is promised", async () => {
    const shop = aShop();
    const { bowl, free, order } = await aShelf(shop);
    await shop.commit(stock.reserve(shop, order("a"), [at(bowl, 2)], 1));
    await shop.commit(stock.take(shop, order("a")));
    const back = () => shop.commit(stock.addUnits(shop, "returned", `ref_${order("a")}`, [at(bowl, 2)]));
    expect([await back(), await back()]).toEqual(["committed", "duplicate"]);
    expect(await free()).toBe(15);

    await shop.commit(stock.reserve(shop, order("b"), [at(bowl, 4)], 1));
    expect(await shop.commit(stock.countUnits(shop, order("count1"), [at(bowl, 3)]))).toBe("stock_short");
    expect(await shop.commit(stock.countUnits(shop, order("count2"), [at(bowl, 4)]))).toBe("committed");
    expect(await free()).toBe(10);
    expect(await stock.stockEquation(shop)).toEqual([]);
  });

  it("the sweep tells of a hold past its time, once until it is asked again", async () => {
    const shop = aShop();
    const { bowl, free, order } = await aShelf(shop);
    await shop.commit(stock.reserve(shop, order("x"), [at(bowl, 1)], shop.now + 15 * minute_ms));
    clock.advance(16 * minute_ms);
    const later = aShop();
    expect(await stock.expireHolds(later)).toBeGreaterThanOrEqual(1);
    expect(await stock.expireHolds(later)).toBe(0);
    expect(await free()).toBe(14);
    await later.commit(stock.release(later, order("x"), "expired"));
    expect(await free()).toBe(15);
  });
});
