import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { day_ms, handClock } from "../kernel/clock.ts";
import { balancesOf, book, checkBooks, posted, transfer } from "../ledger/index.ts";
import { insertOrder, orderNumber, type SellerTerms } from "../orders/index.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob, type Shop } from "../platform/shop.ts";
import { usualTerms } from "./fee-rule.ts";
import { feeBook, line, rule, soldQuote } from "./fixture.ts";
import * as settlements from "./index.ts";

const clock = handClock(1_790_000_000_000);
const aShop = (): Shop => openShopForJob(env as unknown as Env, clock, "test", () => {});
let serial = 0;

/** Sellers A (a bowl and a print, 100.00 each) and B (a vase, 50.00 and 5.00 for delivery), paid. Commission 10 %. */
async function aSale(shop: Shop, terms: Partial<SellerTerms> = {}, n = ++serial) {
  const [a, b] = [`sel_a${n}`, `sel_b${n}`];
  const agreed = { ...usualTerms, ...terms };
  const fees = feeBook(
    [rule({ fee: "commission", scope: "default", bp: 1_000 })],
    [],
    new Map([a, b].map((seller) => [seller, agreed])),
  );
  const bowl = line({ variantId: "bowl", sellerId: a, taxMinor: 1_000 });
  const print = line({ variantId: "print", sellerId: a, taxMinor: 1_000 });
  const vase = line({ variantId: "vase", sellerId: b, unitMinor: 5_000 });
  const sold = [{ lines: [bowl, print] }, { lines: [vase], deliveryMinor: 500 }];
  const quote = soldQuote({ quote: shop.newId("quote"), now: shop.now }, "EUR", sold, fees);
  const order = { id: shop.newId("order"), quote };
  const number = orderNumber(shop.now);
  const charge = { from: book.provider("sandbox", "EUR"), minor: quote.totals.totalMinor };
  const outcome = await shop.commit([
    ...(await insertOrder(shop, { id: order.id, number, accessToken: "a-token-of-this-order", quote })),
    ...settlements.postSale(shop, order, [charge]),
  ]);
  expect(outcome).toBe("committed");
  const purse = async (seller: string) => {
    const refs = (["pending", "reserve", "available", "debt"] as const).map((name) => book.seller(seller, name, "EUR"));
    return (await balancesOf(shop, refs)).map(posted);
  };
  return { order, a, b, purse, charge };
}
type Sale = Awaited<ReturnType<typeof aSale>>;

async function refund(shop: Shop, { order }: Sale, minor: number, lineIds: readonly string[] = []) {
  const id = shop.newId("refund");
  const [settled, suspended] = await shop.db.read<[settlements.SettlementRow, { minor: number }]>(
    ...settlements.selectForRefund(order.id, "pay_none"),
  );
  const posting: settlements.RefundPosted = {
    id,
    orderId: order.id,
    paymentId: "pay_none",
    amount: { minor, currency: "EUR" },
    lines: lineIds.map((lineId) => ({ lineId, quantity: 1 })),
    shares: [],
  };
  const known = settlements.knownFrom(settled, suspended);
  return shop.commit(settlements.postRefund(shop, order.quote, posting, known, book.provider("sandbox", "EUR")));
}

async function whole(shop: Shop): Promise<void> {
  const { unbalanced, broken } = await checkBooks(shop);
  expect({ unbalanced, broken }).toEqual({ unbalanced: [], broken: [] });
  const [clearing] = await balancesOf(shop, [book.clearing("EUR")]);
  expect(posted(clearing!)).toBe(0);
}

describe("a sale and what becomes of it", { timeout: 120_000 }, () => {
  it("is shared out when it is paid, once, and can be drawn after delivery and the window", async () => {
    const shop = aShop();
    const sale = await aSale(shop, { reserveBp: 1_000, reserveDays: 30 });
    // A: 200.00 − 20.00 tax − 18.00 commission; B: 55.00 − 5.00
    expect(await sale.purse(sale.a)).toEqual([16_200, 0, 0, 0]);
    expect(await sale.purse(sale.b)).toEqual([5_000, 0, 0, 0]);
    expect(await shop.commit(settlements.postSale(shop, sale.order, [sale.charge]))).toBe("duplicate");

    await settlements.beginWindows(shop, sale.order.id, sale.a);
    clock.advance(14 * day_ms);
    await settlements.releaseDue(aShop());
    expect(await sale.purse(sale.a)).toEqual([0, 1_620, 14_580, 0]);
    expect(await sale.purse(sale.b)).toEqual([5_000, 0, 0, 0]);
    clock.advance(30 * day_ms);
    for (let i = 0; i < 2; i++) await settlements.releaseDue(aShop());
    expect(await sale.purse(sale.a)).toEqual([0, 0, 16_200, 0]);
    await whole(shop);
  });

  it("half of it back takes half from everybody, whole back leaves nobody anything", async () => {
    const shop = aShop();
    const sale = await aSale(shop);
    expect(await refund(shop, sale, 10_000, ["bowl"])).toBe("committed");
    expect(await sale.purse(sale.a)).toEqual([8_100, 0, 0, 0]);
    expect(await sale.purse(sale.b)).toEqual([5_000, 0, 0, 0]);
    expect(await refund(shop, sale, 15_500)).toBe("committed");
    expect(await sale.purse(sale.a)).toEqual([0, 0, 0, 0]);
    expect(await sale.purse(sale.b)).toEqual([0, 0, 0, 0]);
    await whole(shop);
  });

  it("a commission that is kept makes the seller pay for it, out of what they can draw, or as a debt", async () => {
    const shop = aShop();
    const sale = await aSale(shop, { commissionOnRefund: "kept" });
    await refund(shop, sale, 5_500, ["vase"]);
    expect(await sale.purse(sale.b)).toEqual([0, 0, 0, -500]);
    await whole(shop);
  });

  it("after the money was drawn a refund is a debt, and the next sale pays it first", async () => {
    const shop = aShop();
    const sale = await aSale(shop);
    const arrive = async ({ order }: Sale) => {
      await settlements.beginWindows(shop, order.id, sale.b);
      clock.advance(14 * day_ms);
      await settlements.releaseDue(aShop());
    };
    await arrive(sale);
    const available = book.seller(sale.b, "available", "EUR");
    const draw = { id: `pyo_${sale.b}`, debit: available, credit: book.payout("EUR"), kind: "payout", group: "pyo" };
    expect(await shop.commit(transfer(shop, { ...draw, minor: 5_000 }))).toBe("committed");
    await refund(shop, sale, 2_750, ["vase"]);
    expect(await sale.purse(sale.b)).toEqual([0, 0, 0, -2_500]);

    await arrive(await aSale(aShop(), {}, serial));
    expect(await sale.purse(sale.b)).toEqual([0, 0, 2_500, 0]);
    await whole(shop);
  });

  it("a block holds the release back until it is lifted", async () => {
    const shop = aShop();
    const sale = await aSale(shop);
    const block = { orderId: sale.order.id, sellerId: sale.a, reason: "dsp_1" };
    await shop.commit([settlements.blockRelease(shop, block)]);
    await settlements.beginWindows(shop, sale.order.id, null);
    clock.advance(14 * day_ms);
    await settlements.releaseDue(aShop());
    expect((await sale.purse(sale.a))[0]).toBe(16_200);
    expect((await sale.purse(sale.b))[2]).toBe(5_000);
    await shop.commit([settlements.unblockRelease(shop, block)]);
    await settlements.releaseDue(aShop());
    expect((await sale.purse(sale.a))[2]).toBe(16_200);
  });

  it("two refunds decided on the same view: the second is refused and decides again", async () => {
    const shop = aShop();
    const sale = await aSale(shop);
    const outcomes = await Promise.all([refund(shop, sale, 10_000, ["bowl"]), refund(shop, sale, 10_000, ["print"])]);
    expect(outcomes.toSorted()).toEqual(["committed", "stale_write"]);
    await whole(shop);
  });
});
