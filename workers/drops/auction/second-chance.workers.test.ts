import { describe, expect, it } from "vitest";
import { aPiece } from "../../checkout/fixture-store.ts";
import { openFixtureShop } from "../../checkout/fixture.ts";
import { day_ms } from "../../kernel/clock.ts";
import { findSale, settleSale } from "../index.ts";
import { declineAward, lapseAwards } from "./awards.ts";
import { auction } from "./mechanism.ts";
import { actionsOn } from "./fixture-store.ts";
import { at, hour, inWorld, knockedDown } from "./lot-fixture.ts";
import { awardsOfSale } from "./lot-store.ts";
import { askTheNext, endChances, offerChance, readChances } from "./second-chance.ts";

inWorld({ open: openFixtureShop, aPiece });
const unpaid = async (change: object = { secondChance: "asked" }) => {
  const lot = await knockedDown(change);
  const late = at(lot.shop, lot.shop.now + hour);
  await lapseAwards(late);
  return { ...lot, late };
};

describe("a lot whose house wants to be asked", () => {
  it("waits for its word when the winner has not paid, and is offered by it once", async () => {
    const { late, sale, ben } = await unpaid();
    await auction.tend(late, sale);
    expect(await awardsOfSale(late, sale.id)).toMatchObject([{ state: "lapsed" }]);
    const { step } = await readChances(late, sale);
    expect(step).toEqual({ of: "house", decideBy: late.now + 7 * day_ms });
    expect((await settleSale(late, sale.id)).ok).toBe(false);
    const said = await Promise.all([offerChance(late, sale), offerChance(late, sale)]);
    expect(said.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await awardsOfSale(late, sale.id)).toMatchObject([
      { state: "lapsed" },
      { round: 2, accountId: ben.who, hammerMinor: 21_000, state: "offered", dueAt: late.now + hour },
    ]);
    expect(await offerChance(late, sale)).toMatchObject({ fault: { code: "chance.not_waiting" } });
    expect(await actionsOn(late, sale.id)).toContain("lot.second_chance");
  });

  it("is asked again after each who lets it go, and told when nobody is left", async () => {
    const { late, sale, ben, cat } = await unpaid();
    await offerChance(late, sale);
    expect(await declineAward(late, sale, ben.who)).toMatchObject({ ok: true });
    expect((await readChances(late, sale)).step.of).toBe("house");
    expect(await offerChance(late, sale)).toMatchObject({ fault: { code: "chance.raced" } });
    expect(await offerChance(late, (await findSale(late, sale.id))!)).toMatchObject({
      ok: true,
      value: { accountId: cat.who },
    });
    const later = at(late, late.now + hour);
    await lapseAwards(later);
    expect(await offerChance(later, sale)).toMatchObject({ fault: { code: "chance.nobody" } });
    expect(await settleSale(later, sale.id)).toMatchObject({ ok: true, value: { unsold: 1 } });
  });

  it("goes home when the house says no, once and in its log, or says nothing for a week", async () => {
    const { late, sale } = await unpaid();
    expect(await Promise.all([endChances(late, sale), endChances(late, sale)])).toMatchObject([
      { ok: true },
      { ok: true },
    ]);
    expect(await offerChance(late, sale)).toMatchObject({ fault: { code: "chance.not_waiting" } });
    expect((await actionsOn(late, sale.id)).filter((one) => one === "lot.second_chances_ended")).toHaveLength(1);
    expect(await settleSale(late, sale.id)).toMatchObject({ ok: true, value: { unsold: 1 } });
    const silent = await unpaid();
    const almost = at(silent.late, silent.late.now + 7 * day_ms - 1);
    expect((await settleSale(almost, silent.sale.id)).ok).toBe(false);
    const over = at(almost, almost.now + 1);
    expect(await offerChance(over, silent.sale)).toMatchObject({ fault: { code: "chance.not_waiting" } });
    expect(await settleSale(over, silent.sale.id)).toMatchObject({ ok: true, value: { unsold: 1 } });
  });
});

describe("a lot that asks by itself", () => {
  it("stops asking when the house has said so before; whoever was asked keeps their time", async () => {
    const { late, sale, ben } = await unpaid({});
    expect((await readChances(late, sale)).step).toMatchObject({ of: "buyer", dueAt: late.now + hour });
    expect(await endChances(late, sale)).toMatchObject({ ok: true });
    expect((await readChances(late, sale)).step.of).toBe("buyer");
    expect((await settleSale(late, sale.id)).ok).toBe(false);
    await declineAward(late, sale, ben.who);
    expect(await askTheNext(late, sale)).toBeNull();
    expect(await awardsOfSale(late, sale.id)).toHaveLength(2);
    expect(await settleSale(late, sale.id)).toMatchObject({ ok: true, value: { unsold: 1 } });
    expect(await endChances(late, { ...sale, state: "settled" })).toMatchObject({ ok: true });
  });

  it("an offer and the house's end at once leave no offer after the end", async () => {
    for (let n = 0; n < 4; n++) {
      const { shop, sale } = await knockedDown();
      const late = at(shop, shop.now + hour);
      const [, ended] = await Promise.all([lapseAwards(late), endChances(late, sale)]);
      expect(ended.ok).toBe(true);
      const before = (await awardsOfSale(late, sale.id)).length;
      await auction.tend(late, sale);
      expect(await awardsOfSale(late, sale.id)).toHaveLength(before);
    }
  });
});
