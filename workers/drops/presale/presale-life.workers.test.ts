import { env } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { addHeldLine } from "../../cart/index.ts";
import { checkCardRefunds } from "../../cards/index.ts";
import { aPiece } from "../../checkout/fixture-store.ts";
import { openFixtureShop, orderBy, quoteOf } from "../../checkout/fixture.ts";
import { placeOrder } from "../../checkout/index.ts";
import { day_ms, handClock, minute_ms, systemClock } from "../../kernel/clock.ts";
import { balancesOf, book, checkBooks, posted, spendable } from "../../ledger/index.ts";
import type { Env } from "../../platform/env.ts";
import type { Shop } from "../../platform/shop.ts";
import { stockEquation } from "../../stock/index.ts";
import { aBuyer } from "../auction/fixture-store.ts";
import { anAcquirer, withAcquirer, type Acquirer } from "../crowdfunding/fixture.ts";
import { hearOrder } from "../hear-orders.ts";
import { findSale, readLog, sealReceipt, tendSales, type Entry, type Sale } from "../index.ts";
import { endLatePresales, giveUpPlace, returnPlaces } from "./give-back.ts";
import { lapsePlaces, readyToOrder } from "./order-place.ts";
import { aPresale } from "./fixture.ts";
import { findPlace, findPresale } from "./place-store.ts";
import { callBalance, movePromisedDay } from "./promise.ts";
import type { PresaleRule } from "./rule.ts";
import { confirmPlace, takePlace } from "./take-place.ts";
import { verifyPresale } from "./verify.ts";

const started = systemClock.now();
const open = (acquirer: Acquirer): Shop =>
  withAcquirer(openFixtureShop(env as unknown as Env, handClock(started)), acquirer);
const later = <S extends Shop>(shop: S, ms: number): S => ({ ...shop, now: shop.now + ms });
const door = { returnUrl: "https://shop.invalid/en/presales/p/place", description: "A bowl to come" };
const purse = async (shop: Shop, who: string, name: "deposit" | "balance") =>
  spendable((await balancesOf(shop, [book.buyer(who, name, "EUR")]))[0]!);

const presaleOf = async (shop: Shop, change: Partial<PresaleRule> = {}) => aPresale(shop, await aPiece(shop), change);

async function aPlace(shop: Shop, sale: Sale) {
  const buyer = await aBuyer(shop, 0);
  const taken = await takePlace(buyer, sale, door);
  if (!taken.ok) throw new Error(JSON.stringify(taken.fault));
  const place = (await confirmPlace(buyer, taken.value.place.id))!;
  return { buyer, place };
}

async function agrees(shop: Shop, sale: Sale): Promise<void> {
  const lines = (await new Response(await readLog(shop, sale)).text()).trim().split("\n");
  const { standing, faults } = verifyPresale(lines.map((line) => JSON.parse(line) as Entry));
  expect(faults).toEqual([]);
  const row = (await findPresale(shop, sale.id))!;
  expect(standing).toMatchObject({
    takenMinor: row.takenMinor,
    held: row.heldMinor,
    applied: row.appliedMinor,
    returned: row.returnedMinor,
    kept: row.keptMinor,
  });
  expect(await checkBooks(shop)).toMatchObject({ unbalanced: [], broken: [] });
  expect(await stockEquation(shop)).toEqual([]);
}

describe("a presale", { timeout: 60_000 }, () => {
  it("takes deposits for as many as there are, and calls for the balance when the goods are here", async () => {
    const acquirer = anAcquirer();
    const shop = open(acquirer);
    const sale = await presaleOf(shop);
    const [ann, ben] = [await aPlace(shop, sale), await aPlace(shop, sale)];
    expect([ann.place.state, ben.place.state]).toEqual(["reserved", "reserved"]);
    expect(await takePlace(await aBuyer(shop, 0), sale, door)).toMatchObject({ fault: { code: "presale.full" } });
    expect(await purse(shop, ann.buyer.who, "deposit")).toBe(2_000);

    const over = later(shop, 2 * 60 * minute_ms);
    expect(await callBalance(shop, sale)).toMatchObject({ fault: { code: "presale.still_open" } });
    await tendSales(over);
    expect((await callBalance(over, (await findSale(over, sale.id))!)).ok).toBe(true);
    const called = (await findPlace(over, ann.place.id))!;
    expect(called.state).toBe("called");

    // Ann orders at the whole price and pays with the balance her deposit has become, the rest by card.
    const buyer = { ...later(ann.buyer, 2 * 60 * minute_ms), currency: "EUR" as const };
    const ready = await readyToOrder(buyer, sale, called);
    if (!ready.ok) throw new Error(ready.fault.code);
    expect(await purse(shop, ann.buyer.who, "balance")).toBe(2_000);
    const added = await addHeldLine(buyer, null, await sealReceipt(buyer, ready.value));
    if (!added.ok) throw new Error(JSON.stringify(added.fault));
    const { token, quote } = await quoteOf(buyer, added.value.cartId);
    expect(quote.lines[0]).toMatchObject({ unitMinor: 12_000, quantity: 1 });
    const ordered = await placeOrder(buyer, { ...orderBy(token), useBalance: true });
    if (!ordered.ok) throw new Error(JSON.stringify(ordered.fault));
    const orderId = ordered.value.orderId;
    await hearOrder(buyer, { id: `evt_${orderId}`, topic: "order.paid", payload: { orderId } });
    expect(await findPlace(over, ann.place.id)).toMatchObject({ state: "paid", orderId });

    // Ben does not pay in time: by this presale's rule his deposit goes back to his card.
    const late = later(over, 4 * day_ms);
    await lapsePlaces(late);
    expect(await findPlace(late, ben.place.id)).toMatchObject({ state: "lapsed", deposit: "returned" });
    await checkCardRefunds(late);
    expect([...acquirer.refunded.values()]).toEqual([2_000]);
    await tendSales(late);
    expect((await findSale(late, sale.id))?.state).toBe("settled");
    await agrees(late, (await findSale(late, sale.id))!);
  });

  it("pays everybody back by itself when the promised day and its grace have gone by", async () => {
    const acquirer = anAcquirer();
    const shop = open(acquirer);
    const sale = await presaleOf(shop);
    const [ann, ben] = [await aPlace(shop, sale), await aPlace(shop, sale)];
    await tendSales(later(shop, 2 * 60 * minute_ms));
    await endLatePresales(later(shop, 34 * day_ms));
    expect((await findPresale(shop, sale.id))?.ended).toBeNull();
    const broken = later(shop, 36 * day_ms);
    for (let turn = 0; turn < 2; turn++) {
      await endLatePresales(broken);
      await returnPlaces(broken);
      await checkCardRefunds(broken);
    }
    expect([...acquirer.refunded.values()]).toEqual([2_000, 2_000]);
    for (const { place, buyer } of [ann, ben]) {
      expect((await findPlace(broken, place.id))?.state).toBe("returned");
      expect(await purse(broken, buyer.who, "deposit")).toBe(0);
    }
    await tendSales(broken);
    await agrees(broken, (await findSale(broken, sale.id))!);
  });

  it("lets a buyer go when the promise has moved, and only then where the terms say so", async () => {
    const acquirer = anAcquirer();
    const shop = open(acquirer);
    const sale = await presaleOf(shop, { cancelFreely: false });
    const { buyer, place } = await aPlace(shop, sale);
    expect(await giveUpPlace(buyer, sale)).toMatchObject({ fault: { code: "place.bound" } });
    expect(await movePromisedDay(shop, sale, shop.now + 60 * day_ms, " ")).toMatchObject({
      fault: { code: "presale.reason_missing" },
    });
    expect((await movePromisedDay(shop, sale, shop.now + 60 * day_ms, "The kiln cracked")).ok).toBe(true);
    expect((await giveUpPlace(buyer, sale)).ok).toBe(true);
    await checkCardRefunds(shop);
    expect(acquirer.refunded.size).toBe(1);
    expect((await findPlace(shop, place.id))?.deposit).toBe("returned");
    await agrees(shop, sale);
  });

  it("is no place without its deposit: a declined card gives it free, a lost answer charges once", async () => {
    const acquirer = anAcquirer();
    const shop = open(acquirer);
    const sale = await presaleOf(shop, { units: 1 });
    const buyer = await aBuyer(shop, 0);
    const taken = await takePlace(buyer, sale, door);
    if (!taken.ok) throw new Error(taken.fault.code);
    acquirer.fates.set(`card_${taken.value.place.cardId}`, ["declined"]);
    expect(await confirmPlace(buyer, taken.value.place.id)).toMatchObject({
      state: "expired",
      declineCode: "insufficient_funds",
    });

    const again = await takePlace(buyer, sale, door);
    if (!again.ok) throw new Error(again.fault.code);
    const { id, cardId } = again.value.place;
    acquirer.fates.set(`card_${cardId}`, ["lost"]);
    expect((await confirmPlace(buyer, id))?.state).toBe("charging");
    expect((await confirmPlace(later(buyer, minute_ms), id))?.state).toBe("reserved");
    expect(acquirer.asked.get(`${id}.1`)).toBe(2);
    expect(posted((await balancesOf(shop, [book.buyer(buyer.who, "deposit", "EUR")]))[0]!)).toBe(2_000);
  });
});
