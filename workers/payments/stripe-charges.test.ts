/** Charges of saved cards over the official SDK's wire, at a stand-in for Stripe: what is asked, and how each answer is read. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answer, fail, openStripeStandIn, type Reply, type Seen } from "../../simulators/stripe/stand-in.ts";
import { money } from "../kernel/money.ts";
import type { ChargeRequest } from "./provider.ts";
import { stripeProvider } from "./stripe.ts";

const limits = { timeout_ms: 300, answer_bytes: 65_536 };
let stripe: Awaited<ReturnType<typeof openStripeStandIn>>;
beforeEach(async () => {
  stripe = await openStripeStandIn();
});
afterEach(() => stripe.close());
const provider = () => stripeProvider({ secretKey: "sk_test_1", webhookSecrets: [] }, stripe.fetch, limits);
const cards = () => provider().cards!;

const charge: ChargeRequest = {
  chargeId: "dep_1.1",
  card: "cus_1 pm_1",
  amount: money(5_000, "EUR"),
  description: "Lot 1",
};
const intent = { id: "pi_1", object: "payment_intent", status: "succeeded", amount_received: 5_000, currency: "eur" };
const none = { object: "list", data: [], has_more: false };

describe("charging it while its owner is away", () => {
  it("takes the amount at once, off session, under the charge's own key", async () => {
    stripe.on("GET /v1/payment_intents", answer(none));
    stripe.on("POST /v1/payment_intents", answer(intent));
    const captured = { providerRef: "pi_1", redirectUrl: null, state: "captured", captured: money(5_000, "EUR") };
    expect(await cards().charge(charge)).toEqual({ outcome: "answered", value: captured });
    const [looked, { form, headers }] = stripe.seen as [Seen, Seen];
    expect(looked.query.get("customer")).toBe("cus_1");
    expect(headers.get("idempotency-key")).toBe("dep_1.1");
    expect(Object.fromEntries(form)).toEqual({
      amount: "5000",
      currency: "eur",
      customer: "cus_1",
      payment_method: "pm_1",
      "allowed_payment_method_types[0]": "card",
      confirm: "true",
      off_session: "true",
      description: "Lot 1",
      "metadata[payment_id]": "dep_1.1",
    });
  });

  it("charges nothing again when our own charge is there already, whatever became of it", async () => {
    const made = { ...intent, metadata: { payment_id: "dep_1.1" } };
    const other = { ...intent, id: "pi_0", metadata: { payment_id: "dep_1.0" } };
    const list = (one: object) => answer({ ...none, data: [other, one] });
    stripe.on("GET /v1/payment_intents", list(made));
    expect(await cards().charge(charge)).toMatchObject({ value: { state: "captured", providerRef: "pi_1" } });
    const trouble = { last_payment_error: { code: "card_declined", decline_code: "insufficient_funds" } };
    stripe.on("GET /v1/payment_intents", list({ ...made, status: "requires_payment_method", ...trouble }));
    expect(await cards().charge(charge)).toMatchObject({
      value: { state: "declined", declineCode: "insufficient_funds" },
    });
    stripe.on("GET /v1/payment_intents", list({ ...made, status: "processing" }));
    expect(await cards().charge(charge)).toMatchObject({ value: { state: "requires_action", captured: null } });
    expect(stripe.seen.some(({ method }) => method === "POST")).toBe(false);
  });

  it.each<[string, () => Reply, object]>([
    [
      "a bank's no",
      fail(402, {
        type: "card_error",
        code: "card_declined",
        decline_code: "insufficient_funds",
        payment_intent: intent,
      }),
      { outcome: "answered", value: { state: "declined", declineCode: "insufficient_funds", providerRef: "pi_1" } },
    ],
    [
      "a bank that wants its customer there",
      fail(402, { type: "card_error", code: "authentication_required", payment_intent: intent }),
      { outcome: "answered", value: { state: "declined", declineCode: "authentication_required" } },
    ],
    [
      "a card that is gone",
      fail(400, { type: "invalid_request_error", code: "resource_missing" }),
      { outcome: "refused", code: "resource_missing" },
    ],
    ["silence", () => "silence", { outcome: "unknown", reason: "timeout" }],
    ["a cut line", () => "hang up", { outcome: "unknown", reason: "unreachable" }],
    ["500", fail(500, { type: "api_error" }), { outcome: "unknown", reason: "status_500" }],
    ["409 while at work", fail(409, { type: "idempotency_error" }), { outcome: "unknown", reason: "status_409" }],
  ])("%s is read for what it is", async (_, reply, reading) => {
    stripe.on("GET /v1/payment_intents", answer(none));
    stripe.on("POST /v1/payment_intents", reply);
    expect(await cards().charge(charge)).toMatchObject(reading);
  });

  it("asks nothing of a card that is none, nor for an amount Stripe cannot charge", async () => {
    expect(await cards().charge({ ...charge, card: "pm_1" })).toEqual({ outcome: "refused", code: "card_not_found" });
    const odd = { ...charge, amount: money(0, "EUR") };
    expect(await cards().charge(odd)).toEqual({ outcome: "refused", code: "amount_not_supported" });
    expect(stripe.seen).toEqual([]);
  });

  it("goes back like any payment, by the charge itself", async () => {
    const wanted = { refundId: "crf_1", providerRef: "pi_1", amount: money(5_000, "EUR"), reason: "lot_deposit" };
    const refund = { id: "re_1", object: "refund", status: "succeeded", amount: 5_000, currency: "eur" };
    stripe.on("GET /v1/payment_intents/pi_1", answer(intent));
    stripe.on("GET /v1/refunds", answer(none));
    stripe.on("POST /v1/refunds", answer(refund));
    expect(await provider().refund(wanted)).toMatchObject({ value: { providerRef: "re_1", state: "succeeded" } });
    expect(stripe.seen.at(-1)!.form.get("payment_intent")).toBe("pi_1");
    stripe.on("GET /v1/payment_intents/pi_1", answer({ ...intent, status: "requires_payment_method" }));
    expect(await provider().refund(wanted)).toEqual({ outcome: "refused", code: "session_not_captured" });
  });
});
