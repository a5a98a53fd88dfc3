import { describe, expect, it } from "vitest";
import { addHeldLine } from "../../cart/index.ts";
import { aPiece } from "../../checkout/fixture-store.ts";
import { openFixtureShop, orderBy, quoteOf } from "../../checkout/fixture.ts";
import { placeOrder } from "../../checkout/index.ts";
import { balancesOf, book, checkBooks } from "../../ledger/index.ts";
import type { Shop } from "../../platform/shop.ts";
import { stockEquation } from "../../stock/index.ts";
import { hearOrder } from "../hear-orders.ts";
import { findSale, sealReceipt, settleSale, voidSale } from "../index.ts";
import { declineAward, lapseAwards } from "./awards.ts";
import { aBuyer } from "./fixture-store.ts";
import { hearLotMoved } from "./hear-room.ts";
import { aLot, aShop, at, bid, free, hour, inWorld, knockedDown, setClock } from "./lot-fixture.ts";
import { awardsOfSale, findBidder, findLotShown } from "./lot-store.ts";
import { receiptOfAward } from "./order-award.ts";
import { registerBidder } from "./register-bidder.ts";
import { wakeSilentLots } from "./wake-lots.ts";

inWorld({ open: openFixtureShop, aPiece });

describe("bidders", () => {
  it("take a paddle each, once, with their deposit reserved in the same batch", async () => {
    const shop = aShop();
    const sale = await aLot(shop);
    const [ann, ben] = [await aBuyer(shop, 9_000), await aBuyer(shop, 4_999)];
    const taken = await Promise.all([registerBidder(ann, sale), registerBidder(ann, sale)]);
    expect(taken.map((one) => one.ok && one.value.paddle)).toEqual([101, 101]);
    expect(await free(shop, ann.who)).toBe(4_000);
    expect(await registerBidder(ben, sale)).toEqual({
      ok: false,
      fault: { code: "deposit.balance_short", depositMinor: 5_000 },
    });
    expect((await bid(ben, sale, 50_000)).ok).toBe(false);
    expect((await bid(ann, sale, 50_000)).ok).toBe(true);
  });

  it("do not bid on what they sell themselves, and not as strangers", async () => {
    const shop = aShop();
    const sale = await aLot(shop);
    const ann = await aBuyer(shop, 9_000);
    const seller = { ...ann, actor: { ...ann.actor, sellers: [{ sellerId: "sel_house", role: "owner", scopes: [] }] } };
    expect(await registerBidder(seller as Shop, sale)).toMatchObject({ fault: { code: "lot.own_goods.forbidden" } });
    expect(await registerBidder(shop, sale)).toMatchObject({ fault: { code: "lot.unauthenticated" } });
  });
});

describe("the life of a lot", () => {
  it("its picture follows the room, and the sale's row follows its time", async () => {
    const shop = aShop();
    const sale = await aLot(shop);
    const ann = await aBuyer(shop, 9_000);
    await registerBidder(ann, sale);
    await bid(ann, sale, 30_000);
    const { lot } = (await shop.lot(sale.id).read(null, 0))!;
    const event = { id: `${sale.id}.${lot.seq}`, topic: "lot.moved", payload: { saleId: sale.id, lot } };
    await hearLotMoved(shop, event);
    await hearLotMoved(shop, { ...event, payload: { saleId: sale.id, lot: { ...lot, seq: 0, priceMinor: null } } });
    expect(await findLotShown(shop, sale.id)).toMatchObject({ seq: 1, priceMinor: 10_000, leader: 101, phase: "open" });
    expect(await findSale(shop, sale.id)).toMatchObject({ state: "open" });
    expect(JSON.stringify(lot)).not.toContain("30000");
  });

  it("is awarded once to the winner; everybody else's deposit is free again", async () => {
    const { shop, sale, ann, ben, cat } = await knockedDown();
    expect(await awardsOfSale(shop, sale.id)).toMatchObject([
      { round: 1, accountId: ann.who, hammerMinor: 41_000, premiumMinor: 8_200, state: "offered", tries: 1 },
    ]);
    expect(sale.state).toBe("closed");
    expect(await Promise.all([ann, ben, cat].map(({ who }) => free(shop, who)))).toEqual([4_000, 9_000, 9_000]);
    expect((await settleSale(shop, sale.id)).ok).toBe(false);
  });

  it("is ordered at hammer price and premium by the award's receipt, once; paid, the deposit is free and the sale settled", async () => {
    const { shop, sale, ann } = await knockedDown();
    const [award] = await awardsOfSale(shop, sale.id);
    const buyer = { ...at(ann, shop.now), currency: "EUR" as const };
    const token = await sealReceipt(buyer, receiptOfAward(sale, award!));
    const order = async () => {
      const added = await addHeldLine(buyer, null, token);
      if (!added.ok) throw new Error(added.fault.code);
      return placeOrder(buyer, orderBy((await quoteOf(buyer, added.value.cartId)).token));
    };
    const placed = await order();
    if (!placed.ok) throw new Error(placed.fault.code);
    expect(placed.value.quote.lines[0]).toMatchObject({ unitMinor: 49_200, quantity: 1 });
    expect((await order()).ok).toBe(false);
    await hearOrder(shop, { id: crypto.randomUUID(), topic: "order.paid", payload: { orderId: placed.value.orderId } });
    expect(await awardsOfSale(shop, sale.id)).toMatchObject([{ state: "paid" }]);
    expect(await free(shop, ann.who)).toBe(9_000);
    await lapseAwards(at(shop, shop.now + 9 * hour));
    expect(await settleSale(shop, sale.id)).toMatchObject({ ok: true, value: { unsold: 0 } });
  });

  it("an order that was not paid gives the winner another try, by a hold of its own", async () => {
    const { shop, sale, ann } = await knockedDown();
    const buyer = { ...at(ann, shop.now), currency: "EUR" as const };
    const order = async () => {
      const [award] = await awardsOfSale(shop, sale.id);
      const added = await addHeldLine(buyer, null, await sealReceipt(buyer, receiptOfAward(sale, award!)));
      if (!added.ok) throw new Error(added.fault.code);
      return placeOrder(buyer, orderBy((await quoteOf(buyer, added.value.cartId)).token));
    };
    const first = await order();
    if (!first.ok) throw new Error(first.fault.code);
    await hearOrder(shop, {
      id: crypto.randomUUID(),
      topic: "order.cancelled",
      payload: { orderId: first.value.orderId },
    });
    expect(await awardsOfSale(shop, sale.id)).toMatchObject([{ state: "offered", tries: 2 }]);
  });

  it("a winner who does not pay in time loses the deposit, and the next one is asked; then the next; then it goes home", async () => {
    const { shop, sale, ann, ben, cat } = await knockedDown();
    const late = at(shop, shop.now + hour);
    await Promise.all([lapseAwards(late), lapseAwards(late)]);
    expect(await awardsOfSale(shop, sale.id)).toMatchObject([
      { state: "lapsed" },
      { round: 2, accountId: ben.who, hammerMinor: 21_000, state: "offered" },
    ]);
    expect(await free(shop, ann.who)).toBe(4_000);
    expect(await findBidder(shop, sale.id, ann.who)).toMatchObject({ state: "kept" });
    const [house] = await balancesOf(shop, [book.platform("deposits", "EUR")]);
    expect(house!.creditsPosted).toBeGreaterThanOrEqual(5_000);

    expect(await declineAward(late, sale, ann.who)).toMatchObject({ ok: false });
    expect(await declineAward(late, sale, ben.who)).toMatchObject({ ok: true });
    expect((await awardsOfSale(shop, sale.id))[2]).toMatchObject({ accountId: cat.who, hammerMinor: 10_000 });
    await lapseAwards(at(late, late.now + hour));
    expect(await settleSale(late, sale.id)).toMatchObject({ ok: true, value: { unsold: 1 } });
    expect(await stockEquation(shop)).toEqual([]);
    expect(await checkBooks(shop)).toMatchObject({ unbalanced: [], broken: [] });
  });

  it("rules may be kinder: the deposit of a winner who does not pay is returned", async () => {
    const { shop, sale, ann } = await knockedDown({ unpaidDeposit: "returned" });
    await lapseAwards(at(shop, shop.now + hour));
    expect(await free(shop, ann.who)).toBe(9_000);
    expect(await findBidder(shop, sale.id, ann.who)).toMatchObject({ state: "released" });
  });

  it("below its reserve it is sold to nobody and all deposits are free", async () => {
    const { shop, sale, ann } = await knockedDown({ reserveMinor: 99_000 });
    expect(await awardsOfSale(shop, sale.id)).toEqual([]);
    expect(await free(shop, ann.who)).toBe(9_000);
    expect(await settleSale(shop, sale.id)).toMatchObject({ ok: true, value: { unsold: 1 } });
  });

  it("called off after the hammer, nobody may buy it", async () => {
    const { shop, sale, ann } = await knockedDown();
    expect((await voidSale(shop, sale.id, "a crack was found")).ok).toBe(true);
    expect(await awardsOfSale(shop, sale.id)).toMatchObject([{ state: "off" }]);
    expect(await free(shop, ann.who)).toBe(9_000);
  });

  it("a room that has fallen silent is woken by the sweep", async () => {
    const shop = aShop();
    const sale = await aLot(shop);
    const late = at(shop, shop.now + 3 * hour);
    await setClock(sale, late.now);
    await wakeSilentLots(late);
    expect((await shop.lot(sale.id).read(null, 0))?.lot.phase).toBe("closed");
  });
});
