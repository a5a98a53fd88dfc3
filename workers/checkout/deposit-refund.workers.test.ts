import { describe, expect, it } from "vitest";
import { addHeldLine } from "../cart/index.ts";
import { checkCardRefunds } from "../cards/index.ts";
import { findOwnDeposit } from "../drops/auction/card-deposit-store.ts";
import { aBuyer } from "../drops/auction/fixture-store.ts";
import { aLot, aShop, at, bid, hearRoom, hour, inWorld, setClock } from "../drops/auction/lot-fixture.ts";
import { anAcquirer, withAcquirer, type Acquirer } from "../drops/crowdfunding/fixture.ts";
import { hearOrder } from "../drops/hear-orders.ts";
import { awardsOfSale, confirmDeposit, findSale, leaveDeposit, receiptOfAward, sealReceipt } from "../drops/index.ts";
import { money } from "../kernel/money.ts";
import { balancesOf, book, checkBooks, spendable } from "../ledger/index.ts";
import { applySession, selectPaymentsOfOrder, toPayment, type PaymentRow } from "../payments/index.ts";
import type { Shop } from "../platform/shop.ts";
import { cancelOrder, findRefund, requestRefund, selectRefundsOfOrder, type RefundRow } from "../refunds/index.ts";
import { payRefund } from "../refunds/pay-refund.ts";
import { aPiece } from "./fixture-store.ts";
import { openFixtureShop, orderBy, quoteOf } from "./fixture.ts";
import { placeOrder } from "./index.ts";

inWorld({ open: openFixtureShop, aPiece });
const door = { returnUrl: "https://shop.invalid/en/auctions/a", description: "A lot" };

/** Somebody without a balance leaves their deposit by card, wins, and has ordered. */
async function won(acquirer: Acquirer, depositMinor: number) {
  const shop = withAcquirer(aShop(), acquirer);
  const lot = await aLot(shop, { depositMinor });
  const ann = await aBuyer(shop, 0);
  const left = await leaveDeposit(ann, lot, door);
  if (!left.ok) throw new Error(left.fault.code);
  await confirmDeposit(ann, left.value.deposit.id);
  await bid(ann, lot, 60_000);
  const later = at(shop, shop.now + 2 * hour);
  await setClock(lot, later.now);
  await shop.lot(lot.id).wake();
  await hearRoom(later, lot);
  const buyer = { ...later, actor: ann.actor, currency: "EUR" as const };
  const sale = (await findSale(later, lot.id))!;
  const award = (await awardsOfSale(later, sale.id)).at(-1)!;
  const added = await addHeldLine(buyer, null, await sealReceipt(buyer, receiptOfAward(sale, award)));
  if (!added.ok) throw new Error(added.fault.code);
  const placed = await placeOrder(buyer, orderBy((await quoteOf(buyer, added.value.cartId)).token));
  if (!placed.ok) throw new Error(placed.fault.code);
  const { orderId } = placed.value;
  return { shop: later, sale, who: ann.who, orderId, total: placed.value.quote.totals.totalMinor };
}
type Won = Awaited<ReturnType<typeof won>>;
const paymentsOf = async (shop: Shop, orderId: string) =>
  (await shop.db.all<PaymentRow>(selectPaymentsOfOrder(orderId))).map(toPayment);
const heardPaid = ({ shop, orderId }: Won) =>
  hearOrder(shop, { id: `evt_${orderId}`, topic: "order.paid", payload: { orderId } });
const balance = async ({ shop, who }: Won) =>
  spendable((await balancesOf(shop, [book.buyer(who, "balance", "EUR")]))[0]!);

async function refundsPaid(shop: Shop, orderId: string): Promise<RefundRow[]> {
  const rows = await shop.db.all<RefundRow>(selectRefundsOfOrder(orderId));
  for (const { id } of rows) await payRefund(shop, id);
  return shop.db.all<RefundRow>(selectRefundsOfOrder(orderId));
}
async function ties(of: Won, acquirer: Acquirer, back: number): Promise<void> {
  await checkCardRefunds(at(of.shop, of.shop.now + 3 * hour));
  const returned = [...acquirer.refunded.values()].reduce((all, minor) => all + minor, 0);
  expect(returned).toBe(back);
  expect(await checkBooks(of.shop)).toMatchObject({ unbalanced: [], broken: [] });
}

describe("the deposit's part of a lot's order, refunded", { timeout: 60_000 }, () => {
  it("goes back to the card that paid the deposit, and the unspent rest had gone there before", async () => {
    const acquirer = anAcquirer();
    const of = await won(acquirer, 900_000);
    await heardPaid(of);
    expect(await findOwnDeposit(of.shop, of.sale.id, of.who)).toMatchObject({ state: "applied", spentMinor: of.total });
    expect((await cancelOrder(of.shop, of.orderId, "changed_mind" as never)).ok).toBe(true);
    expect(await refundsPaid(of.shop, of.orderId)).toMatchObject([{ state: "succeeded", amount_minor: of.total }]);
    expect(await balance(of)).toBe(0);
    await ties(of, acquirer, 900_000);
  });

  it("comes with what a card paid at the checkout: each card has its own back, the checkout's first", async () => {
    const acquirer = anAcquirer();
    const of = await won(acquirer, 5_000);
    const card = (await paymentsOf(of.shop, of.orderId)).find(({ provider }) => provider === "sandbox")!;
    await applySession(of.shop, card.id, {
      providerRef: "ps_checkout",
      redirectUrl: null,
      state: "captured",
      captured: money(of.total - 5_000, "EUR"),
    });
    await heardPaid(of);
    const wish = { lines: [], amountMinor: of.total - 2_000, reason: "chipped" };
    expect((await requestRefund(of.shop, of.orderId, wish)).ok).toBe(true);
    const refunds = await refundsPaid(of.shop, of.orderId);
    const told = refunds.map(({ amount_minor, state }) => [amount_minor, state] as const);
    expect(told.toSorted(([a], [b]) => b - a)).toEqual([
      [of.total - 5_000, "succeeded"],
      [3_000, "succeeded"],
    ]);
    expect(await balance(of)).toBe(0);
    await ties(of, acquirer, of.total - 2_000);
  });

  it("goes to the balance where its buyer asks for that, and can when the card's bank will not have it", async () => {
    const acquirer = anAcquirer();
    const of = await won(acquirer, 900_000);
    await heardPaid(of);
    const spent = 900_000 - of.total;
    const wish = { lines: [], amountMinor: 1_000, reason: "chipped", destination: "balance" as const };
    expect((await requestRefund(of.shop, of.orderId, wish)).ok).toBe(true);
    await refundsPaid(of.shop, of.orderId);
    expect(await balance(of)).toBe(1_000);
    const closed = { ...of.shop, outbound: async () => Response.json({ code: "card_closed" }, { status: 422 }) };
    const asked = await requestRefund(of.shop, of.orderId, { lines: [], amountMinor: 2_000, reason: "chipped" });
    if (!asked.ok) throw new Error(asked.fault.code);
    await payRefund(closed, asked.value.refundId);
    expect(await findRefund(of.shop, asked.value.refundId)).toMatchObject({ state: "failed" });
    expect((await requestRefund(of.shop, of.orderId, { ...wish, amountMinor: 2_000 })).ok).toBe(true);
    await refundsPaid(of.shop, of.orderId);
    expect(await balance(of)).toBe(3_000);
    await ties(of, acquirer, spent);
  });
});
