import { env, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import type { FlashSaleShard } from "../../durable-objects/flash-sale/shard.ts";
import { addHeldLine } from "../cart/index.ts";
import { aPiece } from "../checkout/fixture-store.ts";
import { openFixtureShop, orderBy, quoteOf } from "../checkout/fixture.ts";
import { placeOrder } from "../checkout/index.ts";
import { handClock, minute_ms } from "../kernel/clock.ts";
import { applySession, findPayment } from "../payments/index.ts";
import type { Env } from "../platform/env.ts";
import type { Shop } from "../platform/shop.ts";
import { availability, release, stockEquation } from "../stock/index.ts";
import { aHoldRequest, aSale } from "./fixture.ts";
import { hearOrder } from "./hear-orders.ts";
import {
  closeSale,
  findSale,
  pauseSale,
  readLog,
  resumeSale,
  settleSale,
  takeHold,
  voidSale,
  type Sale,
} from "./index.ts";
import { tendSales } from "./tend-sales.ts";

const bindings = env as unknown as Env;
const started = Date.now();
const aShop = (later_ms = 0): Shop => openFixtureShop(bindings, handClock(started + later_ms));
const free = async (shop: Shop, variantId: string) =>
  (await availability(shop, [variantId])).free.reduce((sum, { quantity }) => sum + quantity, 0);
const live = (shop: Shop, sale: Sale) =>
  shop.flashSale
    .shard(sale.id, 0)
    .count()
    .then(({ free: left, held, pinned, sold }) => ({ free: left, held, pinned, sold }));
const shardStub = (sale: Sale) => bindings.FLASH_SHARD.getByName(`${sale.id}/0`);
const setClock = (sale: Sale, now: number) =>
  runInDurableObject(shardStub(sale), (object: FlashSaleShard) => void (object.clock = handClock(now)));

async function held(shop: Shop, sale: Sale, attempt?: string) {
  const taken = await takeHold(shop, sale, await aHoldRequest(shop, attempt));
  if (!taken.ok) throw new Error(taken.fault.code);
  return taken.value;
}

async function ordered(shop: Shop, sale: Sale) {
  const { token } = await held(shop, sale);
  const added = await addHeldLine(shop, null, token);
  if (!added.ok) throw new Error(added.fault.code);
  const quote = await quoteOf(shop, added.value.cartId);
  const placed = await placeOrder(shop, orderBy(quote.token));
  if (!placed.ok) throw new Error(placed.fault.code);
  return placed.value;
}

const event = (topic: string, orderId: string) => ({ id: crypto.randomUUID(), topic, payload: { orderId } });

async function pay(shop: Shop, orderId: string, paymentId: string) {
  const { amount } = (await findPayment(shop, paymentId))!;
  const session = { providerRef: `ref-${paymentId}`, state: "captured", captured: amount, redirectUrl: null } as never;
  const heard = await applySession(shop, paymentId, session);
  if (!heard.ok) throw new Error(heard.fault.code);
  await hearOrder(shop, event("order.paid", orderId));
}

describe("the life of a flash sale", () => {
  it("lends its units, holds one for a buyer at the sale's price, sells it, and brings the rest home", async () => {
    const shop = aShop();
    const bowl = await aPiece(shop);
    const sale = await aSale(shop, bowl);
    expect(await free(shop, bowl)).toBe(2);
    const order = await ordered(shop, sale);
    expect(order.quote.lines[0]).toMatchObject({
      unitMinor: 5_000,
      from: [{ locationId: `drop:${sale.id}`, quantity: 1 }],
    });
    expect(await live(shop, sale)).toEqual({ free: 2, held: 1, pinned: 1, sold: 0 });
    await pay(shop, order.orderId, order.paymentId);
    expect(await live(shop, sale)).toEqual({ free: 2, held: 0, pinned: 0, sold: 1 });

    await closeSale(shop, sale.id, "test");
    const settled = await settleSale(shop, sale.id);
    expect(settled).toMatchObject({ ok: true, value: { unsold: 2, sale: { state: "settled" } } });
    expect(await free(shop, bowl)).toBe(4);
    expect(await stockEquation(shop)).toEqual([]);
    expect(await settleSale(shop, sale.id)).toMatchObject({ ok: true, value: { unsold: 0 } });
    const log = await new Response(await readLog(shop, (await findSale(shop, sale.id))!)).text();
    expect(log.trim().split("\n").length).toBeGreaterThan(6);
  });

  it("every unit is held once, the last one too; the next buyer is told politely", async () => {
    const shop = aShop();
    const bowl = await aPiece(shop);
    const sale = await aSale(shop, bowl, { allotment: 2 });
    const orders = [await ordered(shop, sale), await ordered(shop, sale)];
    expect(await takeHold(shop, sale, await aHoldRequest(shop))).toEqual({
      ok: false,
      fault: { code: "sale.sold_out" },
    });
    expect(await stockEquation(shop)).toEqual([]);
    await shop.commit(release(shop, orders[0]!.orderId, "expired"));
    await hearOrder(shop, event("order.cancelled", orders[0]!.orderId));
    expect(await live(shop, sale)).toMatchObject({ free: 1, held: 1 });
    await ordered(shop, sale);
    expect(await stockEquation(shop)).toEqual([]);
  });

  it("a double-click is one hold, and one person has no more than the limit", async () => {
    const shop = aShop();
    const sale = await aSale(shop, await aPiece(shop));
    const request = await aHoldRequest(shop);
    const [first, again] = await Promise.all([takeHold(shop, sale, request), takeHold(shop, sale, request)]);
    expect(first.ok && again.ok && first.value.receipt.holdId === again.value.receipt.holdId).toBe(true);
    const more = await takeHold(shop, sale, { ...request, attempt: crypto.randomUUID() });
    expect(more).toEqual({ ok: false, fault: { code: "sale.limit_reached", limit: 1 } });
  });

  it("an unused hold runs out by itself and a pinned one never does", async () => {
    const shop = aShop();
    const sale = await aSale(shop, await aPiece(shop), { allotment: 2 });
    await ordered(shop, sale);
    const idle = await held(shop, sale);
    await setClock(sale, started + 11 * minute_ms);
    await runDurableObjectAlarm(shardStub(sale));
    expect(await live(shop, sale)).toEqual({ free: 1, held: 1, pinned: 1, sold: 0 });
    const late = await addHeldLine(aShop(11 * minute_ms), null, idle.token);
    expect(late).toEqual({ ok: false, fault: { code: "hold.expired" } });
  });

  it("a pin without an order is declared lost before its unit is given back", async () => {
    const shop = aShop();
    const sale = await aSale(shop, await aPiece(shop));
    const { receipt } = await held(shop, sale);
    await shop.flashSale.shard(sale.id, receipt.shard).pin(receipt.holdId, "somebody");
    await tendSales(aShop(40 * minute_ms));
    expect(await live(shop, sale)).toMatchObject({ free: 3, held: 0 });
  });

  it("paused, nobody is let in; void, what is not ordered ends", async () => {
    const shop = aShop();
    const bowl = await aPiece(shop);
    const sale = await aSale(shop, bowl);
    await pauseSale(shop, sale.id, "wrong picture");
    expect(await takeHold(shop, sale, await aHoldRequest(shop))).toEqual({ ok: false, fault: { code: "sale.paused" } });
    await resumeSale(shop, sale.id, "right picture");
    await held(shop, sale);
    await voidSale(shop, sale.id, "broken in the kiln");
    expect(await live(shop, sale)).toMatchObject({ free: 3, held: 0 });
    expect(await settleSale(shop, sale.id)).toMatchObject({ ok: true, value: { unsold: 3 } });
    expect(await free(shop, bowl)).toBe(5);
  });
});
