/** The same adapters inside workerd, where the SDK is loaded lazily and fetch, timers and WebCrypto are the real ones. */
import { Stripe } from "stripe";
import { describe, expect, it } from "vitest";
import { money } from "../kernel/money.ts";
import type { Fetch, PaymentProvider, SessionRequest } from "./provider.ts";
import { sandboxProvider } from "./sandbox.ts";
import { stripeProvider } from "./stripe.ts";

const now = 1_764_000_000_000;
const limits = { timeout_ms: 100, answer_bytes: 65_536 };
const request: SessionRequest = {
  paymentId: "pay_01KATMKC00000000000000000A",
  orderId: "ord_1",
  amount: money(12_800, "EUR"),
  method: "card",
  returnUrl: "https://shop.example/fr/orders/1",
  cancelUrl: "https://shop.example/fr/checkout",
  locale: "fr",
  description: "1",
  expiresAt: now + 15 * 60_000,
};

const open = {
  sandbox: { id: "ref_1", status: "open", captured_minor: 0, currency: "EUR", redirect_url: "https://pay.example/1" },
  stripe: { id: "ref_1", status: "open", amount_total: 12_800, currency: "eur", url: "https://pay.example/1" },
};
const providers: Record<keyof typeof open, (fetch: Fetch) => PaymentProvider> = {
  sandbox: (fetch) => {
    const config = { baseUrl: "http://acquirer.example", secretKey: "sk", webhookSecrets: [] };
    return sandboxProvider(config, fetch, limits);
  },
  stripe: (fetch) => stripeProvider({ secretKey: "sk_test_1", webhookSecrets: ["whsec_1"] }, fetch, limits),
};

describe.each(["sandbox", "stripe"] as const)("%s in workerd", (name) => {
  it("opens a session", async () => {
    const provider = providers[name](async () => Response.json(open[name]));
    const value = { providerRef: "ref_1", redirectUrl: "https://pay.example/1", state: "open", captured: null };
    expect(await provider.openSession(request)).toEqual({ outcome: "answered", value });
  });

  it("reads silence, a redirect and an endless answer as doubt", async () => {
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(32_768)),
    });
    const silent = providers[name](() => new Promise(() => {}));
    expect(await silent.openSession(request)).toEqual({ outcome: "unknown", reason: "timeout" });
    const elsewhere = providers[name](async () => new Response(null, { status: 302, headers: { location: "/" } }));
    expect(await elsewhere.openSession(request)).toEqual({ outcome: "unknown", reason: "redirected" });
    const flooding = providers[name](async () => new Response(endless));
    expect(await flooding.openSession(request)).toEqual({ outcome: "unknown", reason: "answer_too_long" });
  });
});

it("a Stripe event is verified with WebCrypto", async () => {
  const payload = JSON.stringify({
    id: "evt_1",
    object: "event",
    type: "x",
    created: 1,
    data: { object: { id: "o" } },
  });
  const cryptoProvider = Stripe.createSubtleCryptoProvider();
  const signed = { payload, secret: "whsec_1", timestamp: now / 1_000, cryptoProvider };
  const headers = new Headers({ "stripe-signature": await Stripe.webhooks.generateTestHeaderStringAsync(signed) });
  const provider = providers.stripe(() => Promise.reject(new Error("asks nobody")));
  expect(await provider.readWebhook(payload, headers, now)).toMatchObject({ ok: true, event: { ref: "o" } });
  expect(await provider.readWebhook(`${payload} `, headers, now)).toEqual({ ok: false, reason: "bad_signature" });
});
