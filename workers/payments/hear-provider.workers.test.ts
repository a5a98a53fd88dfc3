import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { handClock, hour_ms } from "../kernel/clock.ts";
import { money } from "../kernel/money.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob } from "../platform/shop.ts";
import { stockEquation } from "../stock/index.ts";
import { closeUnpaidOrder, endHold } from "./close-order.ts";
import { booksOf, placeFixtureOrder } from "./fixture-store.ts";
import { applySession } from "./hear-provider.ts";
import { payAgain } from "./pay-again.ts";
import type { ProviderSession } from "./provider.ts";
import { findPayment } from "./store.ts";

const clock = handClock(1_790_000_000_000);
/** An acquirer nobody answers for: every question is "unknown". */
const aShop = (answers?: (url: string) => Response) => ({
  ...openShopForJob(env as unknown as Env, clock, "test", () => {}),
  outbound: async (url: string) => {
    if (!answers) throw new Error("unreachable");
    return answers(url);
  },
});
const price = money(6_400, "EUR");
const session = (state: ProviderSession["state"], captured = money(12_800, "EUR")): ProviderSession => ({
  providerRef: "ps_1",
  redirectUrl: "https://pay.example/ps_1",
  state,
  captured: state === "captured" ? captured : null,
});
const paid = {
  order: "paid",
  payment: "captured",
  captured: 12_800,
  on_hand: 3,
  held: 0,
  paid_events: 1,
  told_paid: 1,
};

describe("hearing the provider", () => {
  it("webhook and browser return at the same instant make one paid order and take the stock once", async () => {
    const shop = aShop();
    const placed = await placeFixtureOrder(shop, price);
    const word = session("captured");
    const heard = await Promise.all([
      applySession(aShop(), placed.paymentId, word, { message: { id: "evt_race", bodySha256: "" } }),
      applySession(aShop(), placed.paymentId, word),
      applySession(aShop(), placed.paymentId, word, { message: { id: "evt_race", bodySha256: "" } }),
      applySession(aShop(), placed.paymentId, word),
    ]);
    expect(heard.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(heard.filter((one) => one.ok && one.value.verdict === "paid")).toHaveLength(1);
    expect(await booksOf(shop, placed)).toMatchObject(paid);
    expect(await stockEquation(shop)).toEqual([]);
  });

  it("an older view that comes later changes nothing", async () => {
    const shop = aShop();
    const placed = await placeFixtureOrder(shop, price);
    for (const state of ["captured", "open", "requires_action", "declined", "expired"] as const)
      expect((await applySession(shop, placed.paymentId, session(state))).ok).toBe(true);
    expect(await booksOf(shop, placed)).toMatchObject(paid);
  });

  it("another amount is set aside: the order waits and nothing leaves the shelf", async () => {
    const shop = aShop();
    const placed = await placeFixtureOrder(shop, price);
    await applySession(shop, placed.paymentId, session("captured", money(12_799, "EUR")));
    expect(await booksOf(shop, placed)).toMatchObject({
      order: "placed",
      payment: "quarantined",
      captured: 12_799,
      on_hand: 5,
      held: 2,
      told_paid: 0,
    });
  });

  it("late money for an order whose hold ran out pays it, when the pieces are still there", async () => {
    const shop = aShop();
    const placed = await placeFixtureOrder(shop, price);
    await applySession(shop, placed.paymentId, session("expired"));
    expect((await closeUnpaidOrder(shop, placed.orderId, "hold_expired")).ok).toBe(true);
    expect(await booksOf(shop, placed)).toMatchObject({ order: "cancelled", on_hand: 5, held: 0 });
    await applySession(shop, placed.paymentId, session("captured"));
    expect(await booksOf(shop, placed)).toMatchObject(paid);
  });

  it("late money goes back when the pieces are gone, or when somebody cancelled on purpose", async () => {
    const shop = aShop();
    const gone = await placeFixtureOrder(shop, price, { onHand: 2 });
    await applySession(shop, gone.paymentId, session("expired"));
    await closeUnpaidOrder(shop, gone.orderId, "hold_expired");
    const { reserve } = await import("../stock/index.ts");
    const hold = [{ variantId: gone.variantId, locationId: "loc_fixture", quantity: 1 }];
    await shop.commit(reserve(shop, "ord_other", hold, shop.now + hour_ms));
    await applySession(shop, gone.paymentId, session("captured"));
    expect(await booksOf(shop, gone)).toMatchObject({
      order: "cancelled",
      payment: "captured",
      owed_back: 1,
      on_hand: 2,
    });

    const meant = await placeFixtureOrder(shop, price);
    await applySession(shop, meant.paymentId, session("cancelled"));
    await closeUnpaidOrder(shop, meant.orderId, "shopper");
    await applySession(shop, meant.paymentId, session("captured"));
    expect(await booksOf(shop, meant)).toMatchObject({ order: "cancelled", owed_back: 1, told_paid: 0, held: 0 });
  });

  it("a hold does not run out while nobody knows whether the money came", async () => {
    const shop = aShop();
    const placed = await placeFixtureOrder(shop, price);
    await applySession(shop, placed.paymentId, session("open"));
    await endHold(shop, { id: shop.newId("event"), payload: { orderId: placed.orderId } });
    expect(await booksOf(shop, placed)).toMatchObject({ order: "placed", held: 2 });
  });

  it("a hold that runs out closes the session first, and then lets go of everything at once", async () => {
    const placed = await placeFixtureOrder(aShop(), price);
    const stateAt = (status: string) =>
      Response.json({ id: "ps_1", status, currency: "EUR", captured_minor: 0, redirect_url: "https://pay.example/1" });
    const asked: string[] = [];
    const shop = aShop((url) => {
      asked.push(url.split("/v1/")[1]!);
      return stateAt(url.endsWith("/cancel") ? "cancelled" : "open");
    });
    await applySession(shop, placed.paymentId, session("open"));
    const event = { id: shop.newId("event"), payload: { orderId: placed.orderId } };
    await Promise.all([endHold(shop, event), endHold(shop, event)]);
    expect(asked).toContain("payment_sessions/ps_1/cancel");
    expect(await booksOf(shop, placed)).toMatchObject({
      order: "cancelled",
      payment: "cancelled",
      on_hand: 5,
      held: 0,
    });
  });

  it("a declined shopper pays again with a new payment; an open one is simply shown again", async () => {
    const shop = aShop(() =>
      Response.json({
        id: "ps_2",
        status: "open",
        currency: "EUR",
        captured_minor: 0,
        redirect_url: "https://pay.example/2",
      }),
    );
    const urls = { returnUrl: "https://shop.example/return", cancelUrl: "https://shop.example/cancel" };
    const placed = await placeFixtureOrder(shop, price);
    await applySession(shop, placed.paymentId, session("declined"));
    const tabs = await Promise.all([1, 2].map(() => payAgain(shop, placed.orderId, "card", urls)));
    expect(tabs.filter(({ ok }) => ok)).toHaveLength(1);
    const again = await payAgain(shop, placed.orderId, "card", urls);
    expect(again).toEqual({ ok: true, value: expect.objectContaining({ redirectUrl: "https://pay.example/2" }) });
    expect((await findPayment(shop, placed.paymentId))?.state).toBe("declined");
  });

  it("money from a second payment of a paid order is owed back", async () => {
    const shop = aShop(() =>
      Response.json({
        id: "ps_3",
        status: "open",
        currency: "EUR",
        captured_minor: 0,
        redirect_url: "https://pay.example/3",
      }),
    );
    const placed = await placeFixtureOrder(shop, price);
    await applySession(shop, placed.paymentId, session("declined"));
    const urls = { returnUrl: "https://shop.example/return", cancelUrl: "https://shop.example/cancel" };
    await payAgain(shop, placed.orderId, "alipay", urls);
    await applySession(shop, placed.paymentId, session("captured"));
    expect(await booksOf(shop, placed)).toMatchObject({ ...paid, owed_back: 0 });
  });
});
