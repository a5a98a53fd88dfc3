import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { aPiece } from "../checkout/fixture-store.ts";
import { openFixtureShop } from "../checkout/fixture.ts";
import { aBuyer } from "../drops/auction/fixture-store.ts";
import { anAcquirer, withAcquirer } from "../drops/crowdfunding/fixture.ts";
import { confirmPlace, movePromisedDay, takePlace, findSale } from "../drops/index.ts";
import { aPresale } from "../drops/presale/fixture.ts";
import { day_ms, handClock } from "../kernel/clock.ts";
import { lettersTo } from "../notices/index.ts";
import { findPersons } from "../persons/index.ts";
import type { Env } from "../platform/env.ts";
import { writeToBuyers } from "./letters.ts";

it(
  "a promised day that moves is told to everybody with a place, once each, however often it is heard",
  { timeout: 30_000 },
  async () => {
    const shop = withAcquirer(openFixtureShop(env as unknown as Env, handClock(Date.now())), anAcquirer());
    const sale = await aPresale(shop, await aPiece(shop), { units: 50 });
    const accountIds: string[] = [];
    for (let buyers = 0; buyers < 43; buyers++) {
      const buyer = await aBuyer(shop, 0);
      const taken = await takePlace(buyer, sale, { returnUrl: "https://shop.invalid/p", description: "A bowl" });
      if (!taken.ok) throw new Error(taken.fault.code);
      await confirmPlace(buyer, taken.value.place.id);
      accountIds.push(taken.value.place.accountId);
    }
    const now = (await findSale(shop, sale.id))!;
    expect((await movePromisedDay(shop, now, shop.now + 40 * day_ms, "The glaze ran")).ok).toBe(true);
    const event = { id: shop.newId("event"), topic: "presale.promise_moved", payload: { saleId: sale.id } };
    await writeToBuyers(shop, event);
    await writeToBuyers(shop, { ...event });
    for (const { email } of (await findPersons(shop, accountIds)).values()) {
      const told = (await lettersTo(shop, email, 20)).filter(({ text }) => text.includes("The glaze ran"));
      expect(told).toHaveLength(1);
    }
  },
);
