import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { day_ms, handClock } from "../kernel/clock.ts";
import { book } from "../ledger/index.ts";
import { insertOrder, orderNumber, type SellerTerms } from "../orders/index.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob, type Shop } from "../platform/shop.ts";
import { usualTerms } from "../settlements/fee-rule.ts";
import { feeBook, line, rule, soldQuote } from "../settlements/fixture.ts";
import * as settlements from "../settlements/index.ts";
import { insertRefundRow, insertSellerRow } from "./fixture-store.ts";
import { makeStatement, monthOf, statementCsv } from "./index.ts";

const clock = handClock(1_790_000_000_000);
const aShop = (): Shop => openShopForJob(env as unknown as Env, clock, "test", () => {});

/** A bowl and a print of one seller, 100.00 each, 10.00 tax in each; commission 10 % and 0.35 to the acquirer. */
async function aSale(shop: Shop, terms: Partial<SellerTerms>) {
  const sellerId = shop.newId("seller");
  const rules = [
    rule({ fee: "commission", scope: "default", bp: 1_000 }),
    rule({ fee: "payment_fee", scope: "default", bp: 100, fixedMinor: 35 }),
  ];
  const fees = feeBook(rules, [], new Map([[sellerId, { ...usualTerms, ...terms }]]));
  const goods = ["bowl", "print"].map((variantId) => line({ variantId, sellerId, taxMinor: 1_000 }));
  const quote = soldQuote({ quote: shop.newId("quote"), now: shop.now }, "EUR", [{ lines: goods }], fees);
  const order = { id: shop.newId("order"), quote };
  const number = orderNumber(shop.now);
  const charge = { from: book.provider("sandbox", "EUR"), minor: quote.totals.totalMinor };
  await shop.commit([
    insertSellerRow(shop, sellerId),
    ...(await insertOrder(shop, { id: order.id, number, accessToken: "a-token-of-this-order", quote })),
    ...settlements.postSale(shop, order, [charge]),
  ]);
  return { order, sellerId, paymentId: shop.newId("payment") };
}
type Sale = Awaited<ReturnType<typeof aSale>>;

async function refund(shop: Shop, { order, paymentId }: Sale, minor: number) {
  const id = shop.newId("refund");
  const [settled, suspended] = await shop.db.read<[settlements.SettlementRow, { minor: number }]>(
    ...settlements.selectForRefund(order.id, paymentId),
  );
  const amount = { minor, currency: "EUR" } as const;
  const posting = { id, orderId: order.id, paymentId, amount, lines: [], shares: [] };
  const known = settlements.knownFrom(settled, suspended);
  await shop.commit([
    ...insertRefundRow(shop, { id, paymentId, orderId: order.id, minor }),
    ...settlements.postRefund(shop, order.quote, posting, known, book.provider("sandbox", "EUR")),
  ]);
}

async function statementOf(shop: Shop, { sellerId }: Sale) {
  const made = await makeStatement(shop, sellerId, monthOf(shop.now), "EUR");
  if (!made.ok) throw new Error(made.fault.code);
  const of = (kind: string) => made.value.totals.find((total) => total.kind === kind)?.minor ?? 0;
  const refunds = made.value.totals.filter(({ kind }) => kind.startsWith("refund."));
  const net = made.value.lines.filter(({ kind }) => kind === "refund.net").reduce((sum, { minor }) => sum + minor, 0);
  return { statement: made.value, of, sum: refunds.reduce((all, { minor }) => all + minor, 0), net };
}

describe("refunds on a statement", { timeout: 60_000 }, () => {
  it("are told as what went back, what was given back of it and what was kept, and come to the same total", async () => {
    const shop = aShop();
    const sale = await aSale(shop, { commissionOnRefund: "returned", paymentFeeOnRefund: "kept" });
    await refund(shop, sale, 10_000);
    const { statement, of, sum, net } = await statementOf(shop, sale);
    const { fees } = sale.order.quote.sellerParts[0]!;
    expect(of("refund.gross")).toBe(-10_000);
    expect(of("refund.commission")).toBe(fees.commissionMinor / 2);
    expect(of("refund.tax")).toBe(fees.taxWithheldMinor / 2);
    expect(of("refund.payment_fee")).toBe(0);
    expect(fees.paymentFeeMinor).toBeGreaterThan(0);
    expect(statement.keptMinor).toBe(Math.floor(fees.paymentFeeMinor / 2));
    expect([sum, net]).toEqual([net, sum]);
    const csv = statementCsv(statement);
    for (const row of ["total:refund.gross,,,,-100.00", "refund:fees_kept,"]) expect(csv).toContain(row);
  });

  it("where everything is given back nothing is kept; out of several purses one refund is told once", async () => {
    const shop = aShop();
    const sale = await aSale(shop, {
      commissionOnRefund: "returned",
      paymentFeeOnRefund: "returned",
      reserveBp: 1_000,
      reserveDays: 30,
    });
    await settlements.beginWindows(shop, sale.order.id, sale.sellerId);
    clock.advance(15 * day_ms);
    await settlements.releaseDue(aShop());
    const later = aShop();
    for (const minor of [3_333, 3_333, 13_334]) await refund(later, sale, minor);
    const { statement, of, sum, net } = await statementOf(later, sale);
    expect(statement.lines.filter(({ kind }) => kind === "refund.net").length).toBeGreaterThan(3);
    expect(of("refund.gross")).toBe(-20_000);
    expect(of("refund.commission")).toBe(sale.order.quote.sellerParts[0]!.fees.commissionMinor);
    expect(statement.keptMinor).toBeLessThanOrEqual(3);
    expect([sum, of("refund.net")]).toEqual([net, 0]);
  });

  it("where the commission is kept, that is what was kept", async () => {
    const shop = aShop();
    const sale = await aSale(shop, { commissionOnRefund: "kept", paymentFeeOnRefund: "kept" });
    await refund(shop, sale, 20_000);
    const { statement, of, sum, net } = await statementOf(shop, sale);
    const { fees } = sale.order.quote.sellerParts[0]!;
    expect(of("refund.commission")).toBe(0);
    expect(statement.keptMinor).toBe(fees.commissionMinor + fees.commissionTaxMinor + fees.paymentFeeMinor);
    expect(sum).toBe(net);
  });
});
