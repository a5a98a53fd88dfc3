/** Saved cards over the official SDK's wire, at a stand-in for Stripe: what is asked, and how each answer is read. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answer, openStripeStandIn, type Seen } from "../../simulators/stripe/stand-in.ts";
import { newId } from "../kernel/ids.ts";
import { money } from "../kernel/money.ts";
import type { SetupRequest } from "./provider.ts";
import { stripeProvider } from "./stripe.ts";

const birth = 1_764_000_000_000;
const limits = { timeout_ms: 300, answer_bytes: 65_536 };
let stripe: Awaited<ReturnType<typeof openStripeStandIn>>;
beforeEach(async () => {
  stripe = await openStripeStandIn();
});
afterEach(() => stripe.close());
const provider = () => stripeProvider({ secretKey: "sk_test_1", webhookSecrets: [] }, stripe.fetch, limits);
const cards = () => provider().cards!;

const wish = (more: Partial<SetupRequest> = {}): SetupRequest => ({
  setupId: newId("card", birth),
  upTo: money(5_000, "EUR"),
  returnUrl: "https://shop.example/fr/auctions/a",
  cancelUrl: "https://shop.example/fr/auctions/a",
  locale: "fr",
  description: "Lot 1",
  expiresAt: birth + 30 * 60_000,
  ...more,
});
const session = (more: object = {}) => ({
  id: "cs_1",
  object: "checkout.session",
  mode: "setup",
  url: "https://checkout.stripe.com/c/pay/cs_1",
  status: "open",
  customer: null,
  setup_intent: null,
  ...more,
});
const saved = {
  status: "complete",
  url: null,
  customer: "cus_1",
  setup_intent: { id: "seti_1", status: "succeeded", payment_method: { id: "pm_1", card: { last4: "4242" } } },
};

describe("saving a card", () => {
  it("opens a page in setup mode with a customer of its own, under the card's own key, with the same bytes each time", async () => {
    stripe.on("POST /v1/checkout/sessions", answer(session()));
    const asked = wish();
    const opened = { state: "open", card: null, label: "", declineCode: null, providerRef: "cs_1" };
    expect(await cards().openSetup(asked)).toMatchObject({ outcome: "answered", value: opened });
    await cards().openSetup(asked);
    const [{ form, headers }, again] = stripe.seen as [Seen, Seen];
    expect(headers.get("idempotency-key")).toBe(asked.setupId);
    expect(again.form.toString()).toBe(form.toString());
    expect(Object.fromEntries(form)).toEqual({
      mode: "setup",
      client_reference_id: asked.setupId,
      "allowed_payment_method_types[0]": "card",
      customer_creation: "always",
      success_url: "https://shop.example/fr/auctions/a?setup={CHECKOUT_SESSION_ID}",
      cancel_url: "https://shop.example/fr/auctions/a",
      locale: "fr",
      expires_at: String((asked.expiresAt + 31 * 60_000) / 1_000),
      "metadata[setup_id]": asked.setupId,
      "setup_intent_data[metadata][setup_id]": asked.setupId,
      "setup_intent_data[description]": "Lot 1",
    });
    const odd = await cards().openSetup(wish({ upTo: money(1_001, "KWD") }));
    expect(odd).toEqual({ outcome: "refused", code: "amount_not_supported" });
  });

  it.each([
    [saved, { state: "ready", card: "cus_1 pm_1", label: "•••• 4242", redirectUrl: null }],
    [
      { ...saved, customer: { id: "cus_2" } },
      { state: "ready", card: "cus_2 pm_1" },
    ],
    [
      { status: "expired", url: null },
      { state: "failed", declineCode: "expired" },
    ],
    [{ status: "complete", setup_intent: { id: "seti_1", status: "processing" } }, { state: "open" }],
    [
      {
        status: "complete",
        setup_intent: {
          status: "requires_payment_method",
          last_setup_error: { code: "card_declined", decline_code: "lost_card" },
        },
      },
      { state: "failed", declineCode: "lost_card", card: null },
    ],
  ])("%o is read for what it is", async (more, reading) => {
    stripe.on("GET /v1/checkout/sessions/cs_1", answer(session(more)));
    expect(await cards().findSetup("cs_1", "crd_1")).toMatchObject({ outcome: "answered", value: reading });
    expect(stripe.seen[0]!.query.get("expand[0]")).toBe("setup_intent.payment_method");
  });

  it("is found by our own reference, and a card that belongs to nobody is no card", async () => {
    const { setupId } = wish();
    const data = [{ id: "cs_1", client_reference_id: setupId }];
    stripe.on("GET /v1/checkout/sessions", answer({ object: "list", data, has_more: false }));
    stripe.on("GET /v1/checkout/sessions/cs_1", answer(session(saved)));
    expect(await cards().findSetup(null, setupId)).toMatchObject({ value: { state: "ready" } });
    expect(await cards().findSetup(null, newId("card", birth))).toEqual({ outcome: "answered", value: null });
    stripe.on("GET /v1/checkout/sessions/cs_1", answer(session({ ...saved, customer: null })));
    expect(await cards().findSetup("cs_1", setupId)).toEqual({ outcome: "unknown", reason: "unreadable_answer" });
  });
});
