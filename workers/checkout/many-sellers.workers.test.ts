import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { handClock } from "../kernel/clock.ts";
import { moveParcel, packParcel } from "../logistics/index.ts";
import { findOrderWithParts } from "../orders/index.ts";
import { applySession } from "../payments/index.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob, type Shop } from "../platform/shop.ts";
import { cancelOrder, cancelPart, loadRefundable, requestRefund, sharesOf } from "../refunds/index.ts";
import { availability, stockEquation } from "../stock/index.ts";
import { aPiece, aSellersPiece } from "./fixture-store.ts";
import { aCart, inParis, openFixtureShop, orderBy, quoteOf } from "./fixture.ts";
import { cheapest, freezeQuote, placeOrder } from "./index.ts";

const clock = handClock(1_790_000_000_000);
const aShop = (): Shop => openFixtureShop(env as unknown as Env, clock);
const staff = (): Shop => openShopForJob(env as unknown as Env, clock, "test", () => {});
let serial = 0;
const free = async (variantId: string) =>
  (await availability(aShop(), [variantId])).free.reduce((sum, { quantity }) => sum + quantity, 0);

/** The house's bowl and a studio's print, in one basket. */
async function aMixedBasket() {
  const shop = aShop();
  const sellerId = `sel_kiln${++serial}`;
  const bowl = await aPiece(shop, { minor: 10_000 });
  const print = await aSellersPiece(shop, sellerId, { minor: 3_333 });
  const cartId = await aCart(shop, [bowl, 1], [print, 2]);
  return { shop, sellerId, bowl, print, cartId };
}

async function aPaidMixedOrder() {
  const basket = await aMixedBasket();
  const { token, quote } = await quoteOf(basket.shop, basket.cartId);
  const placed = await placeOrder(basket.shop, orderBy(token));
  if (!placed.ok) throw new Error(placed.fault.code);
  const { orderId, paymentId } = placed.value;
  const captured = { minor: quote.totals.totalMinor, currency: quote.currency };
  await applySession(staff(), paymentId, {
    providerRef: `ps_${orderId}`,
    redirectUrl: null,
    state: "captured",
    captured,
  });
  return { ...basket, quote, orderId, paymentId };
}
const statesOf = async (orderId: string) => {
  const known = await findOrderWithParts(staff(), orderId);
  return [known!.order.state, ...known!.parts.map(({ state }) => state)];
};

describe("one basket, several sellers", { timeout: 60_000 }, () => {
  it("each seller sends in a way of their own, from their own shelves, and all of it adds up", async () => {
    const { shop, sellerId, cartId } = await aMixedBasket();
    const delivery = { all: null, bySeller: { [sellerId]: "express" } };
    const frozen = await freezeQuote(shop, { cartId, email: "a@b.org", shipTo: inParis, delivery });
    if (!frozen.ok) throw new Error(frozen.fault.code);
    const { sellerParts, totals, lines } = frozen.value.quote;
    expect(sellerParts.map((part) => [part.sellerId, part.delivery.optionId])).toEqual([
      ["sel_house", "economy"],
      [sellerId, "express"],
    ]);
    expect(sellerParts.reduce((sum, { totalMinor }) => sum + totalMinor, 0)).toBe(totals.totalMinor);
    expect(lines.map(({ from }) => from[0]!.locationId)).toEqual(["loc_suzhou", `loc_${sellerId}`]);
    const wrong = { all: null, bySeller: { [sellerId]: "pigeon" } };
    expect(await freezeQuote(shop, { cartId, email: "a@b.org", shipTo: inParis, delivery: wrong })).toMatchObject({
      fault: { code: "checkout.no_such_delivery", offered: ["economy", "express"] },
    });
  });

  it("what lies on another seller's shelf is not sold", async () => {
    const shop = aShop();
    const print = await aSellersPiece(shop, `sel_kiln${++serial}`, { onHand: 1 });
    const foreign = await aSellersPiece(shop, `sel_kiln${++serial}`, { onHand: 0 });
    const cartId = await aCart(shop, [print, 2]);
    expect(await freezeQuote(shop, { cartId, email: "a@b.org", shipTo: inParis, delivery: cheapest })).toMatchObject({
      fault: { code: "checkout.sold_out", lines: [{ variantId: print, wanted: 2, free: 1 }] },
    });
    expect(await free(foreign)).toBe(0);
  });

  it("is paid once; each part is sent on its own, and the order follows", async () => {
    const { orderId, sellerId } = await aPaidMixedOrder();
    expect(await statesOf(orderId)).toEqual(["paid", "paid", "paid"]);
    expect(await packParcel(staff(), orderId, { carrier: "dhl" })).toMatchObject({
      fault: { code: "parcel.mixed_sellers" },
    });
    const own = await packParcel(staff(), orderId, { carrier: "dhl", sellerId, trackingNumber: "A1" });
    if (!own.ok) throw new Error(own.fault.code);
    expect(await statesOf(orderId)).toEqual(["shipped", "paid", "shipped"]);
    expect(await moveParcel(staff(), own.value.id, "delivered", { sellerId: "sel_house" })).toMatchObject({
      fault: { code: "parcel.not_found" },
    });
    expect((await moveParcel(staff(), own.value.id, "delivered", { sellerId })).ok).toBe(true);
    expect(await statesOf(orderId)).toEqual(["shipped", "paid", "delivered"]);
    const rest = await packParcel(staff(), orderId, { carrier: "ems", sellerId: "sel_house", trackingNumber: "B1" });
    if (!rest.ok) throw new Error(rest.fault.code);
    await moveParcel(staff(), rest.value.id, "delivered");
    expect(await statesOf(orderId)).toEqual(["delivered", "delivered", "delivered"]);
  });

  it("two sellers who pack at the same moment are both heard", async () => {
    const { orderId, sellerId } = await aPaidMixedOrder();
    const packed = await Promise.all(
      [sellerId, "sel_house"].map((seller, i) =>
        packParcel(staff(), orderId, { carrier: "dhl", sellerId: seller, trackingNumber: `T${i}` }),
      ),
    );
    expect(packed.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await statesOf(orderId)).toEqual(["shipped", "shipped", "shipped"]);
  });

  it("one part cancelled gives back exactly its part, once, and the other goes on", async () => {
    const { orderId, sellerId, quote, print } = await aPaidMixedOrder();
    const before = await free(print);
    const asked = await Promise.all([1, 2, 3].map(() => cancelPart(staff(), orderId, sellerId, "shopper")));
    expect(asked.every(({ ok }) => ok)).toBe(true);
    const known = (await loadRefundable(staff(), orderId))!;
    const part = quote.sellerParts.find((one) => one.sellerId === sellerId)!;
    expect(known.earlier.map(({ amount }) => amount.minor)).toEqual([part.totalMinor]);
    expect(sharesOf(known.order, known.earlier[0]!)).toEqual([{ sellerId, minor: part.totalMinor, borneBy: "seller" }]);
    expect(await free(print)).toBe(before + 2);
    expect(await statesOf(orderId)).toEqual(["paid", "paid", "cancelled"]);
    expect((await cancelOrder(staff(), orderId, "operator")).ok).toBe(true);
    const after = (await loadRefundable(staff(), orderId))!;
    expect(after.earlier.reduce((sum, { amount }) => sum + amount.minor, 0)).toBe(quote.totals.totalMinor);
    expect(await free(print)).toBe(before + 2);
    expect(await stockEquation(staff())).toEqual([]);
  });

  it("the last part that stands is the order; a part that has left stays", async () => {
    const { orderId, sellerId, quote } = await aPaidMixedOrder();
    await packParcel(staff(), orderId, { carrier: "dhl", sellerId, trackingNumber: "C1" });
    expect(await cancelPart(staff(), orderId, sellerId, "operator")).toMatchObject({
      fault: { code: "seller_order.not_cancellable" },
    });
    expect((await cancelPart(staff(), orderId, "sel_house", "operator")).ok).toBe(true);
    expect(await statesOf(orderId)).toEqual(["shipped", "cancelled", "shipped"]);
    const house = quote.sellerParts[0]!;
    const rest = { lines: [], amountMinor: house.totalMinor, sellerId: "sel_house", reason: "again" };
    expect(await requestRefund(staff(), orderId, rest)).toMatchObject({
      fault: { code: "refund.too_much", refundableMinor: 0 },
    });
  });
});
