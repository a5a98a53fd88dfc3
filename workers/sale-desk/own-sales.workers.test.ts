import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { aPiece } from "../checkout/fixture-store.ts";
import { openFixtureShop } from "../checkout/fixture.ts";
import { findSale } from "../drops/index.ts";
import { handClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { aMember } from "../sellers/fixture-store.ts";
import { aPerson, aShopkeeper, ask, led, shop as sellersShop, type Person } from "../sellers/fixture.ts";
import { giveTo, skuOf } from "./fixture-store.ts";
import { planForm } from "./fixture.ts";

const shop = openFixtureShop(env as unknown as Env, handClock(Date.now()));
async function aPlan(change: Record<string, string> = {}) {
  const piece = await aPiece(shop);
  return { piece, form: planForm(shop.now, await skuOf(shop, piece), change) };
}

describe("a seller's own sales", () => {
  const own = async (person: Person, sellerId: string, form: Record<string, string>) =>
    led(await ask(`/studio/${sellerId}/sales`, person, form));
  async function ownPiece(seller: { readonly id: string; readonly locationId: string }): Promise<string> {
    const piece = await aPiece(shop, { stock: { [seller.locationId]: 5 } });
    await giveTo(shop, piece, seller.id);
    return skuOf(shop, piece);
  }

  it("are planned of their own goods alone, from their own shelf, by whoever may write goods", async () => {
    const [{ seller, owner }, neighbour] = [await aShopkeeper(), await aShopkeeper()];
    const [mine, theirs] = [await ownPiece(seller), await ownPiece(neighbour.seller)];
    const { form } = await aPlan();
    const refused = await ask(`/studio/${seller.id}/sales`, owner, { ...form, sku: theirs });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain("no such piece");
    expect(page).not.toContain(theirs + '">');
    const planned = await own(owner, seller.id, { ...form, sku: mine });
    expect(planned.done).toBe("planned");
    const sale = (await findSale(shop, planned.path.split("/").at(-1)!))!;
    expect([sale.sellerId, sale.homeLocationId]).toEqual([seller.id, seller.locationId]);
  });

  it("a sale of the neighbour's or of the house is not there, neither to see nor to stop", async () => {
    const [{ seller, owner }, neighbour] = [await aShopkeeper(), await aShopkeeper()];
    const { form } = await aPlan();
    const { path } = await own(neighbour.owner, neighbour.seller.id, {
      ...form,
      sku: await ownPiece(neighbour.seller),
    });
    const id = path.split("/").at(-1)!;
    const house = led(await ask("/admin/sales", await aPerson("operator"), (await aPlan()).form))
      .path.split("/")
      .at(-1)!;
    for (const other of [id, house, "sal_00000000000000000000000000"]) {
      const at = `/studio/${seller.id}/sales/${other}`;
      expect((await ask(at, owner)).status).toBe(404);
      expect((await ask(`${at}/voiding`, owner, { why: "envy", sure: "1" })).status).toBe(404);
    }
    expect((await findSale(shop, id))?.state).toBe("planned");
    expect(await (await ask(`/studio/${seller.id}/sales`, owner)).text()).not.toContain(id);
  });

  it("staff who may only read goods look; a suspended seller plans nothing new", async () => {
    const { seller } = await aShopkeeper();
    const staff = await aPerson();
    await aMember(sellersShop, seller.id, staff.id, "staff", ["products.read"]);
    const { form } = await aPlan();
    const mine = { ...form, sku: await ownPiece(seller) };
    expect((await ask(`/studio/${seller.id}/sales`, staff)).status).toBe(200);
    expect((await ask(`/studio/${seller.id}/sales`, staff, mine)).status).toBe(403);
    const closed = await aShopkeeper({ state: "suspended" });
    const plan = { ...form, sku: await ownPiece(closed.seller) };
    expect(await own(closed.owner, closed.seller.id, plan)).toMatchObject({ fault: "seller.forbidden" });
  });
});
