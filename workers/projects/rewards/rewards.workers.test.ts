import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { openFixtureShop } from "../../checkout/fixture.ts";
import { collectPledges } from "../../drops/crowdfunding/collect.ts";
import { aBacker, anAcquirer, aProject, withAcquirer } from "../../drops/crowdfunding/fixture.ts";
import { callOffProject, findRewardParcel, findSale, tendSales } from "../../drops/index.ts";
import { handClock, minute_ms } from "../../kernel/clock.ts";
import { lettersTo } from "../../notices/index.ts";
import type { Env } from "../../platform/env.ts";
import { aMember } from "../../sellers/fixture-store.ts";
import { aPerson, aShopkeeper, ask, call, led, shop as sellersShop } from "../../sellers/fixture.ts";
import { writePledgeLetter } from "../letters.ts";
import { findPerson } from "../../persons/index.ts";

/** A funded project: a bowl and a card are owed, a gift is not, and one card was declined for good. */
async function aFundedProject() {
  const acquirer = anAcquirer();
  const shop = withAcquirer(openFixtureShop(env as unknown as Env, handClock(Date.now())), acquirer);
  const { seller, owner } = await aShopkeeper();
  const sale = await aProject(shop, { goalMinor: 1_000, retry_minutes: [] }, seller.id);
  const bowl = await aBacker(shop, sale, { tierId: "bowl", address: "=1 Water Street" });
  const card = await aBacker(shop, sale);
  const gift = await aBacker(shop, sale, { tierId: null, minor: 700 });
  const poor = await aBacker(shop, sale);
  acquirer.fates.set(`card_${poor.pledge.cardId}`, ["declined"]);
  for (const minutes of [61, 62, 63]) {
    const then = { ...shop, now: shop.now + minutes * minute_ms };
    await tendSales(then);
    await collectPledges(then);
  }
  const base = `/sellers/${seller.id}/projects/${sale.id}/rewards`;
  return { shop, seller, owner, sale, bowl, card, gift, poor, base, page: `/studio${base.slice(8)}` };
}

describe("rewards of a funded project", { timeout: 60_000 }, () => {
  it("are owed to those who have paid for one, sent with or without a number, and corrected", async () => {
    const { shop, owner, sale, bowl, card, gift, poor, base } = await aFundedProject();
    const owed = (await call("GET", base, owner)).body.items;
    const ids = owed.map((line: { pledge: { pledge_id: string } }) => line.pledge.pledge_id);
    expect(new Set(ids)).toEqual(new Set([bowl.pledge.id, card.pledge.id]));
    expect(owed).toContainEqual(expect.objectContaining({ address: "=1 Water Street", sent_at: null }));
    const send = (pledgeId: string, said: object = {}) => call("POST", `${base}/${pledgeId}/parcels`, owner, said);
    expect((await send(bowl.pledge.id, { carrier: "pigeon" })).body.code).toBe("reward.carrier_unknown");
    expect((await send(bowl.pledge.id, { tracking_number: "1" })).body.code).toBe("reward.number_invalid");
    expect((await send(bowl.pledge.id, { carrier: "dhl", tracking_number: "JD1" })).status).toBe(201);
    expect((await send(bowl.pledge.id, { carrier: "dhl", tracking_number: "JD2" })).status).toBe(201);
    expect((await send(card.pledge.id)).status).toBe(201);
    expect(await findRewardParcel(shop, bowl.pledge.id)).toMatchObject({ carrier: "dhl", trackingNumber: "JD2" });
    expect((await send(gift.pledge.id)).body.code).toBe("reward.not_found");
    expect((await send(poor.pledge.id)).body.code).toBe("reward.not_owed");
    expect((await call("GET", base, owner)).body.items).toEqual([]);
    const sent = (await call("GET", `${base}?which=sent`, owner)).body.items;
    expect(sent).toHaveLength(2);
    expect(sent).toContainEqual(expect.objectContaining({ carrier: "dhl", tracking_number: "JD2" }));
    const other = await aFundedProject();
    expect((await send(other.bowl.pledge.id)).body.code).toBe("reward.not_found");
    await callOffProject(shop, (await findSale(shop, sale.id))!, "the kiln is gone");
    expect((await send(card.pledge.id, { carrier: "ups" })).body.code).toBe("reward.not_owed");
  });

  it("are told to their backer in a letter", async () => {
    const { shop, owner, sale, bowl, base } = await aFundedProject();
    await call("POST", `${base}/${bowl.pledge.id}/parcels`, owner, { carrier: "dhl", tracking_number: "JD9" });
    const payload = { pledgeId: bowl.pledge.id, saleId: sale.id };
    const event = { id: shop.newId("event"), topic: "reward.sent", payload };
    await writePledgeLetter(shop, event);
    await writePledgeLetter(shop, event);
    const letters = await lettersTo(shop, (await findPerson(shop, bowl.pledge.accountId))!.email, 20);
    expect(letters.filter(({ text }) => text.includes("JD9"))).toHaveLength(1);
  });

  it("are packed by a list in which nothing runs, and marked in the studio", async () => {
    const { owner, bowl, card, page } = await aFundedProject();
    const file = await (await ask(`${page}.csv`, owner)).text();
    expect(file.split("\r\n")).toHaveLength(4);
    expect(file).toContain(`${bowl.pledge.id},A bowl,2027-06,40.00,EUR`);
    expect(file).toContain("'=1 Water Street");
    const told = led(await ask(`${page}/${bowl.pledge.id}`, owner, { carrier: "ups", number: "1Z" }));
    expect(told).toMatchObject({ path: page, done: "saved" });
    const html = await (await ask(page, owner)).text();
    expect(html).toContain(card.pledge.id);
    expect(html).not.toContain(bowl.pledge.id);
    expect(await (await ask(`${page}?which=sent`, owner)).text()).toContain("1Z");
  });

  it("are the business of whoever may read orders of this shop alone", async () => {
    const { seller, bowl, base, page } = await aFundedProject();
    const neighbour = await aShopkeeper();
    const [reader, packer] = [await aPerson(), await aPerson()];
    await aMember(sellersShop, seller.id, reader.id, "staff", ["products.read"]);
    await aMember(sellersShop, seller.id, packer.id, "staff", ["orders.read"]);
    for (const path of [page, `${page}.csv`]) {
      expect((await ask(path, neighbour.owner)).status).toBe(404);
      expect((await ask(path, reader)).status).toBe(403);
      expect((await ask(path, packer)).status).toBe(200);
    }
    expect((await ask(`${page}/${bowl.pledge.id}`, packer, {})).status).toBe(403);
    const swapped = base.replace(seller.id, neighbour.seller.id);
    expect((await call("GET", swapped, neighbour.owner)).body.code).toBe("project.not_found");
    expect((await call("POST", `${swapped}/${bowl.pledge.id}/parcels`, neighbour.owner, {})).status).toBe(404);
  });
});
