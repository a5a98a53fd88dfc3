import { env, evictDurableObject, runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import type { DrawRoom } from "../../../durable-objects/draw/draw.ts";
import { addHeldLine } from "../../cart/index.ts";
import { aPiece } from "../../checkout/fixture-store.ts";
import { openFixtureShop, orderBy, quoteOf } from "../../checkout/fixture.ts";
import { placeOrder } from "../../checkout/index.ts";
import { handClock, hour_ms, minute_ms, systemClock } from "../../kernel/clock.ts";
import type { Env } from "../../platform/env.ts";
import type { Shop } from "../../platform/shop.ts";
import { availability, release, stockEquation } from "../../stock/index.ts";
import { aBuyer } from "../auction/fixture-store.ts";
import type { Entry } from "../chain.ts";
import { aSale } from "../fixture.ts";
import { hearOrder } from "../hear-orders.ts";
import {
  declineOffer,
  enterDraw,
  findOfferOf,
  findSale,
  leaveDraw,
  readDraw,
  readLog,
  receiptOfOffer,
  sealReceipt,
  voidSale,
  type Sale,
} from "../index.ts";
import { tendSales } from "../tend-sales.ts";
import { verifyDraw } from "./verify.ts";

const bindings = env as unknown as Env;
const started = systemClock.now();
const aShop = (later_ms = 0): Shop => openFixtureShop(bindings, handClock(started + later_ms));
const at = (shop: Shop, later_ms: number): Shop => ({ ...shop, now: started + later_ms });
const roomOf = (sale: Sale) => bindings.DRAW.getByName(sale.id);
const setClock = (sale: Sale, later_ms: number) =>
  runInDurableObject(roomOf(sale), (room: DrawRoom) => void (room.clock = handClock(started + later_ms)));
const free = async (shop: Shop, variantId: string) =>
  (await availability(shop, [variantId])).free.reduce((sum, { quantity }) => sum + quantity, 0);

async function aDraw(shop: Shop, allotment = 2) {
  const piece = await aPiece(shop);
  const rule = { payment_hours: 2 } as never;
  const sale = await aSale(shop, piece, { mechanism: "draw", allotment, rule });
  return { piece, sale };
}
async function people(shop: Shop, sale: Sale, count: number) {
  const all = await Promise.all(Array.from({ length: count }, () => aBuyer(shop, 0)));
  await Promise.all(all.map((person) => enterDraw(person, sale, true)));
  return all;
}
/** The engine's minute, by the room's clock as well. */
async function minute(sale: Sale, later_ms: number): Promise<Sale> {
  await setClock(sale, later_ms);
  await tendSales(aShop(later_ms));
  return (await findSale(aShop(), sale.id))!;
}
const after = 61 * minute_ms;

async function order(person: Shop, sale: Sale, later_ms: number) {
  const offer = (await findOfferOf(person, sale.id, person.actor.kind === "account" ? person.actor.id : ""))!;
  const buyer = at(person, later_ms);
  const added = await addHeldLine(buyer, null, await sealReceipt(buyer, receiptOfOffer(sale, offer)));
  if (!added.ok) throw new Error(added.fault.code);
  return placeOrder(buyer, orderBy((await quoteOf(buyer, added.value.cartId)).token));
}
const told = (topic: string, orderId: string) => ({ id: crypto.randomUUID(), topic, payload: { orderId } });
const logOf = async (shop: Shop, sale: Sale) =>
  (await new Response(await readLog(shop, (await findSale(shop, sale.id))!)).text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Entry);

describe("entries of a draw", () => {
  it("are one a person, whatever the account or the spelling, and only of confirmed mailboxes", async () => {
    const shop = aShop();
    const { sale } = await aDraw(shop);
    const [ann] = await people(shop, sale, 1);
    const again = await enterDraw(ann!, sale, true);
    const mine = (await readDraw(ann!, sale))!;
    expect(again.ok && again.value).toMatchObject({ seq: mine.mine?.seq, hash: mine.mine?.hash });
    expect(mine.entries).toBe(1);
    const actor = ann!.actor as Extract<Shop["actor"], { kind: "account" }>;
    const { email } = await actor.person();
    const twin = {
      ...(await aBuyer(shop, 0)),
      actor: { ...actor, id: "acc_twin", person: async () => ({ email: email.replace("@", "+x@"), name: "" }) },
    };
    expect(await enterDraw(twin, sale, true)).toMatchObject({ fault: { code: "draw.entered_elsewhere" } });
    expect(
      await enterDraw(
        { ...ann!, actor: { ...actor, person: async () => ({ email: "new@example.org", name: "" }) } },
        sale,
        true,
      ),
    ).toMatchObject({
      ok: true,
    });
    expect((await readDraw(ann!, sale))!.entries).toBe(1);
    expect(await enterDraw(await aBuyer(shop, 0), sale, false)).toMatchObject({
      fault: { code: "draw.unconfirmed.forbidden" },
    });
    expect(await enterDraw(shop, sale, true)).toMatchObject({ fault: { code: "draw.unauthenticated" } });
    const owner = { ...actor, sellers: [{ sellerId: "sel_house", role: "owner" as const, scopes: [] }] };
    expect(await enterDraw({ ...ann!, actor: owner }, sale, true)).toMatchObject({
      fault: { code: "draw.own_goods.forbidden" },
    });
  });

  it("may be taken back while it is open; after the close nobody comes or goes", async () => {
    const shop = aShop();
    const { sale } = await aDraw(shop);
    const [ann, ben] = await people(shop, sale, 2);
    expect(await leaveDraw(ann!, sale)).toMatchObject({ ok: true });
    expect((await readDraw(ann!, sale))!.entries).toBe(1);
    await evictDurableObject(roomOf(sale));
    expect((await readDraw(ben!, sale))!.mine).toMatchObject({ rank: null });
    await setClock(sale, after);
    expect(await leaveDraw(ben!, sale)).toMatchObject({ fault: { code: "draw.over" } });
    expect(await enterDraw(ann!, sale, true)).toMatchObject({ fault: { code: "draw.over" } });
  });
});

describe("the life of a draw", () => {
  it("promises, draws, offers in order, sells, passes on what is not paid for, and brings the rest home", async () => {
    const shop = aShop();
    const { sale, piece } = await aDraw(shop);
    const all = await people(shop, sale, 3);
    const before = (await readDraw(shop, sale))!;
    expect(before).toMatchObject({ seed: null, entries: 3, first: [] });
    await minute(sale, after);
    await Promise.all([tendSales(aShop(after)), tendSales(aShop(after))]);
    const drawn = (await readDraw(shop, sale))!;
    expect(drawn.commitment).toBe(before.commitment);
    const ranks = await Promise.all(all.map(async (one) => ({ one, rank: (await readDraw(one, sale))!.mine!.rank! })));
    const [first, second, third] = ranks.sort((a, b) => a.rank - b.rank).map(({ one }) => one);
    expect(await findOfferOf(shop, sale.id, third!.who)).toBeNull();

    const closed = (await findSale(shop, sale.id))!;
    const placed = await order(first!, closed, after + minute_ms);
    if (!placed.ok) throw new Error(placed.fault.code);
    expect(placed.value.quote.lines[0]).toMatchObject({ unitMinor: 5_000, quantity: 1 });
    expect((await order(first!, closed, after + 2 * minute_ms)).ok).toBe(false);
    await hearOrder(shop, told("order.paid", placed.value.orderId));

    const unpaid = await order(second!, closed, after + minute_ms);
    if (!unpaid.ok) throw new Error(unpaid.fault.code);
    await shop.commit(release(shop, unpaid.value.orderId, "expired"));
    await hearOrder(shop, told("order.cancelled", unpaid.value.orderId));
    expect(await findOfferOf(shop, sale.id, second!.who)).toMatchObject({ state: "offered", tries: 2 });
    const late = after + 2 * hour_ms + minute_ms;
    await minute(sale, late);
    expect(await findOfferOf(shop, sale.id, second!.who)).toMatchObject({ state: "lapsed" });
    expect(await findOfferOf(shop, sale.id, third!.who)).toMatchObject({ state: "offered", rank: 3, unit: 2 });
    expect(await declineOffer(at(third!, late), closed, third!.who)).toMatchObject({ ok: true });
    const settled = await minute(sale, late + minute_ms);
    expect(settled.state).toBe("settled");
    expect(await stockEquation(shop)).toEqual([]);
    expect(await free(shop, piece)).toBe(4);

    const report = verifyDraw(await logOf(shop, sale));
    expect(report).toMatchObject({ faults: [], entries: 3, paid: 1, settled: true });
    expect(report.ranks.map(({ state }) => state)).toEqual(["paid", "lapsed", "declined"]);
  });

  it("an order placed in time stands even when the time to pay is over before its word", async () => {
    const shop = aShop();
    const { sale } = await aDraw(shop, 1);
    const [ann] = await people(shop, sale, 1);
    await minute(sale, after);
    const placed = await order(ann!, (await findSale(shop, sale.id))!, after + minute_ms);
    if (!placed.ok) throw new Error(placed.fault.code);
    await minute(sale, after + 3 * hour_ms);
    expect(await findOfferOf(shop, sale.id, ann!.who)).toMatchObject({ state: "offered" });
    await hearOrder(shop, told("order.paid", placed.value.orderId));
    expect((await minute(sale, after + 4 * hour_ms)).state).toBe("settled");
  });

  it("called off after the draw, nobody who has not ordered may, and all goes home", async () => {
    const shop = aShop();
    const { sale, piece } = await aDraw(shop);
    const [ann] = await people(shop, sale, 2);
    await minute(sale, after);
    await voidSale(at(shop, after), sale.id, "the kiln cracked");
    expect((await order(ann!, sale, after + minute_ms).catch(() => ({ ok: false }))).ok).toBe(false);
    await minute(sale, after + minute_ms);
    expect(await findSale(shop, sale.id)).toMatchObject({ state: "void" });
    expect(await free(shop, piece)).toBe(5);
  });
});
