import { describe, expect, it } from "vitest";
import { addHeldLine } from "../../cart/index.ts";
import { checkCardRefunds } from "../../cards/index.ts";
import { aPiece } from "../../checkout/fixture-store.ts";
import { openFixtureShop, orderBy, quoteOf } from "../../checkout/fixture.ts";
import { placeOrder } from "../../checkout/index.ts";
import { balancesOf, book, checkBooks, posted, spendable } from "../../ledger/index.ts";
import { closeUnpaidOrder, selectPaymentsOfOrder, type PaymentRow } from "../../payments/index.ts";
import type { Shop } from "../../platform/shop.ts";
import { anAcquirer, withAcquirer, type Acquirer } from "../crowdfunding/fixture.ts";
import { hearOrder } from "../hear-orders.ts";
import { findSale, sealReceipt, voidSale, type Sale } from "../index.ts";
import { lapseAwards } from "./awards.ts";
import { findOwnDeposit } from "./card-deposit-store.ts";
import { aBuyer } from "./fixture-store.ts";
import { confirmDeposit, leaveDeposit } from "./leave-deposit.ts";
import { aLot, aShop, at, bid, hearRoom, hour, inWorld, setClock } from "./lot-fixture.ts";
import { awardsOfSale, findBidder } from "./lot-store.ts";
import { receiptOfAward } from "./order-award.ts";
import { registerBidder } from "./register-bidder.ts";

inWorld({ open: openFixtureShop, aPiece });
const door = { returnUrl: "https://shop.invalid/en/auctions/a", description: "A lot" };
type Person = Shop & { readonly who: string };

const purse = async (shop: Shop, who: string, name: "deposit" | "balance") =>
  spendable((await balancesOf(shop, [book.buyer(who, name, "EUR")]))[0]!);
const kept = async (shop: Shop) => -posted((await balancesOf(shop, [book.platform("deposits", "EUR")]))[0]!);

/** Somebody with no balance, and whatever their card does. */
async function byCard(shop: Shop, sale: Sale): Promise<Person> {
  const buyer = await aBuyer(shop, 0);
  const left = await leaveDeposit(buyer, sale, door);
  if (!left.ok) throw new Error(JSON.stringify(left.fault));
  expect(left.value.redirectUrl).toContain("https://acquirer.invalid/save/");
  await Promise.all([confirmDeposit(buyer, left.value.deposit.id), confirmDeposit(buyer, left.value.deposit.id)]);
  return buyer;
}
const depositOf = async (shop: Shop, sale: Sale, { who }: Person) => (await findOwnDeposit(shop, sale.id, who))!;

/** Ann wins over Ben; both left their deposit by card. */
async function evening(acquirer: Acquirer, change: object = {}) {
  const shop = withAcquirer(aShop(), acquirer);
  const sale = await aLot(shop, change);
  const [ann, ben] = [await byCard(shop, sale), await byCard(shop, sale)];
  await bid(ann, sale, 60_000);
  await bid(ben, sale, 40_000);
  const later = at(shop, shop.now + 2 * hour);
  await setClock(sale, later.now);
  await shop.lot(sale.id).wake();
  await hearRoom(later, sale);
  return { shop: later, sale: (await findSale(shop, sale.id))!, ann, ben };
}

async function orderOf(shop: Shop, sale: Sale, { who, actor }: Person) {
  const buyer = { ...shop, actor, currency: "EUR" as const };
  const award = (await awardsOfSale(shop, sale.id)).findLast(({ accountId }) => accountId === who)!;
  const added = await addHeldLine(buyer, null, await sealReceipt(buyer, receiptOfAward(sale, award)));
  if (!added.ok) throw new Error(added.fault.code);
  const { token, deposit, quote } = await quoteOf(buyer, added.value.cartId);
  const placed = await placeOrder(buyer, orderBy(token));
  if (!placed.ok) throw new Error(placed.fault.code);
  const payments = await shop.db.all<PaymentRow>(selectPaymentsOfOrder(placed.value.orderId));
  return { ...placed.value, deposit, total: quote.totals.totalMinor, payments };
}

/** Nobody ever went to the payment page of the order. */
const unheardOf = (shop: Shop): Shop => ({
  ...shop,
  outbound: async () => Response.json({ data: [] }),
});

/** What the card has paid and got back, and the books. */
async function ties(shop: Shop, acquirer: Acquirer, card: { taken: number; back: number }): Promise<void> {
  await checkCardRefunds(at(shop, shop.now + 3 * hour));
  const sum = (map: Map<string, number>) => [...map.values()].reduce((all, minor) => all + minor, 0);
  expect({ taken: sum(acquirer.taken), back: sum(acquirer.refunded) }).toEqual(card);
  expect(await checkBooks(shop)).toMatchObject({ unbalanced: [], broken: [] });
}

describe("a deposit from a card", { timeout: 60_000 }, () => {
  it("gives a paddle once, however often it is confirmed; declined, it gives none", async () => {
    const acquirer = anAcquirer();
    const shop = withAcquirer(aShop(), acquirer);
    const sale = await aLot(shop);
    const ann = await byCard(shop, sale);
    expect(await findBidder(shop, sale.id, ann.who)).toMatchObject({ paddle: 101, state: "admitted" });
    expect((await bid(ann, sale, 50_000)).ok).toBe(true);
    expect([...acquirer.asked.values()].every((times) => times <= 2)).toBe(true);
    expect(await purse(shop, ann.who, "deposit")).toBe(5_000);
    expect(await leaveDeposit(ann, sale, door)).toMatchObject({ value: { deposit: { state: "held" } } });

    const ben = await aBuyer(shop, 0);
    const left = await leaveDeposit(ben, sale, door);
    if (!left.ok) throw new Error(left.fault.code);
    acquirer.fates.set(`card_${left.value.deposit.cardId}`, ["declined"]);
    expect(await confirmDeposit(ben, left.value.deposit.id)).toMatchObject({
      state: "failed",
      declineCode: "insufficient_funds",
    });
    expect(await findBidder(shop, sale.id, ben.who)).toBeNull();
    await ties(shop, acquirer, { taken: 5_000, back: 0 });
  });

  it("whose answer is lost is asked for again under its name, and taken once", async () => {
    const acquirer = anAcquirer();
    const shop = withAcquirer(aShop(), acquirer);
    const sale = await aLot(shop);
    const ann = await aBuyer(shop, 0);
    const left = await leaveDeposit(ann, sale, door);
    if (!left.ok) throw new Error(left.fault.code);
    acquirer.fates.set(`card_${left.value.deposit.cardId}`, ["lost"]);
    expect(await confirmDeposit(ann, left.value.deposit.id)).toMatchObject({ state: "charging" });
    expect(await confirmDeposit(ann, left.value.deposit.id)).toMatchObject({ state: "held" });
    await ties(shop, acquirer, { taken: 5_000, back: 0 });
  });

  it("goes back to its card when the lot is lost, and pays its part of the order when it is won", async () => {
    const acquirer = anAcquirer();
    const { shop, sale, ann, ben } = await evening(acquirer);
    expect(await depositOf(shop, sale, ben)).toMatchObject({ state: "returned" });
    const placed = await orderOf(shop, sale, ann);
    expect(placed.deposit).toMatchObject({ minor: 5_000 });
    expect(placed.payments.toSorted((a, b) => a.amount_minor - b.amount_minor)).toMatchObject([
      { provider: "balance", amount_minor: 5_000 },
      { provider: "sandbox", amount_minor: placed.total - 5_000 },
    ]);
    const { orderId } = placed;
    await hearOrder(shop, { id: `evt_${orderId}`, topic: "order.paid", payload: { orderId } });
    expect(await depositOf(shop, sale, ann)).toMatchObject({ state: "applied", spentMinor: 5_000 });
    expect(await findBidder(shop, sale.id, ann.who)).toMatchObject({ state: "released" });
    await ties(shop, acquirer, { taken: 10_000, back: 5_000 });
  });

  it("pays the whole order where it reaches, and the rest goes back", async () => {
    const acquirer = anAcquirer();
    const { shop, sale, ann } = await evening(acquirer, { depositMinor: 900_000 });
    const placed = await orderOf(shop, sale, ann);
    expect(placed.payments).toMatchObject([{ provider: "balance", state: "captured", amount_minor: placed.total }]);
    const { orderId } = placed;
    await hearOrder(shop, { id: `evt_${orderId}`, topic: "order.paid", payload: { orderId } });
    expect(await purse(shop, ann.who, "deposit")).toBe(0);
    await ties(shop, acquirer, { taken: 1_800_000, back: 1_800_000 - placed.total });
  });

  it("is held again when the order ends unpaid, and is kept when nobody pays after all", async () => {
    const acquirer = anAcquirer();
    const { shop, sale, ann } = await evening(acquirer);
    const before = await kept(shop);
    const { orderId } = await orderOf(shop, sale, ann);
    expect(await purse(shop, ann.who, "deposit")).toBe(0);
    await lapseAwards(at(shop, shop.now + hour));
    expect(await awardsOfSale(shop, sale.id)).toMatchObject([{ state: "offered" }]);
    expect(await closeUnpaidOrder(unheardOf(at(shop, shop.now + hour)), orderId, "hold_expired")).toMatchObject({
      ok: true,
    });
    await hearOrder(shop, { id: `evt_${orderId}`, topic: "order.cancelled", payload: { orderId } });
    expect(await purse(shop, ann.who, "deposit")).toBe(5_000);
    expect(await depositOf(shop, sale, ann)).toMatchObject({ state: "held", spentMinor: 0 });
    await lapseAwards(at(shop, shop.now + hour));
    expect(await depositOf(shop, sale, ann)).toMatchObject({ state: "kept" });
    expect(Math.abs((await kept(shop)) - before)).toBe(5_000);
    await ties(shop, acquirer, { taken: 10_000, back: 5_000 });
  });

  it("of a winner who does not pay goes back where the rules are kinder, and everybody's when the sale is off", async () => {
    const acquirer = anAcquirer();
    const { shop, sale, ann } = await evening(acquirer, { unpaidDeposit: "returned" });
    await lapseAwards(at(shop, shop.now + hour));
    expect(await depositOf(shop, sale, ann)).toMatchObject({ state: "returned" });
    await ties(shop, acquirer, { taken: 10_000, back: 10_000 });
    const other = anAcquirer();
    const off = await evening(other);
    expect((await voidSale(off.shop, off.sale.id, "a crack was found")).ok).toBe(true);
    expect(await depositOf(off.shop, off.sale, off.ann)).toMatchObject({ state: "returned" });
    await ties(off.shop, other, { taken: 10_000, back: 10_000 });
  });

  it("that comes when the lot is over takes nothing; charged at that very moment, it goes straight back", async () => {
    const acquirer = anAcquirer();
    const shop = withAcquirer(aShop(), acquirer);
    const sale = await aLot(shop);
    const [ann, ben] = [await aBuyer(shop, 0), await aBuyer(shop, 5_000)];
    const left = [await leaveDeposit(ann, sale, door), await leaveDeposit(ben, sale, door)];
    const [hers, his] = left.map((one) => (one.ok ? one.value.deposit.id : ""));
    // Ben takes a paddle by his balance while his card is being saved.
    expect((await registerBidder(ben, sale)).ok).toBe(true);
    expect(await confirmDeposit(ben, his!)).toMatchObject({ state: "returned" });
    expect(await purse(shop, ben.who, "deposit")).toBe(0);
    await ties(shop, acquirer, { taken: 5_000, back: 5_000 });
    await setClock(sale, shop.now + 2 * hour);
    await shop.lot(sale.id).wake();
    expect(await confirmDeposit(ann, hers!)).toMatchObject({ state: "failed", declineCode: "lot_over" });
    expect((await leaveDeposit(await aBuyer(shop, 0), sale, door)).ok).toBe(false);
    await ties(shop, acquirer, { taken: 5_000, back: 5_000 });
  });
});
