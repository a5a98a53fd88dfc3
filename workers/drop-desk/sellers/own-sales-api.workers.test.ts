import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { aPiece } from "../../checkout/fixture-store.ts";
import { openFixtureShop } from "../../checkout/fixture.ts";
import { findSale } from "../../drops/index.ts";
import { day_ms, handClock } from "../../kernel/clock.ts";
import type { Env } from "../../platform/env.ts";
import { giveTo, skuOf } from "../../sale-desk/fixture-store.ts";
import { aMember } from "../../sellers/fixture-store.ts";
import { aPerson, aShopkeeper, call, shop as sellersShop } from "../../sellers/fixture.ts";

const shop = openFixtureShop(env as unknown as Env, handClock(Date.now()));
let serial = 0;
const at = (days: number) => new Date(shop.now + days * day_ms).toISOString();

async function aShop() {
  const { seller, owner } = await aShopkeeper();
  const piece = await aPiece(shop, { stock: { [seller.locationId]: 5 } });
  await giveTo(shop, piece, seller.id);
  const flash = {
    slug: `own-${++serial}`,
    mechanism: "flash",
    sku: await skuOf(shop, piece),
    starts_at: at(1),
    ends_at: at(2),
    allotment: 3,
    currency: "EUR",
    rule: { prices: { EUR: 5_000 } },
  };
  return { seller, owner, flash, sales: `/sellers/${seller.id}/sales` };
}
const presale = (wish: Awaited<ReturnType<typeof aShop>>["flash"]) => ({
  ...wish,
  slug: `own-${++serial}`,
  mechanism: "presale",
  allotment: 0,
  rule: { priceMinor: 9_000, depositMinor: 900, units: 4, shipsBy: shop.now + 40 * day_ms },
});

describe("a seller's program and its sales", { timeout: 60_000 }, () => {
  it("plans one, reads it, pauses it and calls it off", async () => {
    const { owner, flash, sales, seller } = await aShop();
    const made = await call("POST", sales, owner, flash);
    expect([made.status, made.body.mechanism, made.body.seller_id]).toEqual([201, "flash", seller.id]);
    const one = `${sales}/${made.body.id}`;
    expect((await call("GET", one, owner)).body).toMatchObject({
      moves: ["voiding"],
      rule: { prices: { EUR: 5_000 } },
    });
    expect((await call("GET", sales, owner)).body.items).toMatchObject([{ id: made.body.id }]);
    const open = await call("POST", sales, owner, {
      ...flash,
      slug: `own-${++serial}`,
      starts_at: at(-1),
      allotment: 1,
    });
    const running = `${sales}/${open.body.id}`;
    expect((await call("POST", `${running}/pauses`, owner, { why: "a wrong word" })).body.sale.state).toBe("paused");
    expect((await call("POST", `${running}/resumptions`, owner, {})).body.sale.state).toBe("open");
    expect((await call("POST", `${running}/voiding`, owner, { why: "broken" })).body).toMatchObject({
      sale: { state: "void" },
      moves: ["settlement"],
    });
    expect((await call("POST", `${running}/pauses`, owner, {})).body.code).toBe("sale.illegal_move");
    expect((await call("POST", `${running}/shouting`, owner, {})).status).toBe(422);
  });

  it("plans a presale of what is not there yet, and reads who has a place", async () => {
    const { owner, flash, sales, seller } = await aShop();
    const made = await call("POST", sales, owner, presale(flash));
    expect(made.status).toBe(201);
    expect((await call("GET", `${sales}/${made.body.id}`, owner)).body).toMatchObject({
      figures: { taken: 0, units: 4, held_minor: 0 },
      rule: { grace_days: 14, unpaidDeposit: "returned" },
    });
    const places = await call("GET", `/sellers/${seller.id}/presales/${made.body.id}/places`, owner);
    expect(places.body).toEqual({ items: [], next: null });
    const wrong = await call("POST", sales, owner, { ...presale(flash), rule: { priceMinor: 100, depositMinor: 100 } });
    expect([wrong.status, wrong.body.code, wrong.body.field]).toEqual([422, "sale.invalid", "deposit_minor"]);
  });

  it("with a key plans once, and is told when the key was for something else", async () => {
    const { owner, flash, sales } = await aShop();
    const key = { "idempotency-key": `plan-${crypto.randomUUID()}` };
    const [first, twin] = await Promise.all([
      call("POST", sales, owner, flash, key),
      call("POST", sales, owner, flash, key),
    ]);
    const again = await call("POST", sales, owner, flash, key);
    expect([first.status, twin.status, again.status]).toEqual([201, 201, 201]);
    expect(new Set([first.body.id, twin.body.id, again.body.id]).size).toBe(1);
    expect((await call("POST", sales, owner, { ...flash, allotment: 1 }, key)).body.code).toBe("request.key_reused");
    expect((await call("GET", sales, owner)).body.items).toHaveLength(1);
  });

  it("sells nobody else's goods, plans nothing that comes back by itself, and hides a reserve", async () => {
    const [mine, theirs] = [await aShop(), await aShop()];
    const foreign = await call("POST", mine.sales, mine.owner, { ...mine.flash, sku: theirs.flash.sku });
    expect([foreign.status, foreign.body.field]).toEqual([422, "sku"]);
    const rule = { prices: { EUR: 100 }, again: { after_minutes: 1, lasts_minutes: 5 } };
    const made = await call("POST", mine.sales, mine.owner, { ...mine.flash, rule });
    expect((await findSale(shop, made.body.id))?.rule["again"]).toBeNull();
    const lot = await call("POST", mine.sales, mine.owner, {
      ...mine.flash,
      slug: `own-${++serial}`,
      mechanism: "auction",
      allotment: 1,
      rule: { kind: "english", openingMinor: 5_000, reserveMinor: 77_700 },
    });
    expect(lot.status).toBe(201);
    expect(JSON.stringify((await call("GET", `${mine.sales}/${lot.body.id}`, mine.owner)).body)).not.toContain("77700");
  });

  it("is not there for strangers and neighbours, and scopes are asked", async () => {
    const [mine, neighbour] = [await aShop(), await aShop()];
    const made = await call("POST", mine.sales, mine.owner, presale(mine.flash));
    const [reader, stranger] = [await aPerson(), await aPerson()];
    await aMember(sellersShop, mine.seller.id, reader.id, "staff", ["products.read"]);
    const one = `${mine.sales}/${made.body.id}`;
    const places = `/sellers/${mine.seller.id}/presales/${made.body.id}/places`;
    for (const who of [undefined, stranger, neighbour.owner]) {
      for (const path of [mine.sales, one, places]) expect((await call("GET", path, who)).status).toBe(404);
      expect((await call("POST", mine.sales, who, mine.flash)).status).toBe(404);
      expect((await call("POST", `${one}/voiding`, who, {})).status).toBe(404);
    }
    const swapped = `${neighbour.sales}/${made.body.id}`;
    expect((await call("GET", swapped, neighbour.owner)).body.code).toBe("sale.not_found");
    expect((await call("POST", `${swapped}/voiding`, neighbour.owner, {})).body.code).toBe("sale.not_found");
    expect((await call("GET", one, reader)).status).toBe(200);
    for (const [method, path] of [
      ["POST", mine.sales],
      ["POST", `${one}/voiding`],
      ["GET", places],
    ] as const)
      expect((await call(method, path, reader, method === "POST" ? mine.flash : undefined)).status).toBe(403);
    const closed = await aShopkeeper({ state: "suspended" });
    const refused = await call("POST", `/sellers/${closed.seller.id}/sales`, closed.owner, mine.flash);
    expect(refused.body.code).toBe("seller.forbidden");
  });
});
