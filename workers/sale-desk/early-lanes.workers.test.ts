import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { aPiece } from "../checkout/fixture-store.ts";
import { openFixtureShop } from "../checkout/fixture.ts";
import { findSale, laneOf, prepareSale } from "../drops/index.ts";
import { handClock, hour_ms } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { aPerson, aShopkeeper, ask, call, led, type Person } from "../sellers/fixture.ts";
import { follow, giveTo, skuOf } from "./fixture-store.ts";
import { local, planForm } from "./fixture.ts";

const shop = openFixtureShop(env as unknown as Env, handClock(Date.now()));
const soon = { startsAt: local(shop.now + 2 * hour_ms), endsAt: local(shop.now + 4 * hour_ms) };
const lately = local(shop.now - hour_ms);

async function aShopWithFollower() {
  const { seller, owner } = await aShopkeeper();
  const follower = await aPerson();
  await follow(shop, seller.id, follower.id);
  const piece = await aPiece(shop, { stock: { [seller.locationId]: 9 } });
  await giveTo(shop, piece, seller.id);
  return { seller, owner, follower, sku: await skuOf(shop, piece) };
}
const read = async (path: string, who?: Person) => (await ask(path, who)).text();

describe("ways in before everybody", () => {
  it("are planned by a seller for their followers, and shown to all with their time", async () => {
    const { seller, owner, follower, sku } = await aShopWithFollower();
    const form = planForm(shop.now, sku, { ...soon, people: "accounts", followersAt: lately });
    const told = led(await ask(`/studio/${seller.id}/sales`, owner, form));
    expect(told.done).toBe("planned");
    const sale = (await findSale(shop, told.path.split("/").at(-1)!))!;
    expect(sale.lanes).toEqual([{ id: "followers", opensAt: Date.parse(`${lately}Z`), accountIds: [follower.id] }]);
    await prepareSale(shop, sale.id);
    expect(await read(told.path, owner)).toMatch(/Let in early<\/dt><dd>Followers: [^<]+ \(1\)/);
    const page = `/en/drops/${sale.slug}`;
    const late = await aPerson();
    await follow(shop, seller.id, late.id);
    for (const who of [undefined, late]) {
      const seen = await read(page, who);
      expect(seen).toContain("Opens to followers");
      expect(seen).not.toContain("You are let in before the others");
      expect(seen).not.toContain("Hold one for me");
    }
    const own = await read(page, follower);
    expect(own).toContain("You are let in before the others");
    expect(own).toContain("Hold one for me");
    const hold = (who: Person) =>
      call("POST", `/sales/${sale.id}/holds`, who, { attempt: crypto.randomUUID(), units: 1 });
    expect((await hold(late)).body.code).toBe("sale.not_open");
    expect((await hold(follower)).status).toBe(201);
    const listed = (await call("GET", `/sales/${sale.id}`)).body;
    expect(JSON.stringify(listed)).toContain('"early":[{"lane":"followers"');
    expect(JSON.stringify(listed)).not.toContain(follower.id);
    for (const [locale, word] of [
      ["en", "Followers of the shop from"],
      ["zh-Hans", "店铺关注者自"],
      ["ar", "متابعو المتجر من"],
    ]) {
      expect(await read(`/${locale}/calendar`)).toContain(word);
      expect((await read(`/${locale}/calendar/${sale.id}.ics`)).replace(/\r\n[ \t]/g, "")).toContain(word);
    }
  });

  it("of people named by address are the house's alone to give, and told to nobody else", async () => {
    const [operator, guest] = [await aPerson("operator"), await aPerson()];
    const sku = await skuOf(shop, await aPiece(shop));
    const invitation = { ...soon, people: "accounts", invitedAt: lately };
    const wrong = planForm(shop.now, sku, { ...invitation, invited: `${guest.email}\nnobody@example.net` });
    expect(await read("/admin/sales/new", operator)).toContain('name="invited"');
    const refused = await ask("/admin/sales", operator, wrong);
    expect(await refused.text()).toMatch(/id="f-invited-error"[^]*?Not every one of these addresses/);
    const form = planForm(shop.now, sku, { ...invitation, invited: ` ${guest.email.toUpperCase()},\n${guest.email}` });
    const told = led(await ask("/admin/sales", operator, form));
    const sale = (await findSale(shop, told.path.split("/").at(-1)!))!;
    expect(laneOf(sale, guest.id)).toEqual({ id: "invited", opensAt: Date.parse(`${lately}Z`) });
    await prepareSale(shop, sale.id);
    const page = `/en/drops/${sale.slug}`;
    expect(await read(page, guest)).toContain("Opens to invited people");
    for (const who of [undefined, await aPerson()]) expect(await read(page, who)).not.toContain("invited people");
    expect(JSON.stringify((await call("GET", `/sales/${sale.id}`)).body)).not.toContain("invited");
    const { seller, owner, sku: own } = await aShopWithFollower();
    expect(await read(`/studio/${seller.id}/sales/new`, owner)).not.toContain('name="invited"');
    const tried = planForm(shop.now, own, { ...invitation, invited: guest.email });
    expect((await ask(`/studio/${seller.id}/sales`, owner, tried)).status).toBe(422);
  });

  it("come before the opening, let somebody in, and are refused at their own field otherwise", async () => {
    const { seller, owner, sku } = await aShopWithFollower();
    const answer = async (change: Record<string, string>) =>
      (await ask(`/studio/${seller.id}/sales`, owner, planForm(shop.now, sku, { ...soon, ...change }))).text();
    expect(await answer({ followersAt: soon.startsAt })).toMatch(/id="f-followersAt-error"[^]*?before the sale opens/);
    expect(await answer({ buyersAt: lately })).toMatch(/id="f-buyersAt-error"[^]*?Nobody would be let in/);
    expect(await answer({ followersAt: "tomorrow" })).toMatch(/id="f-followersAt-error"[^]*?A day and an hour/);
  });

  it("are planned by a seller's program too", async () => {
    const { seller, owner, follower, sku } = await aShopWithFollower();
    const at = (ms: number) => new Date(ms).toISOString();
    const wish = {
      slug: `early-${crypto.randomUUID().slice(0, 8)}`,
      mechanism: "flash",
      sku,
      starts_at: at(shop.now + hour_ms),
      ends_at: at(shop.now + 2 * hour_ms),
      allotment: 2,
      currency: "EUR",
      rule: { prices: { EUR: 4_000 } },
    };
    const plan = (change: object) => call("POST", `/sellers/${seller.id}/sales`, owner, { ...wish, ...change });
    expect((await plan({ early: { buyers: at(shop.now) } })).body).toMatchObject({ field: "early.buyers" });
    expect((await plan({ early: { followers: at(shop.now + 90 * 60_000) } })).body).toMatchObject({ field: "lanes" });
    expect((await plan({ early: { invited: at(shop.now) } })).status).toBe(422);
    expect((await plan({ mechanism: "draw", early: { followers: at(shop.now) } })).body.field).toBe("early");
    const made = await plan({ early: { followers: at(shop.now) } });
    expect(made.body).toMatchObject({ early: [{ lane: "followers" }] });
    expect((await findSale(shop, made.body.id))?.lanes[0]?.accountIds).toEqual([follower.id]);
  });
});
