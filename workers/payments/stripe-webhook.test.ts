import { Stripe } from "stripe";
import { describe, expect, it } from "vitest";
import { money } from "../kernel/money.ts";
import { stripeProvider } from "./stripe.ts";

const secrets = ["whsec_in_use", "whsec_leaving"];
const noNetwork = () => Promise.reject(new Error("reading a webhook asks nobody"));
const provider = stripeProvider({ secretKey: "sk_test_1", webhookSecrets: secrets }, noNetwork);
const session = (more: object = {}) => ({
  id: "cs_1",
  object: "checkout.session",
  url: null,
  status: "complete",
  payment_status: "unpaid",
  amount_total: 12_800,
  currency: "jpy",
  payment_intent: "pi_1",
  client_reference_id: "pay_1",
  ...more,
});

describe("events", () => {
  const now = 1_764_000_000_000;
  const event = (type: string, object: object) =>
    JSON.stringify({ id: "evt_1", object: "event", type, created: now / 1_000, data: { object } });
  async function read(body: string, { secret = secrets[0]!, at = now, sent = body } = {}) {
    const cryptoProvider = Stripe.createSubtleCryptoProvider();
    const header = await Stripe.webhooks.generateTestHeaderStringAsync({
      payload: body,
      secret,
      timestamp: at / 1_000,
      cryptoProvider,
    });
    return provider.readWebhook(sent, new Headers({ "stripe-signature": header }), now);
  }
  const done = event("checkout.session.completed", session({ payment_status: "paid" }));

  it("a completed checkout is believed under either active key", async () => {
    const believed = {
      id: "evt_1",
      occurredAt: now,
      kind: "payment",
      ref: "cs_1",
      paymentId: "pay_1",
      session: { state: "captured", captured: money(12_800, "JPY") },
    };
    for (const secret of secrets) expect(await read(done, { secret })).toMatchObject({ ok: true, event: believed });
  });

  it("a forged, an altered, an old, a future and a broken one are not", async () => {
    expect(await read(done, { secret: "whsec_other" })).toEqual({ ok: false, reason: "bad_signature" });
    expect(await read(done, { sent: done.replace("12800", "12801") })).toEqual({ ok: false, reason: "bad_signature" });
    expect(await read(done, { at: now - 301_000 })).toEqual({ ok: false, reason: "stale" });
    expect(await read(done, { at: now + 301_000 })).toEqual({ ok: false, reason: "stale" });
    expect(await read("{")).toEqual({ ok: false, reason: "malformed" });
    expect(await provider.readWebhook(done, new Headers(), now)).toEqual({ ok: false, reason: "malformed" });
  });

  it("a failed wallet payment is a decline, a refund tells whose it is, anything else is only noted", async () => {
    const failed = await read(event("checkout.session.async_payment_failed", session()));
    expect(failed).toMatchObject({ event: { session: { state: "declined", captured: null } } });
    const object = { id: "re_1", status: "failed", amount: 800, currency: "jpy", metadata: { refund_id: "ref_1" } };
    const refund = await read(event("refund.failed", object));
    expect(refund).toMatchObject({ event: { kind: "refund", refundId: "ref_1", refund: { state: "failed" } } });
    const other = await read(event("customer.created", { id: "cus_1" }));
    expect(other).toEqual({ ok: true, event: { id: "evt_1", occurredAt: now, kind: "payment", ref: "cus_1" } });
  });
});
