/**
 * Cards that Stripe keeps: saved on its hosted page by a SetupIntent, charged by a PaymentIntent while their owner is away.
 * A card belongs to a customer of its own, made by the page, because Stripe charges no card again that belongs to nobody;
 * the shop keeps both names as one. Written by Stripe's documents and types, and never yet called for real.
 */
import type { Stripe } from "stripe";
import { isCurrency, money } from "../kernel/money.ts";
import {
  answered,
  refused,
  unknown,
  type ChargeRequest,
  type ProviderAnswer,
  type ProviderSession,
  type ProviderSetup,
  type SetupRequest,
} from "./provider.ts";
import { findByReference } from "./stripe-find.ts";
import { isChargeable, setupParams } from "./stripe-shapes.ts";

const expand = ["setup_intent.payment_method"];

export async function openSetup(stripe: Stripe, request: SetupRequest): Promise<ProviderAnswer<ProviderSetup>> {
  if (!isChargeable(request.upTo)) return refused("amount_not_supported");
  return setup(await stripe.checkout.sessions.create(setupParams(request), { idempotencyKey: request.setupId }));
}

export async function findSetup(
  stripe: Stripe,
  ref: string | null,
  setupId: string,
): Promise<ProviderAnswer<ProviderSetup | null>> {
  const found = ref === null ? await findByReference(stripe, setupId) : answered(ref);
  if (found.outcome !== "answered" || found.value === null) return found as ProviderAnswer<null>;
  return setup(await stripe.checkout.sessions.retrieve(found.value, { expand }));
}

function setup(session: Stripe.Checkout.Session): ProviderAnswer<ProviderSetup> {
  const read = readSetup(session);
  return read ? answered(read) : unknown("unreadable_answer");
}

/** A card refused on Stripe's page may be tried again there, so the setup stays open until its page is closed. */
export function readSetup(session: Stripe.Checkout.Session): ProviderSetup | null {
  const about = { providerRef: session.id, redirectUrl: session.url ?? null, card: null, label: "" };
  if (session.status === "open") return { ...about, state: "open", declineCode: null };
  if (session.status === "expired") return { ...about, state: "failed", declineCode: "expired" };
  const intent = typeof session.setup_intent === "object" ? session.setup_intent : null;
  if (!intent) return null;
  if (intent.status === "canceled" || intent.status === "requires_payment_method") {
    const trouble = intent.last_setup_error;
    return { ...about, state: "failed", declineCode: trouble?.decline_code ?? trouble?.code ?? intent.status };
  }
  if (intent.status !== "succeeded") return { ...about, state: "open", declineCode: null };
  const method = typeof intent.payment_method === "object" ? intent.payment_method : null;
  const customer = typeof session.customer === "string" ? session.customer : session.customer?.id;
  if (!method || !customer) return null;
  const label = method.card ? `•••• ${method.card.last4}` : "";
  return { ...about, redirectUrl: null, state: "ready", card: `${customer} ${method.id}`, label, declineCode: null };
}

/** Our own charge is looked for first: Stripe forgets keys after a day, and a late retry must not charge twice. */
export async function chargeOnce(stripe: Stripe, request: ChargeRequest): Promise<ProviderAnswer<ProviderSession>> {
  const { chargeId, amount, description } = request;
  const [customer, method] = request.card.split(" ");
  if (!customer || !method) return refused("card_not_found");
  if (!isChargeable(amount)) return refused("amount_not_supported");
  const { data } = await stripe.paymentIntents.list({ customer, limit: 100 });
  const made = data.find(({ metadata }) => metadata["payment_id"] === chargeId);
  if (made) return charged(made);
  const params: Stripe.PaymentIntentCreateParams = {
    amount: amount.minor,
    currency: amount.currency.toLowerCase(),
    customer,
    payment_method: method,
    allowed_payment_method_types: ["card"],
    confirm: true,
    off_session: true,
    description: description.slice(0, 1_000),
    metadata: { payment_id: chargeId },
  };
  try {
    return charged(await stripe.paymentIntents.create(params, { idempotencyKey: chargeId }));
  } catch (error) {
    return declined(error as Partial<Stripe.errors.StripeError>);
  }
}

/** A bank's no is an answer, and has a payment of its own at Stripe; anything else is for the caller to read. The SDK writes "" for no decline code. */
function declined(error: Partial<Stripe.errors.StripeError>): ProviderAnswer<ProviderSession> {
  const intent = error.payment_intent as Stripe.PaymentIntent | undefined;
  if (error.type !== "StripeCardError" || !intent) throw error;
  const declineCode = error.decline_code || error.code || "card_declined";
  return answered({ providerRef: intent.id, redirectUrl: null, state: "declined", captured: null, declineCode });
}

function charged(intent: Stripe.PaymentIntent): ProviderAnswer<ProviderSession> {
  const currency = intent.currency.toUpperCase();
  if (!isCurrency(currency)) return unknown("unreadable_answer");
  const about = { providerRef: intent.id, redirectUrl: null, captured: null };
  if (intent.status === "succeeded")
    return answered({ ...about, state: "captured", captured: money(intent.amount_received, currency) });
  if (intent.status === "canceled" || intent.status === "requires_payment_method") {
    const trouble = intent.last_payment_error;
    return answered({
      ...about,
      state: "declined",
      declineCode: trouble?.decline_code ?? trouble?.code ?? intent.status,
    });
  }
  return answered({ ...about, state: "requires_action" });
}
