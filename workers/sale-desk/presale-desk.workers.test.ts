import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { aPiece } from "../checkout/fixture-store.ts";
import { openFixtureShop } from "../checkout/fixture.ts";
import { anAcquirer, withAcquirer } from "../drops/crowdfunding/fixture.ts";
import { aBuyer } from "../drops/auction/fixture-store.ts";
import { confirmPlace, findPresale, findSale, presaleRuleOf, takePlace } from "../drops/index.ts";
import { day_ms, handClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { aMember } from "../sellers/fixture-store.ts";
import { aPerson, aShopkeeper, ask, led, shop as sellersShop } from "../sellers/fixture.ts";
import { giveTo, skuOf } from "./fixture-store.ts";
import { local, planForm } from "./fixture.ts";
import { findPerson } from "../persons/index.ts";

const shop = withAcquirer(openFixtureShop(env as unknown as Env, handClock(Date.now())), anAcquirer());
const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** Of a piece nobody has made yet, in a shop of its own. */
async function aShopWithNothingInStock() {
  const { seller, owner } = await aShopkeeper();
  const piece = await aPiece(shop, { stock: {} });
  await giveTo(shop, piece, seller.id);
  const plan = planForm(shop.now, await skuOf(shop, piece), {
    mechanism: "presale",
    endsAt: local(shop.now + 20 * day_ms),
    allotment: "2",
    price: "240",
    deposit: "48",
    shipsBy: day(shop.now + 60 * day_ms),
    grace: "7",
    balanceDays: "10",
    unpaid: "kept",
    freely: "1",
  });
  return { seller, owner, plan, at: `/studio/${seller.id}/sales` };
}
const planned = async (where: Awaited<ReturnType<typeof aShopWithNothingInStock>>, change = {}) => {
  const told = led(await ask(where.at, where.owner, { ...where.plan, ...change }));
  return { ...told, sale: (await findSale(shop, told.path.split("/").at(-1)!))! };
};

describe("a presale planned by its seller", () => {
  it("takes nothing from a shelf, and its goods need not be there yet", async () => {
    const where = await aShopWithNothingInStock();
    const { done, sale, path } = await planned(where);
    expect(done).toBe("planned");
    expect([sale.mechanism, sale.allotment, sale.homeLocationId]).toEqual(["presale", 0, where.seller.locationId]);
    expect(presaleRuleOf(sale)).toMatchObject({
      priceMinor: 24_000,
      depositMinor: 4_800,
      units: 2,
      grace_days: 7,
      balance_days: 10,
      unpaidDeposit: "kept",
      cancelFreely: true,
    });
    expect(day(presaleRuleOf(sale).shipsBy)).toBe(where.plan["shipsBy"]);
    const page = await (await ask(path, where.owner)).text();
    for (const word of ["0 / 2", "Nobody has reserved one yet.", "Move the promised day", "Pause"])
      expect(page).toContain(word);
    expect(await (await ask(`/studio/${where.seller.id}/presales`, where.owner)).text()).toContain(path);
  });

  it("says at each field what is wrong with it", async () => {
    const where = await aShopWithNothingInStock();
    const wrong = { deposit: "240", shipsBy: day(shop.now + day_ms), grace: "200", balanceDays: "soon", allotment: "" };
    const answer = await ask(where.at, where.owner, { ...where.plan, ...wrong });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toMatch(/id="f-deposit-error"[^]*?outside what such a sale can have/);
    expect(page).toMatch(/id="f-shipsBy-error"[^]*?after reserving ends/);
    expect(page).toMatch(/id="f-grace-error"[^]*?outside/);
    expect(page).toMatch(/id="f-balanceDays-error"[^]*?A whole number/);
    expect(page).toMatch(/id="f-allotment-error"[^]*?This is needed/);
  });

  it("is tried dry: what deposits and balances would come to", async () => {
    const where = await aShopWithNothingInStock();
    const page = await (await ask(where.at, where.owner, { ...where.plan, do: "try", crowd: "10", pay: "50" })).text();
    for (const word of ["Deposits now", "€96.00", "€384.00", "40%"]) expect(page).toContain(word);
  });

  it("shows who paid a deposit to those who may read orders, and is paused, moved and called off", async () => {
    const where = await aShopWithNothingInStock();
    const { sale, path } = await planned(where);
    const buyer = await aBuyer(shop, 0);
    const taken = await takePlace(buyer, sale, { returnUrl: "https://shop.invalid/p", description: "A bowl" });
    if (!taken.ok) throw new Error(taken.fault.code);
    const { email } = (await findPerson(shop, taken.value.place.accountId))!;
    await confirmPlace(buyer, taken.value.place.id);
    const page = await (await ask(path, where.owner)).text();
    expect(page).toContain(email);
    for (const word of ["Deposit paid", "€48.00", "1 / 2"]) expect(page).toContain(word);
    const staff = await aPerson();
    await aMember(sellersShop, where.seller.id, staff.id, "staff", ["products.read"]);
    expect(await (await ask(path, staff)).text()).not.toContain(email);

    const step = async (what: string, said: Record<string, string> = {}) =>
      led(await ask(`${path}/${what}`, where.owner, said));
    expect(await step("call")).toMatchObject({ fault: "presale.still_open" });
    expect(await step("promise", { day: "tomorrow", why: "the kiln" })).toMatchObject({ fault: "presale.day_invalid" });
    expect(await step("promise", { day: day(shop.now + 70 * day_ms), why: "the kiln" })).toMatchObject({
      done: "moved",
    });
    expect((await findPresale(shop, sale.id))?.promise).toBe(2);
    expect(await step("pauses", { why: "a wrong picture" })).toMatchObject({ done: "moved" });
    expect(await step("voiding", { why: "the kiln broke", sure: "1" })).toMatchObject({ done: "moved" });
    expect((await findPresale(shop, sale.id))?.ended).toBe("off");
    const told = await (await ask(`${path}?fault=presale.day_invalid`, where.owner)).text();
    expect(told).toContain("Please give a day in the future.");
    expect(told).toContain("Deposits go back to their cards");
  });

  it("is the house's to move too, and nobody else's", async () => {
    const where = await aShopWithNothingInStock();
    const { sale } = await planned(where);
    const operator = await aPerson("operator");
    const moved = { day: day(shop.now + 80 * day_ms), why: "asked by the maker" };
    const { owner, seller } = await aShopkeeper();
    expect((await ask(`/studio/${seller.id}/sales/${sale.id}/promise`, owner, moved)).status).toBe(404);
    expect(led(await ask(`/admin/sales/${sale.id}/promise`, operator, moved))).toMatchObject({ done: "moved" });
    expect((await findPresale(shop, sale.id))?.promise).toBe(2);
  });
});
