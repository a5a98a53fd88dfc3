import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { handClock } from "../kernel/clock.ts";
import { money } from "../kernel/money.ts";
import { beginMaking, findOrder } from "../orders/index.ts";
import { applySession } from "../payments/index.ts";
import { placeFixtureOrder } from "../payments/fixture-store.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob } from "../platform/shop.ts";
import { cancelOrder } from "../refunds/index.ts";
import { moveParcel, packParcel } from "./send-parcel.ts";

const clock = handClock(1_790_000_000_000);
const aShop = () => openShopForJob(env as unknown as Env, clock, "test", () => {});
const captured = { providerRef: "ps_1", redirectUrl: null, state: "captured", captured: money(12_800, "EUR") } as const;
async function aPaidOrder(): Promise<string> {
  const { orderId, paymentId } = await placeFixtureOrder(aShop(), money(6_400, "EUR"));
  await applySession(aShop(), paymentId, captured);
  return orderId;
}
const stateOf = async (orderId: string) => (await findOrder(aShop(), orderId))?.state;
const onePiece = { lines: [{ lineId: "l1", quantity: 1 }], carrier: "dhl" };

describe("sending an order", () => {
  it("in two parcels: shipped with the first, delivered with the last", async () => {
    const orderId = await aPaidOrder();
    expect((await beginMaking(aShop(), orderId, "sel_house")).ok).toBe(true);
    const first = await packParcel(aShop(), orderId, onePiece);
    const second = await packParcel(aShop(), orderId, { carrier: "dhl", trackingNumber: "JD02" });
    if (!first.ok || !second.ok) throw new Error("not packed");
    expect(await stateOf(orderId)).toBe("shipped");
    expect(await moveParcel(aShop(), first.value.id, "handed_over")).toMatchObject({
      fault: { code: "parcel.tracking_missing" },
    });
    expect((await moveParcel(aShop(), first.value.id, "handed_over", { trackingNumber: "JD01" })).ok).toBe(true);
    for (const { value } of [first, second]) expect((await moveParcel(aShop(), value.id, "delivered")).ok).toBe(true);
    expect(await stateOf(orderId)).toBe("delivered");
    expect((await moveParcel(aShop(), first.value.id, "delivered")).ok).toBe(true);
  });

  it("two people packing the last piece at once pack it once", async () => {
    const orderId = await aPaidOrder();
    const packed = await Promise.all([1, 2, 3, 4].map(() => packParcel(aShop(), orderId, onePiece)));
    expect(packed.filter(({ ok }) => ok).length).toBeLessThanOrEqual(2);
    const rest = await packParcel(aShop(), orderId, { carrier: "dhl" });
    if (rest.ok)
      expect(rest.value.lines.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(
        2 - packed.filter(({ ok }) => ok).length,
      );
  });

  it("nothing unpaid is sent, and nothing sent is cancelled", async () => {
    const { orderId: unpaid } = await placeFixtureOrder(aShop(), money(6_400, "EUR"));
    expect(await packParcel(aShop(), unpaid, onePiece)).toMatchObject({ fault: { code: "order.not_shippable" } });
    const orderId = await aPaidOrder();
    await packParcel(aShop(), orderId, { carrier: "dhl", trackingNumber: "JD03" });
    expect(await cancelOrder(aShop(), orderId, "operator")).toMatchObject({ fault: { code: "order.not_cancellable" } });
  });
});
