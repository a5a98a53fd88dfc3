import { describe, expect, it } from "vitest";
import { aPiece } from "../checkout/fixture-store.ts";
import { openFixtureShop } from "../checkout/fixture.ts";
import { lapseAwards } from "../drops/auction/awards.ts";
import { soldBy } from "../drops/auction/fixture-store.ts";
import { at, hour, inWorld, knockedDown } from "../drops/auction/lot-fixture.ts";
import { upsertLot } from "../drops/auction/lot-store.ts";
import { aMember } from "../sellers/fixture-store.ts";
import { aPerson, aShopkeeper, ask, call, led, shop as sellersShop, type Person } from "../sellers/fixture.ts";

inWorld({ open: openFixtureShop, aPiece });
async function anUnpaidLot(change: object = { secondChance: "asked" }) {
  const lot = await knockedDown(change);
  const shown = (await lot.shop.lot(lot.sale.id).read(null, 0))!.lot;
  await lot.shop.commit([upsertLot(lot.shop, lot.sale.id, shown)]);
  await lapseAwards(at(lot.shop, lot.shop.now + hour));
  return lot;
}
/** The words of a page, without the marks around what stands in them. */
const read = async (path: string, who: Person) => (await (await ask(path, who)).text()).replace(/[\u2068\u2069]/g, "");

describe("the house's word on a lot that was not paid for", () => {
  it("is said at the auctioneer's desk, where the offer, its price and the day to decide by are seen", async () => {
    const operator = await aPerson("operator");
    const { sale } = await anUnpaidLot();
    const desk = `/admin/auctions/${sale.id}`;
    expect(await read(`/admin/sales/${sale.id}`, operator)).toContain("The lot was not paid");
    const before = await read(desk, operator);
    expect(before).toMatch(/Next in line is paddle 102, at €210\.00\. Please decide by/);
    expect(before).toContain("Offer it to paddle 102");
    expect(led(await ask(`${desk}/second-chances`, operator, { word: "offer" }))).toMatchObject({ done: "chance" });
    expect(led(await ask(`${desk}/second-chances`, operator, { word: "offer" }))).toMatchObject({
      fault: "chance.not_waiting",
    });
    const after = await read(desk, operator);
    expect(after).toContain("you are asked whether the next bidder is");
    expect(after).not.toContain("Offer it to paddle");
    expect(led(await ask(`${desk}/second-chances`, operator, { word: "end" }))).toMatchObject({ done: "chance" });
    expect(await read(desk, operator)).toContain("After that nobody else is asked");
  });

  it("has doors of its own over the API, and tells nobody what a sealed bid offered", async () => {
    const operator = await aPerson("operator");
    const { sale } = await anUnpaidLot();
    const door = `/admin/auctions/${sale.id}/second-chances`;
    for (const who of [undefined, await aPerson(), await aPerson("auditor")])
      for (const method of ["GET", "POST"])
        expect([401, 403]).toContain(
          (await call(method, door, who, method === "POST" ? { word: "offer" } : undefined)).status,
        );
    expect((await call("GET", door, operator)).body).toMatchObject({
      mode: "asked",
      turn: "house",
      pay_by: null,
      decide_by: expect.any(String),
      next: { paddle: 102, hammer: { minor: 21_000, currency: "EUR" } },
      awards: [{ round: 1, state: "lapsed" }],
    });
    expect((await call("POST", door, operator, { word: "offer" })).body).toMatchObject({
      turn: "buyer",
      pay_by: expect.any(String),
      awards: [{ round: 1 }, { round: 2, state: "offered" }],
    });
    expect((await call("POST", door, operator, { word: "offer" })).body.code).toBe("chance.not_waiting");
    expect((await call("POST", door, operator, { word: "maybe" })).status).toBe(422);
    const none = "/admin/auctions/sal_00000000000000000000000000/second-chances";
    expect((await call("POST", none, operator, { word: "end" })).body.code).toBe("lot.not_found");
    const sealed = await anUnpaidLot({ kind: "sealed", secondChance: "asked" });
    const { body } = await call("GET", `/admin/auctions/${sealed.sale.id}/second-chances`, operator);
    expect(body.next).toEqual({ paddle: 102, hammer: null });
  });

  it("is the seller's own for a lot of theirs, and nobody else's", async () => {
    const [mine, neighbour] = [await aShopkeeper(), await aShopkeeper()];
    const { sale } = await anUnpaidLot();
    await soldBy(sellersShop, sale.id, mine.seller.id);
    const door = (seller: string) => `/sellers/${seller}/auctions/${sale.id}/second-chances`;
    const page = (seller: string) => `/studio/${seller}/sales/${sale.id}/room`;
    const reader = await aPerson();
    await aMember(sellersShop, mine.seller.id, reader.id, "staff", ["products.read"]);
    expect((await call("POST", door(mine.seller.id), reader, { word: "end" })).status).toBe(403);
    expect((await ask(`${page(mine.seller.id)}/second-chances`, reader, { word: "end" })).status).toBe(403);
    expect(await read(page(mine.seller.id), reader)).not.toContain("Offer it to");
    expect((await call("GET", door(neighbour.seller.id), neighbour.owner)).body.code).toBe("lot.not_found");
    expect((await call("POST", door(neighbour.seller.id), neighbour.owner, { word: "end" })).body.code).toBe(
      "lot.not_found",
    );
    expect((await ask(`${page(neighbour.seller.id)}/second-chances`, neighbour.owner, { word: "end" })).status).toBe(
      404,
    );
    expect(await read(page(mine.seller.id), mine.owner)).toContain("Offer it to paddle 102");
    const said = await ask(`${page(mine.seller.id)}/second-chances`, mine.owner, { word: "end" });
    expect(led(said)).toMatchObject({ done: "chance" });
    const { body } = await call("GET", door(mine.seller.id), mine.owner);
    expect(body).toMatchObject({ turn: "over", ended_at: expect.any(String), next: null });
  });
});
