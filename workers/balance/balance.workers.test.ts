import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { anAccount } from "./fixture-store.ts";
import { aPiece } from "../checkout/fixture-store.ts";
import { aCart, orderBy, quoteOf } from "../checkout/fixture.ts";
import { placeOrder } from "../checkout/index.ts";
import { handClock, minute_ms } from "../kernel/clock.ts";
import { money } from "../kernel/money.ts";
import { book, checkBooks, balancesOf, spendable } from "../ledger/index.ts";
import { findOrder } from "../orders/index.ts";
import { applySession, closeUnpaidOrder } from "../payments/index.ts";
import type { Env } from "../platform/env.ts";
import { countRoundTrips } from "../platform/round-trips.ts";
import { openShop, openShopForJob, type Shop } from "../platform/shop.ts";
import { cancelOrder, loadRefundable } from "../refunds/index.ts";
import { payRefund } from "../refunds/pay-refund.ts";
import { stockEquation } from "../stock/index.ts";
import { isGiftCode, newGiftCode, normalizeGiftCode } from "./gift-card.ts";
import { issueGiftCards, redeemCode, viewBalance } from "./index.ts";

const clock = handClock(1_790_000_000_000);
const counted = countRoundTrips((env as unknown as Env).DB);
const bindings = { ...(env as unknown as Env), DB: counted.db };
const staff = (): Shop => openShopForJob(bindings, clock, "test", () => {});
const shopOf = (id: string): Shop =>
  openShop({
    env: bindings,
    clock,
    actor: {
      kind: "account",
      id,
      role: "shopper",
      person: async () => ({ email: `${id}@example.org`, name: "" }),
      sellers: [],
      scopes: null,
    },
    bookmark: null,
    later: () => {},
    locale: "en",
    currency: "EUR",
    shipTo: "FR",
  });

async function aBuyer(minor: number): Promise<Shop> {
  const shop = shopOf(await anAccount(staff()));
  const issued = await issueGiftCards(staff(), { amount: money(minor, "EUR"), count: 1, note: "" });
  if (!issued.ok) throw new Error(issued.fault.code);
  expect(await redeemCode(shop, issued.value[0]!.code.toLowerCase())).toEqual({ ok: true, value: money(minor, "EUR") });
  return shop;
}
const onBalance = async (shop: Shop): Promise<number> => {
  if (shop.actor.kind !== "account") return 0;
  return spendable((await balancesOf(staff(), [book.buyer(shop.actor.id, "balance", "EUR")]))[0]!);
};
async function order(shop: Shop, minor: number) {
  const cartId = await aCart(shop, [await aPiece(shop, { minor }), 1]);
  const { token, quote } = await quoteOf(shop, cartId);
  return { request: { ...orderBy(token), useBalance: true }, total: quote.totals.totalMinor, quote };
}
const whole = async () => {
  const { unbalanced, broken } = await checkBooks(staff());
  expect({ unbalanced, broken }).toEqual({ unbalanced: [], broken: [] });
  expect(await stockEquation(staff())).toEqual([]);
};

describe("gift cards", { timeout: 60_000 }, () => {
  it("a code is sixteen readable signs, and typed as people type", () => {
    const code = newGiftCode();
    expect(isGiftCode(normalizeGiftCode(` ${code.toLowerCase().replaceAll("-", " ")} `))).toBe(true);
    expect(isGiftCode(normalizeGiftCode("AAAA-BBBB"))).toBe(false);
  });

  it("five hundred redemptions of one code at once are one", async () => {
    const issued = await issueGiftCards(staff(), { amount: money(5_000, "EUR"), count: 1, note: "" });
    if (!issued.ok) throw new Error(issued.fault.code);
    const buyers = await Promise.all(Array.from({ length: 50 }, () => anAccount(staff())));
    const tries = Array.from({ length: 500 }, (_, i) => redeemCode(shopOf(buyers[i % 50]!), issued.value[0]!.code));
    expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(1);
    await whole();
  });

  it("guessing is cut off, and a wrong code is told like a spent one", async () => {
    const shop = shopOf(await anAccount(staff()));
    const codes: string[] = [];
    for (let i = 0; i < 12; i++) {
      const tried = await redeemCode(shop, newGiftCode());
      codes.push(tried.ok ? "" : tried.fault.code);
    }
    expect(codes.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => "gift_card.not_valid"));
    expect(codes.slice(10)).toEqual(["gift_card.too_many", "gift_card.too_many"]);
  });
});

describe("paying with store balance", { timeout: 60_000 }, () => {
  it("an order it covers is paid in the batch that places it, in two round trips, and no provider is asked", async () => {
    const shop = await aBuyer(50_000);
    const { request, total } = await order(shop, 10_000);
    const before = counted.trips();
    const placed = await placeOrder(shop, request);
    expect(counted.trips() - before).toBe(2);
    if (!placed.ok) throw new Error(placed.fault.code);
    expect((await findOrder(staff(), placed.value.orderId))?.state).toBe("paid");
    expect(await onBalance(shop)).toBe(50_000 - total);
    const { moves } = await viewBalance(shop, (shop.actor as { id: string }).id, null);
    expect(moves.items.map(({ kind, amount }) => [kind, amount.minor])).toEqual([
      ["balance_payment", -total],
      ["gift_card.redeemed", 50_000],
    ]);
    await whole();
  });

  it("what it does not cover is asked of the provider; unpaid, it is free again", async () => {
    const shop = await aBuyer(3_000);
    const { request, total } = await order(shop, 10_000);
    const placed = await placeOrder(shop, request);
    if (!placed.ok) throw new Error(placed.fault.code);
    expect(await onBalance(shop)).toBe(0);
    const known = (await loadRefundable(staff(), placed.value.orderId))!;
    expect(known.payments.map(({ provider, amount }) => [provider, amount.minor]).toSorted()).toEqual([
      ["balance", 3_000],
      ["sandbox", total - 3_000],
    ]);
    clock.advance(20 * minute_ms);
    // A provider that has never heard of the payment.
    const asking = { ...staff(), outbound: async () => Response.json({ data: [] }) };
    expect((await closeUnpaidOrder(asking, placed.value.orderId, "hold_expired")).ok).toBe(true);
    expect(await onBalance(shop)).toBe(3_000);
    const late = { minor: total - 3_000, currency: "EUR" } as const;
    const session = { providerRef: "ps_late", redirectUrl: null, state: "captured", captured: late } as const;
    expect(await applySession(staff(), placed.value.paymentId, session)).toMatchObject({
      value: { verdict: "paid_late" },
    });
    expect(await onBalance(shop)).toBe(0);
    await whole();
  });

  it("cancelled, each part goes back where it came from", async () => {
    const shop = await aBuyer(3_000);
    const { request, total } = await order(shop, 10_000);
    const placed = await placeOrder(shop, request);
    if (!placed.ok) throw new Error(placed.fault.code);
    const captured = { minor: total - 3_000, currency: "EUR" } as const;
    const session = { providerRef: "ps_part", redirectUrl: null, state: "captured", captured } as const;
    await applySession(staff(), placed.value.paymentId, session);
    expect((await cancelOrder(staff(), placed.value.orderId, "operator")).ok).toBe(true);
    const { earlier, payments } = (await loadRefundable(staff(), placed.value.orderId))!;
    expect(earlier.reduce((sum, { amount }) => sum + amount.minor, 0)).toBe(total);
    const fromBalance = payments.find(({ provider }) => provider === "balance")!;
    const back = earlier.find(({ paymentId }) => paymentId === fromBalance.id)!;
    for (let i = 0; i < 2; i++) await payRefund(staff(), back.id);
    expect(await onBalance(shop)).toBe(3_000);
    await whole();
  });

  it("spent in twenty places at once it never goes below nothing", async () => {
    const shop = await aBuyer(25_000);
    const wishes = await Promise.all(Array.from({ length: 20 }, () => order(shop, 9_000)));
    const placed = await Promise.all(wishes.map(({ request }) => placeOrder(shop, request)));
    expect(await onBalance(shop)).toBeGreaterThanOrEqual(0);
    const orders = await Promise.all(
      placed.flatMap((one) => (one.ok ? [loadRefundable(staff(), one.value.orderId)] : [])),
    );
    const spent = orders.flatMap((known) => known!.payments.filter(({ provider }) => provider === "balance"));
    expect(spent.reduce((sum, { amount }) => sum + amount.minor, 0)).toBe(25_000 - (await onBalance(shop)));
    await whole();
  });
});
