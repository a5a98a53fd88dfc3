import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { day_ms, handClock } from "../kernel/clock.ts";
import { money } from "../kernel/money.ts";
import { packParcel } from "../logistics/index.ts";
import { applySession } from "../payments/index.ts";
import { placeFixtureOrder } from "../payments/fixture-store.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob } from "../platform/shop.ts";
import { deliverMails } from "./deliver-mails.ts";
import { emptyMailsSweep, paidLetter, shippedLetter } from "./jobs.ts";
import { findMail, listMails } from "./store.ts";

const clock = handClock(1_790_000_000_000);
const aShop = () => openShopForJob(env as unknown as Env, clock, "test", () => {});
const captured = { providerRef: "ps_1", redirectUrl: null, state: "captured", captured: money(12_800, "EUR") } as const;

describe("letters", () => {
  it("one letter about a paid order, however often and by whomever it is told", async () => {
    const shop = aShop();
    const { orderId, paymentId } = await placeFixtureOrder(shop, money(6_400, "EUR"));
    await applySession(shop, paymentId, captured);
    const tell = (id: string) => paidLetter.hear(aShop(), { id, topic: "order.paid", payload: { orderId } });
    await Promise.all([tell("evt_a"), tell("evt_a"), tell("evt_b")]);
    await tell("evt_a");
    const { items } = await listMails(shop, { recipient: "wan@example.com" });
    expect(items.map(({ subject, state }) => ({ subject, state }))).toEqual([
      { subject: expect.stringContaining("est payée"), state: "queued" },
    ]);
    const mail = await findMail(shop, items[0]!.id);
    expect(mail?.html).toContain('dir="ltr"');
    expect(mail?.html).toContain("A celadon bowl");
    expect(mail?.text).toContain("?key=");
  });

  it("a letter follows a parcel out of the door, and lies in the inbox when it is delivered", async () => {
    clock.advance(1_000);
    const shop = aShop();
    const { orderId, paymentId } = await placeFixtureOrder(shop, money(6_400, "EUR"));
    await applySession(shop, paymentId, captured);
    const parcel = await packParcel(shop, orderId, { carrier: "dhl", trackingNumber: "JD01 22" });
    if (!parcel.ok) throw new Error(parcel.fault.code);
    const payload = { orderId, parcelId: parcel.value.id };
    await shippedLetter.hear(shop, { id: "evt_shipped", topic: "parcel.handed_over", payload });
    expect(await deliverMails(shop, null)).toBe(0);
    expect(await deliverMails(shop)).toBeGreaterThan(0);
    const newest = (await listMails(shop, {})).items[0]!;
    expect(newest.state).toBe("sent");
    expect((await findMail(shop, newest.id))?.html).toContain(
      "https://www.dhl.com/en/express/tracking.html?AWB=JD01%2022",
    );
    expect(await deliverMails(shop)).toBe(0);
  });

  it("after a year only that there was a letter is left", async () => {
    const before = (await listMails(aShop(), {})).items[0]!;
    await emptyMailsSweep.run(aShop());
    expect((await findMail(aShop(), before.id))?.html).not.toBe("");
    clock.advance(366 * day_ms);
    await emptyMailsSweep.run(aShop());
    expect(await findMail(aShop(), before.id)).toMatchObject({ subject: before.subject, html: "", text: "" });
  });
});
