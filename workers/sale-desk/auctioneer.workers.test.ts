import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { aPiece } from "../checkout/fixture-store.ts";
import { openFixtureShop } from "../checkout/fixture.ts";
import { aSale } from "../drops/fixture.ts";
import { handClock, systemClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { aMember } from "../sellers/fixture-store.ts";
import { aPerson, aShopkeeper, ask, call, led, shop as sellersShop } from "../sellers/fixture.ts";
import { giveTo } from "./fixture-store.ts";

const shop = openFixtureShop(env as unknown as Env, handClock(systemClock.now()));
type Keeper = Awaited<ReturnType<typeof aShopkeeper>>;

async function ownSale({ seller }: Keeper, change: object = { mechanism: "auction", rule }) {
  const piece = await aPiece(shop, { stock: { [seller.locationId]: 5 } });
  await giveTo(shop, piece, seller.id);
  return aSale(shop, piece, {
    allotment: 1,
    sellerId: seller.id,
    homeLocationId: seller.locationId,
    ...change,
  } as never);
}
const rule = { kind: "english", openingMinor: 10_000, depositMinor: 0 };
const phaseOf = async (saleId: string) => (await shop.lot(saleId).read(null, 0))?.lot.phase;

describe("the auctioneer of a seller's own lots", () => {
  it("has the view the house has, and every word goes to the room", async () => {
    const keeper = await aShopkeeper();
    const { seller, owner } = keeper;
    const lot = await ownSale(keeper);
    const home = `/studio/${seller.id}/sales/${lot.id}`;
    expect(await (await ask(home, owner)).text()).toContain(`${home}/room`);
    expect(await (await ask(`${home}/room`, owner)).text()).toContain('value="withdraw"');
    const say = async (said: Record<string, string>) => led(await ask(`${home}/room`, owner, said));
    expect(await say({ kind: "pause" })).toMatchObject({ fault: "lot.reason_missing" });
    expect(await say({ kind: "pause", reason: "tea" })).toMatchObject({ done: "told" });
    expect(await phaseOf(lot.id)).toBe("paused");
    expect(await say({ kind: "dance" })).toMatchObject({ fault: "lot.no_such_command" });
    const api = `/sellers/${seller.id}/auctions/${lot.id}/commands`;
    expect((await call("POST", api, owner, { kind: "resume" })).body.phase).toBe("open");
    expect((await call("POST", api, owner, { kind: "close" })).body.phase).toBe("closed");
    expect(await say({ kind: "extend", minutes: "5", reason: "rain" })).toMatchObject({ fault: "lot.over" });
  });

  it("finds no lot of the neighbour's or of the house there, nor a sale that is no lot", async () => {
    const [keeper, neighbour] = [await aShopkeeper(), await aShopkeeper()];
    const house = await aSale(shop, await aPiece(shop), { mechanism: "auction", allotment: 1, rule } as never);
    const flash = await ownSale(keeper, { mechanism: "flash" });
    for (const { id } of [await ownSale(neighbour), house, flash, { id: "sal_00000000000000000000000000" }]) {
      const room = `/studio/${keeper.seller.id}/sales/${id}/room`;
      expect((await ask(room, keeper.owner)).status).toBe(404);
      expect((await ask(room, keeper.owner, { kind: "close" })).status).toBe(404);
      const api = `/sellers/${keeper.seller.id}/auctions/${id}/commands`;
      expect((await call("POST", api, keeper.owner, { kind: "close" })).body.code).toBe("lot.not_found");
      const over = `/sellers/${neighbour.seller.id}/auctions/${id}/commands`;
      expect((await call("POST", over, keeper.owner, { kind: "close" })).body.code).toBe("seller.not_found");
    }
    expect(await phaseOf(house.id)).not.toBe("closed");
  });

  it("who may only read goods looks on", async () => {
    const keeper = await aShopkeeper();
    const lot = await ownSale(keeper);
    const staff = await aPerson();
    await aMember(sellersShop, keeper.seller.id, staff.id, "staff", ["products.read"]);
    const room = `/studio/${keeper.seller.id}/sales/${lot.id}/room`;
    const page = await (await ask(room, staff)).text();
    expect(page).not.toContain('name="kind"');
    expect((await ask(room, staff, { kind: "close" })).status).toBe(403);
    const api = `/sellers/${keeper.seller.id}/auctions/${lot.id}/commands`;
    expect((await call("POST", api, staff, { kind: "close" })).status).toBe(403);
    expect(await phaseOf(lot.id)).toBe("open");
  });
});
