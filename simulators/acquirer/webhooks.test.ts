import { afterEach, describe, expect, it } from "vitest";
import { openStandIn, pause, until } from "./shop-stand-in.ts";

type StandIn = Awaited<ReturnType<typeof openStandIn>>;
let shop: StandIn;
afterEach(() => shop.close());

async function aPaidSession(wanted: object = {}): Promise<string> {
  const { value } = await shop.open(wanted);
  await shop.complete(value["id"], "captured");
  return String(value["id"]);
}
const arrived = (count: number) => until(() => shop.received.length >= count, `${count} messages arrive`);

describe("messages to the shop", () => {
  it("are signed so that another implementation believes them, and carry the session", async () => {
    shop = await openStandIn();
    const id = await aPaidSession();
    await arrived(1);
    const [message] = shop.received;
    expect(message).toMatchObject({ genuine: true, type: "payment.captured", session: { id, captured_minor: 12_800 } });
    expect((JSON.parse(message!.rawBody) as { id: string }).id).toBe(message!.id);
  });

  it("are sent again with the same id until the shop says yes, then no more", async () => {
    shop = await openStandIn({}, [500, 302, 404]);
    await aPaidSession();
    await arrived(4);
    await pause(250);
    expect(shop.received.length).toBe(4);
    expect(new Set(shop.received.map(({ id }) => id)).size).toBe(1);
    const listed = await shop.ask("GET", "/sandbox/messages");
    expect(listed.value).toMatchObject({ waiting: 0, data: [{ delivery: "delivered", attempts: 4 }] });
  });

  it("can be sent again by hand", async () => {
    shop = await openStandIn();
    await aPaidSession({ merchant_reference: "pay_again", amount_minor: 66_660_015 });
    await pause(150);
    expect(shop.received.length).toBe(0);
    await shop.ask("POST", "/sandbox/redeliver", { merchant_reference: "pay_again" });
    await arrived(1);
  });
});

describe("what goes wrong with messages, on demand", () => {
  it("duplicates: three copies of one id", async () => {
    shop = await openStandIn();
    await aPaidSession({ amount_minor: 66_660_009 });
    await arrived(3);
    expect(new Set(shop.received.map(({ id }) => id)).size).toBe(1);
  });

  it("a forged one beside the true one: only the true one bears the signature", async () => {
    shop = await openStandIn();
    await aPaidSession({ amount_minor: 66_660_012 });
    await arrived(2);
    const amounts = shop.received.map(({ genuine, session }) => [genuine, session["captured_minor"]]);
    expect(amounts.sort()).toEqual([
      [false, 133_320_024],
      [true, 66_660_012],
    ]);
  });

  it("a stale copy: rightly signed, six minutes old", async () => {
    shop = await openStandIn();
    await aPaidSession({ amount_minor: 66_660_013 });
    await arrived(2);
    expect(shop.received.map(({ genuine }) => genuine).sort()).toEqual([false, true]);
    const stamps = shop.received.map(({ headers }) => Number(headers.get("webhook-timestamp"))).sort();
    expect(stamps[1]! - stamps[0]!).toBeGreaterThanOrEqual(359);
  });

  it("a message that misquotes the amount, while the record is right", async () => {
    shop = await openStandIn();
    const id = await aPaidSession({ amount_minor: 66_660_014 });
    await arrived(1);
    expect(shop.received[0]).toMatchObject({ genuine: true, session: { captured_minor: 66_660_015 } });
    const record = await shop.ask("GET", `/v1/payment_sessions/${id}`);
    expect(record.value["captured_minor"]).toBe(66_660_014);
  });

  it("another amount really captured, in message and record alike", async () => {
    shop = await openStandIn();
    const id = await aPaidSession({ amount_minor: 66_660_005 });
    const record = await shop.ask("GET", `/v1/payment_sessions/${id}`);
    expect(record.value).toMatchObject({ amount_minor: 66_660_005, captured_minor: 66_660_006 });
  });

  it("reordered: a later message overtakes an earlier one", async () => {
    shop = await openStandIn({ seed: 3 });
    await shop.fault({ kind: "webhook_reorder", operation: "payment.captured", ms: 400 });
    const first = await shop.open({ merchant_reference: "pay_slow" });
    await shop.complete(first.value["id"], "captured");
    const refund = { payment_session: first.value["id"], amount_minor: 1, merchant_reference: "ref_1" };
    await shop.ask("POST", "/v1/refunds", refund);
    await arrived(2);
    expect(shop.received.map(({ type }) => type)).toEqual(["refund.succeeded", "payment.captured"]);
  });

  it("a late success: cancelled first, captured all the same", async () => {
    shop = await openStandIn();
    await shop.fault({ kind: "late_success", ms: 50 });
    const { value } = await shop.open();
    await shop.ask("POST", `/v1/payment_sessions/${String(value["id"])}/cancel`, {});
    await arrived(2);
    expect(shop.received.map(({ type }) => type)).toEqual(["payment.cancelled", "payment.captured"]);
  });
});
