import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { aPiece } from "../checkout/fixture-store.ts";
import { openFixtureShop } from "../checkout/fixture.ts";
import { aLot, at, bid, hour, inWorld, knockedDown } from "../drops/auction/lot-fixture.ts";
import { aBuyer, soldBy } from "../drops/auction/fixture-store.ts";
import { awardsOfSale, registerBidder } from "../drops/index.ts";
import { findMail, listMails } from "../notices/index.ts";
import { handClock, minute_ms } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import type { Shop } from "../platform/shop.ts";
import { lapseAwardsSweep } from "../drops/jobs.ts";
import { aShopkeeper } from "../sellers/fixture.ts";
import { lotLetters } from "./jobs.ts";
import { outbidOf, tellTheOutbid } from "./outbid.ts";

inWorld({ open: openFixtureShop, aPiece });
const hear = (shop: Shop, topic: string, payload: object) =>
  lotLetters.hear(shop, { id: crypto.randomUUID(), topic, payload });
const emailOf = async ({ actor }: Shop) => (actor.kind === "account" ? (await actor.person()).email : "");
const lettersTo = async (shop: Shop, who: Shop) => {
  const { items } = await listMails(shop, { recipient: await emailOf(who) });
  return Promise.all(items.map(async ({ id }) => (await findMail(shop, id))!));
};

describe("when the hammer has fallen", () => {
  it("the winner is told what to pay and until when, the others that it is over and their deposit free, each once", async () => {
    const { shop, sale, ann, ben, cat } = await knockedDown();
    for (let twice = 0; twice < 2; twice++) await hear(shop, "lot.closed", { saleId: sale.id });
    const [won] = await lettersTo(shop, ann);
    expect(won?.subject).toContain("It is yours");
    expect(won?.text).toContain("€492.00");
    expect(won?.text).toContain(`/en/auctions/${sale.slug}`);
    for (const loser of [ben, cat]) {
      const letters = await lettersTo(shop, loser);
      expect(letters).toHaveLength(1);
      expect(letters[0]?.subject).toContain("The lot is over");
      expect(letters[0]?.text).toContain("deposit is free");
      expect(letters[0]?.text).not.toMatch(/€\s?600|600[.,]00|60[.,]?000/);
    }
    expect(await lettersTo(shop, ann)).toHaveLength(1);
  });

  it("and the winner does not pay, the next is offered it, at the price without the first", async () => {
    const { shop, sale, ben } = await knockedDown();
    const later = at(shop, shop.now + 2 * hour);
    await lapseAwardsSweep.run(later);
    const award = (await awardsOfSale(later, sale.id)).at(-1)!;
    expect(award.round).toBe(2);
    const told = { saleId: sale.id, awardId: award.id, accountId: award.accountId };
    await hear(later, "lot.offered", told);
    await hear(later, "lot.offered", told);
    const letters = await lettersTo(later, ben);
    expect(letters.map(({ subject }) => subject)).toEqual([expect.stringContaining("A second chance")]);
    expect(letters[0]?.text).toContain("binds you to nothing");
  });
});

describe("when a lot was not paid for and its house is to be asked", () => {
  it("its owners are written to once, with the day to decide by; a lot that asks by itself asks nobody", async () => {
    const { seller, owner } = await aShopkeeper();
    const { shop, sale } = await knockedDown({ secondChance: "asked" });
    await soldBy(shop, sale.id, seller.id);
    const late = at(shop, shop.now + 2 * hour);
    await lapseAwardsSweep.run(late);
    const [award] = await awardsOfSale(late, sale.id);
    const told = { saleId: sale.id, awardId: award!.id, accountId: award!.accountId };
    for (let twice = 0; twice < 2; twice++) await hear(late, "lot.unpaid", told);
    const { items } = await listMails(late, { recipient: owner.email });
    expect(items).toHaveLength(1);
    const letter = (await findMail(late, items[0]!.id))!;
    expect(letter.subject).toContain("yours to decide");
    expect(letter.text).toContain(`/studio/${seller.id}/sales/${sale.id}/room`);
    expect(letter.text).not.toMatch(/€\s?[46]00|[46]00[.,]00|[46]0[.,]?000/);
    const other = await knockedDown();
    const keeper = await aShopkeeper();
    await soldBy(other.shop, other.sale.id, keeper.seller.id);
    await lapseAwardsSweep.run(at(other.shop, other.shop.now + 2 * hour));
    await hear(at(other.shop, other.shop.now + 2 * hour), "lot.unpaid", { ...told, saleId: other.sale.id });
    expect((await listMails(other.shop, { recipient: keeper.owner.email })).items).toEqual([]);
  });
});

describe("whoever is outbid", () => {
  it("has one letter for each bid of theirs, however often the others go on, and none while they bid themselves", () => {
    const line = (seq: number, paddle: number, minute: number) =>
      ({
        seq,
        at: minute * minute_ms,
        kind: "bid",
        paddle,
        leader: null,
        priceMinor: null,
        closesAt: 0,
        extended: false,
        text: "",
      }) as const;
    const entries = [line(1, 101, 0), line(2, 102, 1), line(3, 103, 2), line(4, 102, 9)];
    const outbid = outbidOf(entries, 103, 10 * minute_ms);
    expect([...outbid].map(([paddle, { seq }]) => [paddle, seq])).toEqual([[101, 1]]);
    expect([...outbidOf(entries, 103, 13 * minute_ms).keys()]).toEqual([101, 102]);
  });

  it("is told the price as it is, and not a word about anybody's maximum", async () => {
    const shop = openFixtureShop(env as unknown as Env, handClock(Date.now()));
    const sale = await aLot(shop, { depositMinor: 0 });
    const [ann, ben] = [await aBuyer(shop, 0), await aBuyer(shop, 0)];
    for (const one of [ann, ben]) await registerBidder(one, sale);
    await bid(ann, sale, 30_000);
    await bid(ben, sale, 80_000);
    const lot = (await shop.lot(sale.id).read(null, 0))!.lot;
    const { hearLotMoved } = await import("../drops/auction/hear-room.ts");
    await hearLotMoved(shop, { id: `${sale.id}.${lot.seq}`, topic: "lot.moved", payload: { saleId: sale.id, lot } });
    const later = at(shop, shop.now + 4 * minute_ms);
    await tellTheOutbid(later);
    await tellTheOutbid(later);
    const letters = await lettersTo(later, ann);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toContain("€310.00");
    expect(letters[0]?.text).not.toMatch(/€\s?800|800[.,]00/);
    expect(await lettersTo(later, ben)).toHaveLength(0);
  });
});
