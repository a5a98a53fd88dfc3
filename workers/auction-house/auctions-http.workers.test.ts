import { env, exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { aPiece } from "../checkout/fixture-store.ts";
import { openFixtureShop } from "../checkout/fixture.ts";
import { aLot, inWorld } from "../drops/auction/lot-fixture.ts";
import type { Sale } from "../drops/index.ts";
import { handClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { aPerson, call, type Person } from "../sellers/fixture.ts";

const shop = openFixtureShop(env as unknown as Env, handClock(Date.now()));
inWorld({ open: openFixtureShop, aPiece });
const worker = (exports as unknown as { default: { fetch(request: Request): Promise<Response> } }).default;
const aFreeLot = (change: object = {}): Promise<Sale> => aLot(shop, { depositMinor: 0, ...change });

async function aBidder(sale: Sale): Promise<Person> {
  const person = await aPerson();
  expect((await call("POST", `/auctions/${sale.id}/paddles`, person, {})).status).toBe(201);
  return person;
}
const bid = (sale: Sale, who: Person, max_minor: number, bid_id = crypto.randomUUID()) =>
  call("POST", `/auctions/${sale.id}/bids`, who, { bid_id, max_minor });

describe("a lot over the API", () => {
  it("is there for everybody, and bid on by whoever took a paddle", async () => {
    const sale = await aFreeLot();
    const stranger = await aPerson();
    expect((await call("POST", `/auctions/${sale.id}/paddles`, undefined, {})).status).toBe(401);
    expect((await bid(sale, stranger, 20_000)).body.code).toBe("bid.not_admitted");
    const [ann, ben] = [await aBidder(sale), await aBidder(sale)];
    const first = await bid(sale, ann, 60_000, "the-same-bid");
    expect([first.status, first.body.leading, first.body.price.minor]).toEqual([201, true, 10_000]);
    expect((await bid(sale, ann, 60_000, "the-same-bid")).body).toEqual(first.body);
    expect((await bid(sale, ann, 70_000, "the-same-bid")).body.code).toBe("bid.key_reused");
    expect((await bid(sale, ben, 10_100)).body.code).toBe("bid.too_low");
    expect((await bid(sale, ben, 40_000)).body.leading).toBe(false);
    const seen = await call("GET", `/auctions/${sale.id}`, ben);
    expect(seen.body.lot).toMatchObject({ price: { minor: 41_000 }, bids: 2 });
    expect(seen.body.you).toMatchObject({ leading: false });
    expect((await call("GET", `/auctions/${sale.id}`)).body.you).toBeNull();
    for (const path of ["", "/replay"])
      expect(JSON.stringify((await call("GET", `/auctions/${sale.id}${path}`)).body)).not.toMatch(/60000|40000/);
    expect((await call("GET", "/auctions/sal_00000000000000000000000000")).body.code).toBe("lot.not_found");
  });

  it("is conducted by the house's own people alone, each word with its reason", async () => {
    const sale = await aFreeLot();
    const say = (who: Person | undefined, said: object) =>
      call("POST", `/admin/auctions/${sale.id}/commands`, who, said);
    for (const who of [undefined, await aPerson(), await aPerson("auditor")])
      expect([401, 403]).toContain((await say(who, { kind: "pause", reason: "tea" })).status);
    const operator = await aPerson("operator");
    expect((await say(operator, { kind: "pause" })).body.code).toBe("lot.reason_missing");
    expect((await say(operator, { kind: "pause", reason: "tea" })).body.phase).toBe("paused");
    expect((await bid(sale, await aBidder(sale), 20_000)).body.code).toBe("lot.paused");
    expect((await say(operator, { kind: "resume" })).body.phase).toBe("open");
    expect((await say(operator, { kind: "extend", reason: "rain", by_ms: 60_000 })).status).toBe(200);
    expect((await say(operator, { kind: "close" })).body.phase).toBe("closed");
    expect((await say(operator, { kind: "extend", reason: "rain", by_ms: 60_000 })).body.code).toBe("lot.over");
  });
});

const own = "http://localhost";
const ticket = async (sale: Sale, who?: Person): Promise<string> =>
  (await call("POST", `/auctions/${sale.id}/tickets`, who, {})).body.path as string;

async function knock(path: string, who?: Person, headers: { readonly [name: string]: string } = {}): Promise<Response> {
  const cookie: Record<string, string> = who ? { cookie: who.cookie } : {};
  const all = { upgrade: "websocket", origin: own, ...cookie, ...headers };
  const answer = await worker.fetch(new Request(`${own}${path}`, { headers: all }));
  answer.webSocket?.accept();
  answer.webSocket?.close();
  return answer;
}

describe("the socket of a lot", () => {
  it("opens once by its ticket, and not without asking for a socket", async () => {
    const sale = await aFreeLot();
    const path = await ticket(sale);
    expect((await worker.fetch(new Request(`${own}${path}`))).status).toBe(426);
    expect((await knock(path)).status).toBe(101);
    expect((await knock(path)).status).toBe(403);
    expect((await knock(`/auctions/${sale.id}/socket?ticket=made-up`)).status).toBe(403);
  });

  it("of a bidder opens to their own session alone", async () => {
    const sale = await aFreeLot();
    const [ann, ben] = [await aBidder(sale), await aBidder(sale)];
    const path = await ticket(sale, ann);
    expect((await knock(path, ben)).status).toBe(403);
    expect((await knock(path)).status).toBe(403);
    expect((await knock(path, ann)).status).toBe(101);
  });

  it("does not open to another site's page, nor by a ticket for another lot", async () => {
    const [sale, other] = [await aFreeLot(), await aFreeLot()];
    const ann = await aBidder(sale);
    for (const origin of ["https://evil.example", "null", `${own}.evil.example`])
      expect((await knock(await ticket(sale, ann), ann, { origin })).status).toBe(403);
    const path = (await ticket(sale, ann)).replace(`/auctions/${sale.id}/`, `/auctions/${other.id}/`);
    expect((await knock(path, ann)).status).toBe(403);
  });
});
