import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answer, fail, openStripeStandIn, type Reply, type Seen } from "../../simulators/stripe/stand-in.ts";
import { newId } from "../kernel/ids.ts";
import { money } from "../kernel/money.ts";
import type { SessionRequest } from "./provider.ts";
import { bornAt } from "./stripe-shapes.ts";
import { stripeProvider } from "./stripe.ts";

const birth = 1_764_000_000_000;
const expiresAt = birth + 15 * 60_000;
const limits = { timeout_ms: 300, answer_bytes: 65_536 };

let stripe: Awaited<ReturnType<typeof openStripeStandIn>>;
beforeEach(async () => {
  stripe = await openStripeStandIn();
});
afterEach(() => stripe.close());
const provider = () => stripeProvider({ secretKey: "sk_test_1", webhookSecrets: [] }, stripe.fetch, limits);

const request = (wanted: Partial<SessionRequest> = {}): SessionRequest => ({
  paymentId: newId("payment", birth),
  orderId: "ord_1",
  amount: money(12_800, "JPY"),
  method: "wechat",
  returnUrl: "https://shop.example/ja/orders/1?token=t",
  cancelUrl: "https://shop.example/ja/checkout",
  locale: "zh-Hant",
  description: "雅集 1",
  expiresAt,
  ...wanted,
});
const session = (more: object = {}) => ({
  id: "cs_1",
  object: "checkout.session",
  url: "https://checkout.stripe.com/c/pay/cs_1",
  status: "open",
  payment_status: "unpaid",
  amount_total: 12_800,
  currency: "jpy",
  payment_intent: null,
  ...more,
});
const paid = {
  status: "complete",
  payment_status: "paid",
  url: null,
  payment_intent: { id: "pi_1", amount_received: 12_800 },
};

describe("opening a session", () => {
  it("asks for the frozen amount in minor units, under the payment's own key", async () => {
    stripe.on("POST /v1/checkout/sessions", answer(session()));
    const wanted = request();
    expect(await provider().openSession(wanted)).toEqual({
      outcome: "answered",
      value: {
        providerRef: "cs_1",
        redirectUrl: "https://checkout.stripe.com/c/pay/cs_1",
        state: "open",
        captured: null,
      },
    });
    const [{ form, headers }] = stripe.seen as [Seen];
    expect(headers.get("idempotency-key")).toBe(wanted.paymentId);
    expect(headers.get("authorization")).toBe("Bearer sk_test_1");
    expect(headers.get("content-type")).toContain("application/x-www-form-urlencoded");
    expect(Object.fromEntries(form)).toEqual({
      mode: "payment",
      client_reference_id: wanted.paymentId,
      "allowed_payment_method_types[0]": "wechat_pay",
      "payment_method_options[wechat_pay][client]": "web",
      "line_items[0][quantity]": "1",
      "line_items[0][price_data][currency]": "jpy",
      "line_items[0][price_data][unit_amount]": "12800",
      "line_items[0][price_data][product_data][name]": "雅集 1",
      "adaptive_pricing[enabled]": "false",
      success_url: "https://shop.example/ja/orders/1?token=t&session={CHECKOUT_SESSION_ID}",
      cancel_url: "https://shop.example/ja/checkout",
      locale: "zh-TW",
      expires_at: String(expiresAt / 1_000 + 31 * 60),
      "metadata[payment_id]": wanted.paymentId,
      "metadata[order_id]": "ord_1",
      "payment_intent_data[metadata][payment_id]": wanted.paymentId,
      "payment_intent_data[metadata][order_id]": "ord_1",
    });
  });

  it("sends the same bytes when asked again, and nothing at all for an amount Stripe cannot charge", async () => {
    stripe.on("POST /v1/checkout/sessions", answer(session()));
    const wanted = request({ email: "reader@example.org" });
    await provider().openSession(wanted);
    await provider().openSession(wanted);
    expect(stripe.seen[0]!.form.toString()).toBe(stripe.seen[1]!.form.toString());
    const refusal = await provider().openSession(request({ amount: money(1_001, "KWD") }));
    expect(refusal).toEqual({ outcome: "refused", code: "amount_not_supported" });
    expect(stripe.seen).toHaveLength(2);
  });

  it.each<[string, () => Reply, object]>([
    ["silence", () => "silence", { outcome: "unknown", reason: "timeout" }],
    ["a cut line", () => "hang up", { outcome: "unknown", reason: "unreachable" }],
    ["500", fail(500, { type: "api_error" }), { outcome: "unknown", reason: "status_500" }],
    ["409 while at work", fail(409, { type: "idempotency_error" }), { outcome: "unknown", reason: "status_409" }],
    ["a key lent out", fail(400, { type: "idempotency_error" }), { outcome: "unknown", reason: "status_400" }],
    ["too many requests", fail(429, { type: "invalid_request_error" }), { outcome: "unknown", reason: "status_429" }],
    ["a wrong key of ours", fail(401, { type: "invalid_request_error" }), { outcome: "unknown", reason: "status_401" }],
    [
      "a wrong request",
      fail(400, { type: "invalid_request_error", code: "url_invalid" }),
      { outcome: "refused", code: "url_invalid" },
    ],
  ])("%s is read for what it is", async (_, reply, reading) => {
    stripe.on("POST /v1/checkout/sessions", reply);
    expect(await provider().openSession(request())).toEqual(reading);
    expect(stripe.seen).toHaveLength(1);
  });
});

describe("looking and closing", () => {
  it.each([
    [paid, { state: "captured", captured: money(12_800, "JPY") }],
    [
      { status: "expired", url: null },
      { state: "expired", captured: null },
    ],
    [{ status: "complete", payment_intent: { id: "pi_1", status: "processing" } }, { state: "requires_action" }],
    [
      {
        status: "complete",
        payment_intent: {
          id: "pi_1",
          status: "requires_payment_method",
          last_payment_error: { code: "card_declined", decline_code: "lost_card" },
        },
      },
      { state: "declined", declineCode: "lost_card" },
    ],
  ])("%o", async (more, reading) => {
    stripe.on("GET /v1/checkout/sessions/cs_1", answer(session(more)));
    expect(await provider().findSession("cs_1", "pay_1")).toMatchObject({ outcome: "answered", value: reading });
    expect(stripe.seen[0]!.query.get("expand[0]")).toBe("payment_intent");
  });

  it("finds by our own reference among the sessions born with the payment", async () => {
    const paymentId = newId("payment", birth);
    expect(bornAt(paymentId)).toBe(birth);
    stripe.on("GET /v1/checkout/sessions", ({ query }) => {
      const second = query.get("starting_after") === "cs_9";
      const body = second
        ? { object: "list", data: [{ id: "cs_1", client_reference_id: paymentId }], has_more: false }
        : { object: "list", data: [{ id: "cs_9", client_reference_id: "pay_other" }], has_more: true };
      return { status: 200, body };
    });
    stripe.on("GET /v1/checkout/sessions/cs_1", answer(session(paid)));
    expect(await provider().findSession(null, paymentId)).toMatchObject({ value: { state: "captured" } });
    expect(stripe.seen[0]!.query.get("created[gte]")).toBe(String(birth / 1_000 - 60));
    expect(await provider().findSession("cs_none", paymentId)).toEqual({ outcome: "answered", value: null });
  });

  it("a session paid before it could be closed comes back as captured", async () => {
    stripe.on("POST /v1/checkout/sessions/cs_1/expire", fail(400, { type: "invalid_request_error" }));
    stripe.on("GET /v1/checkout/sessions/cs_1", answer(session(paid)));
    expect(await provider().cancelSession("cs_1")).toMatchObject({ value: { state: "captured" } });
  });
});

describe("paying back", () => {
  const wanted = { refundId: "ref_1", providerRef: "cs_1", amount: money(800, "JPY"), reason: "chipped" };
  const refund = { id: "re_1", object: "refund", status: "succeeded", amount: 800, currency: "jpy" };

  it("makes one refund under the refund's own key, and none when ours is already there", async () => {
    stripe.on("GET /v1/checkout/sessions/cs_1", answer(session({ ...paid, payment_intent: "pi_1" })));
    stripe.on("GET /v1/refunds", answer({ object: "list", data: [], has_more: false }));
    stripe.on("POST /v1/refunds", answer(refund));
    const made = { outcome: "answered", value: { providerRef: "re_1", state: "succeeded", amount: wanted.amount } };
    expect(await provider().refund(wanted)).toEqual(made);
    const { form, headers } = stripe.seen.at(-1)!;
    expect(headers.get("idempotency-key")).toBe("ref_1");
    expect(form.toString()).toBe(
      "payment_intent=pi_1&amount=800&metadata%5Brefund_id%5D=ref_1&metadata%5Breason%5D=chipped",
    );

    const known = { ...refund, metadata: { refund_id: "ref_1" } };
    stripe.on("GET /v1/refunds", answer({ object: "list", data: [known], has_more: false }));
    expect(await provider().refund(wanted)).toEqual(made);
    expect(stripe.seen.filter(({ method }) => method === "POST")).toHaveLength(1);
  });

  it("refuses what was never paid", async () => {
    stripe.on("GET /v1/checkout/sessions/cs_1", answer(session()));
    expect(await provider().refund(wanted)).toEqual({ outcome: "refused", code: "session_not_captured" });
  });
});
