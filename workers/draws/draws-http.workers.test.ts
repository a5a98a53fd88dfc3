import { env, runInDurableObject } from "cloudflare:test";
import { exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { DrawRoom } from "../../durable-objects/draw/draw.ts";
import { aPiece } from "../checkout/fixture-store.ts";
import { openFixtureShop } from "../checkout/fixture.ts";
import { findSale, planSale, prepareSale, tendSales, type Sale } from "../drops/index.ts";
import { findMail, listMails } from "../notices/index.ts";
import { handClock, hour_ms, minute_ms, systemClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { anEntrant } from "./fixture-store.ts";
import { offeredLetter } from "./jobs.ts";

const bindings = env as unknown as Env;
const started = systemClock.now();
const aShop = (later_ms = 0) => openFixtureShop(bindings, handClock(started + later_ms));
const worker = (exports as unknown as { default: { fetch(url: string, init?: RequestInit): Promise<Response> } })
  .default;
let serial = 0;

async function aDraw(): Promise<Sale> {
  const shop = aShop();
  const planned = await planSale(shop, {
    slug: `a-draw-${++serial}`,
    mechanism: "draw",
    sellerId: "sel_house",
    variantId: await aPiece(shop),
    homeLocationId: "loc_suzhou",
    startsAt: started - minute_ms,
    endsAt: started + hour_ms,
    limitPerPerson: 1,
    lanes: [],
    allotment: 1,
    currency: "EUR",
    rule: { prices: { EUR: 5_000 } },
  });
  if (!planned.ok) throw new Error(JSON.stringify(planned.fault));
  await prepareSale(shop, planned.value.id);
  return planned.value;
}

const ask = (path: string, key: string | null, method = "GET") =>
  worker.fetch(`http://shop.test${path}`, {
    method,
    redirect: "manual",
    headers: {
      "sec-fetch-site": "same-origin",
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...(method === "POST" ? { "content-type": "application/json" } : {}),
    },
    ...(method === "POST" ? { body: "{}" } : {}),
  });
const say = async <T>(path: string, key: string | null, method = "GET"): Promise<T> =>
  (await (await ask(path, key, method)).json()) as T;

async function closed(sale: Sale): Promise<void> {
  await runInDurableObject(bindings.DRAW.getByName(sale.id), (room: DrawRoom) => {
    room.clock = handClock(started + 2 * hour_ms);
  });
  await tendSales(aShop(2 * hour_ms));
}

describe("a draw over the API", () => {
  it("shows its promise to everybody, takes one entry of a confirmed person, and offers what was drawn", async () => {
    const sale = await aDraw();
    const at = `/api/v1/draws/${sale.id}`;
    const before = await say<{ commitment: string; seed: null; entries: number }>(at, null);
    expect(before).toMatchObject({ seed: null, entries: 0, commitment: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await ask(`${at}/entries`, null, "POST")).status).toBe(401);
    const [ann, ben] = [await anEntrant(aShop(), true), await anEntrant(aShop(), false)];
    expect(await say(`${at}/entries`, ben.key, "POST")).toMatchObject({ code: "draw.unconfirmed.forbidden" });
    const entered = await say<{ line: number }>(`${at}/entries`, ann.key, "POST");
    expect(await say(`${at}/entries`, ann.key, "POST")).toEqual(entered);
    expect(await say(at, ann.key)).toMatchObject({ entries: 1, you: { line: entered.line, rank: null } });
    expect(await say(at, ben.key)).toMatchObject({ entries: 1, you: null });
    expect(await say(`${at}/offer`, ann.key)).toMatchObject({ code: "draw_offer.not_found" });

    await closed(sale);
    expect(await say(at, ann.key)).toMatchObject({ you: { rank: 1 }, seed: expect.any(String) });
    expect(await say(`${at}/offer`, ann.key)).toMatchObject({ rank: 1, state: "offered", receipt: expect.any(String) });
    expect(await say(`${at}/offer`, ben.key)).toMatchObject({ code: "draw_offer.not_found" });
    expect(await say(`${at}/offer`, ann.key, "DELETE")).toEqual({ declined: true });
  });
});

describe("the page of a draw", () => {
  it("says how anybody can check it before it is made, and its outcome afterwards", async () => {
    const sale = await aDraw();
    const ann = await anEntrant(aShop(), true);
    await say(`/api/v1/draws/${sale.id}/entries`, ann.key, "POST");
    const page = async () => (await ask(`/en/draws/${sale.slug}`, null)).text();
    const open = await page();
    expect(open).toContain("Sign in to enter");
    expect(open).toContain(`yaji verify-sale http://localhost:8787/api/v1/sales/${sale.id}/log`);
    expect(open).toContain("shown after the close");
    await closed(sale);
    const over = await page();
    expect(over).toContain("The draw has been made");
    expect(over).toContain("may pay now");
    expect((await findSale(aShop(), sale.id))?.state).toBe("closed");
  });
});

describe("somebody drawn", () => {
  it("has one letter that says until when", async () => {
    const sale = await aDraw();
    const ann = await anEntrant(aShop(), true);
    await say(`/api/v1/draws/${sale.id}/entries`, ann.key, "POST");
    await closed(sale);
    const { offer_id } = await ann.offerIn(sale.id);
    const payload = { saleId: sale.id, offerId: offer_id, accountId: ann.id };
    const event = { id: crypto.randomUUID(), topic: "draw.offered", payload };
    await offeredLetter.hear(aShop(), event);
    await offeredLetter.hear(aShop(), event);
    const { items } = await listMails(aShop(), { recipient: ann.email });
    expect(items).toHaveLength(1);
    expect((await findMail(aShop(), items[0]!.id))?.text).toContain(`/en/draws/${sale.slug}`);
  });
});
