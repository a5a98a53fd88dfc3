import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { handClock } from "../kernel/clock.ts";
import { money } from "../kernel/money.ts";
import { findOrder } from "../orders/index.ts";
import { applySession, findPayment, type ProviderSession } from "../payments/index.ts";
import { booksOf, placeFixtureOrder } from "../payments/fixture-store.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob } from "../platform/shop.ts";
import { stockEquation } from "../stock/index.ts";
import { cancelOrder } from "./cancel-order.ts";
import { giveBackLateMoney } from "./give-back-late-money.ts";
import { checkRefunds, hearRefund, payRefund } from "./pay-refund.ts";
import { requestRefund } from "./request-refund.ts";
import { findRefund } from "./store.ts";

const clock = handClock(1_790_000_000_000);
type Answer = { readonly status: string } | "unreachable" | "refused";
/** An acquirer that gives these answers in turn, the last one for ever, and writes down the keys it was asked with. */
function anAcquirer(...answers: Answer[]) {
  const keys: string[] = [];
  const outbound = async (_url: string, init?: RequestInit) => {
    keys.push(new Headers(init?.headers).get("idempotency-key") ?? "GET");
    const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
    if (answer === "unreachable") throw new Error("unreachable");
    if (answer === "refused") return Response.json({ code: "refund_exceeds_capture" }, { status: 422 });
    return Response.json({ id: "re_1", amount_minor: 6_400, currency: "EUR", ...answer });
  };
  return { keys, outbound };
}
const aShop = (outbound = anAcquirer("unreachable").outbound) => ({
  ...openShopForJob(env as unknown as Env, clock, "test", () => {}),
  outbound,
});
const captured: ProviderSession = {
  providerRef: "ps_1",
  redirectUrl: null,
  state: "captured",
  captured: money(12_800, "EUR"),
};
async function aPaidOrder() {
  const placed = await placeFixtureOrder(aShop(), money(6_400, "EUR"));
  await applySession(aShop(), placed.paymentId, captured);
  return placed;
}
const onePiece = { lines: [{ lineId: "l1", quantity: 1, restock: true }], reason: "returned" };

describe("refunds", () => {
  it("of many who promise the same piece back at once, as many succeed as there are pieces", async () => {
    const placed = await aPaidOrder();
    const asked = await Promise.all(Array.from({ length: 6 }, () => requestRefund(aShop(), placed.orderId, onePiece)));
    const promised = asked.filter(({ ok }) => ok).length;
    expect(promised).toBeGreaterThan(0);
    expect(promised).toBeLessThanOrEqual(2);
    expect(await booksOf(aShop(), placed)).toMatchObject({ refunded: promised * 6_400, on_hand: 3 + promised });
    expect(await stockEquation(aShop())).toEqual([]);
  });

  it("is asked for again with the same key until it is answered, and counted once", async () => {
    const placed = await aPaidOrder();
    const asked = await requestRefund(aShop(), placed.orderId, onePiece);
    if (!asked.ok) throw new Error(asked.fault.code);
    const { refundId } = asked.value;
    const acquirer = anAcquirer("unreachable", { status: "pending" }, { status: "succeeded" });
    await payRefund(aShop(acquirer.outbound), refundId);
    expect((await findRefund(aShop(), refundId))?.state).toBe("unknown");
    await payRefund(aShop(acquirer.outbound), refundId);
    await payRefund(aShop(acquirer.outbound), refundId);
    expect((await findRefund(aShop(), refundId))?.state).toBe("succeeded");
    await payRefund(aShop(acquirer.outbound), refundId);
    expect(acquirer.keys).toEqual([refundId, refundId, "GET"]);
    expect(await booksOf(aShop(), placed)).toMatchObject({ refunded: 6_400 });
  });

  it("is remembered by the sweep when nobody hurries it", async () => {
    const placed = await aPaidOrder();
    const asked = await requestRefund(aShop(), placed.orderId, onePiece);
    if (!asked.ok) throw new Error(asked.fault.code);
    clock.advance(120_000);
    await checkRefunds(aShop(anAcquirer({ status: "succeeded" }).outbound));
    expect((await findRefund(aShop(), asked.value.refundId))?.state).toBe("succeeded");
  });

  it("money that did not arrive may be given back again, and late news of success does not undo that", async () => {
    const placed = await aPaidOrder();
    const asked = await requestRefund(aShop(), placed.orderId, { lines: [], amountMinor: 12_800, reason: "gift" });
    if (!asked.ok) throw new Error(asked.fault.code);
    await payRefund(aShop(anAcquirer("refused").outbound), asked.value.refundId);
    const word = { providerRef: "re_1", state: "succeeded", amount: money(12_800, "EUR") } as const;
    await hearRefund(aShop(), asked.value.refundId, word);
    expect(await booksOf(aShop(), placed)).toMatchObject({ refunded: 0 });
    expect((await requestRefund(aShop(), placed.orderId, { lines: [], amountMinor: 12_801, reason: "more" })).ok).toBe(
      false,
    );
    expect((await requestRefund(aShop(), placed.orderId, { lines: [], amountMinor: 12_800, reason: "again" })).ok).toBe(
      true,
    );
  });

  it("a cancelled paid order puts everything back: the pieces, and all the money that is left", async () => {
    const placed = await aPaidOrder();
    await requestRefund(aShop(), placed.orderId, onePiece);
    const cancelled = await Promise.all([1, 2].map(() => cancelOrder(aShop(), placed.orderId, "shopper")));
    expect(cancelled.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await booksOf(aShop(), placed)).toMatchObject({ order: "cancelled", refunded: 12_800, on_hand: 5, held: 0 });
    expect(await stockEquation(aShop())).toEqual([]);
  });

  it("money that was set aside goes back when the order is cancelled, and the held pieces are free again", async () => {
    const placed = await placeFixtureOrder(aShop(), money(6_400, "EUR"));
    await applySession(aShop(), placed.paymentId, { ...captured, captured: money(9_999, "EUR") });
    expect((await cancelOrder(aShop(), placed.orderId, "operator")).ok).toBe(true);
    expect(await booksOf(aShop(), placed)).toMatchObject({
      order: "cancelled",
      payment: "quarantined",
      refunded: 9_999,
      on_hand: 5,
      held: 0,
    });
  });

  it("late money goes back whole and once, however often it is told", async () => {
    const placed = await placeFixtureOrder(aShop(), money(6_400, "EUR"));
    await applySession(aShop(), placed.paymentId, { ...captured, state: "cancelled", captured: null });
    await cancelOrder(aShop(), placed.orderId, "shopper");
    await applySession(aShop(), placed.paymentId, captured);
    const event = { id: aShop().newId("event"), payload: { orderId: placed.orderId, paymentId: placed.paymentId } };
    await Promise.all([1, 2, 3].map(() => giveBackLateMoney(aShop(), event)));
    expect((await findPayment(aShop(), placed.paymentId))?.refundedMinor).toBe(12_800);
    expect((await findOrder(aShop(), placed.orderId))?.state).toBe("cancelled");
  });
});
