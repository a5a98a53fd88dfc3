/**
 * Stripe Checkout (hosted page, full redirect) as a payment provider, over the official SDK.
 * The SDK is loaded at the first call: its modules would cost every cold start, and most requests never pay.
 */
import type { Stripe } from "stripe";
import { second_ms } from "../kernel/clock.ts";
import { boundedFetch, troubleReason, type FetchLimits } from "./bounded-fetch.ts";
import {
  answered,
  providerLimits,
  refused,
  unknown,
  type Fetch,
  type PaymentProvider,
  type ProviderAnswer,
  type ProviderRefund,
  type ProviderSession,
  type RefundRequest,
} from "./provider.ts";
import { chargeOnce, findSetup, openSetup } from "./stripe-cards.ts";
import { findByReference } from "./stripe-find.ts";
import { checkoutParams, isChargeable, readRefund, readSession } from "./stripe-shapes.ts";
import { readStripeReport } from "./stripe-report.ts";
import { readStripeWebhook } from "./stripe-webhook.ts";

/** `webhookSecrets`: the active key and, while it is being rolled, the one before. */
export type StripeConfig = { secretKey: string; webhookSecrets: readonly string[] };

const expand = ["payment_intent"];

export function stripeProvider(config: StripeConfig, fetch: Fetch, limits?: FetchLimits): PaymentProvider {
  let loading: Promise<Stripe> | undefined;
  const client = () => (loading ??= connect(config, boundedFetch(fetch, limits)));
  const retrieve = (ref: string) =>
    ask(async () => session(await (await client()).checkout.sessions.retrieve(ref, { expand })));

  return {
    name: "stripe",
    async openSession(request) {
      if (!isChargeable(request.amount)) return refused("amount_not_supported");
      const params = checkoutParams(request);
      const options = { idempotencyKey: request.paymentId };
      return ask(async () => session(await (await client()).checkout.sessions.create(params, options)));
    },

    async findSession(ref, paymentId) {
      if (ref === null) return ask(async () => findByPayment(await client(), paymentId));
      const found = await retrieve(ref);
      return found.outcome === "refused" && found.code === "resource_missing" ? answered(null) : found;
    },

    /** Stripe knows no "cancelled": a session closed by us reads "expired". One that is not open is read instead. */
    async cancelSession(ref) {
      const closed = await ask(async () => session(await (await client()).checkout.sessions.expire(ref, { expand })));
      return closed.outcome === "refused" ? retrieve(ref) : closed;
    },

    refund: (request) => ask(async () => refundOnce(await client(), request)),
    findRefund: (ref) => ask(async () => refund(await (await client()).refunds.retrieve(ref))),
    cards: {
      openSetup: (request) => ask(async () => openSetup(await client(), request)),
      findSetup: (ref, setupId) => ask(async () => findSetup(await client(), ref, setupId)),
      charge: (request) => ask(async () => chargeOnce(await client(), request)),
    },
    report: (day, after) => ask(async () => readStripeReport(await client(), day, after)),
    async readWebhook(rawBody, headers, now) {
      return readStripeWebhook((await client()).webhooks, await subtle(), config.webhookSecrets, rawBody, headers, now);
    },
  };
}

async function connect({ secretKey }: StripeConfig, fetch: Fetch): Promise<Stripe> {
  const { Stripe } = await import("stripe");
  return new Stripe(secretKey, {
    httpClient: Stripe.createFetchHttpClient(fetch as typeof globalThis.fetch),
    timeout: providerLimits.timeout_ms + second_ms,
    maxNetworkRetries: 0,
    telemetry: false,
  });
}

async function subtle(): Promise<Stripe.CryptoProvider> {
  const { Stripe } = await import("stripe");
  return Stripe.createSubtleCryptoProvider();
}

function session(found: Stripe.Checkout.Session): ProviderAnswer<ProviderSession> {
  const read = readSession(found);
  return read ? answered(read) : unknown("unreadable_answer");
}

function refund(found: Stripe.Refund): ProviderAnswer<ProviderRefund> {
  const read = readRefund(found);
  return read ? answered(read) : unknown("unreadable_answer");
}

async function findByPayment(stripe: Stripe, paymentId: string): Promise<ProviderAnswer<ProviderSession | null>> {
  const found = await findByReference(stripe, paymentId);
  if (found.outcome !== "answered" || found.value === null) return found as ProviderAnswer<null>;
  return session(await stripe.checkout.sessions.retrieve(found.value, { expand }));
}

/** Looks for our own refund first: Stripe forgets keys after a day, and a late retry must not pay back twice. */
async function refundOnce(stripe: Stripe, request: RefundRequest): Promise<ProviderAnswer<ProviderRefund>> {
  const intent = await paidIntent(stripe, request.providerRef);
  if (intent === null) return refused("session_not_captured");
  const { data } = await stripe.refunds.list({ payment_intent: intent, limit: 100 });
  const made = data.find(({ metadata }) => metadata?.["refund_id"] === request.refundId);
  if (made) return refund(made);
  const metadata = { refund_id: request.refundId, reason: request.reason.slice(0, 500) };
  const params = { payment_intent: intent, amount: request.amount.minor, metadata };
  return refund(await stripe.refunds.create(params, { idempotencyKey: request.refundId }));
}

/** What was paid on Stripe's page is known by its session, what was charged to a saved card by the payment itself. */
async function paidIntent(stripe: Stripe, ref: string): Promise<string | null> {
  if (ref.startsWith("pi_")) return (await stripe.paymentIntents.retrieve(ref)).status === "succeeded" ? ref : null;
  const paid = await stripe.checkout.sessions.retrieve(ref);
  const intent = typeof paid.payment_intent === "string" ? paid.payment_intent : paid.payment_intent?.id;
  return intent && paid.payment_status === "paid" ? intent : null;
}

/** Only a decision about this very request is a refusal; locks, limits, wrong keys and faults of Stripe are not. */
async function ask<T>(question: () => Promise<ProviderAnswer<T>>): Promise<ProviderAnswer<T>> {
  try {
    return await question();
  } catch (error) {
    const { type, statusCode, code, decline_code } = error as Partial<Stripe.errors.StripeError>;
    if (typeof type !== "string") throw error;
    const decided = [400, 402, 404].includes(statusCode ?? 0) && type !== "StripeIdempotencyError";
    if (decided) return refused(decline_code || code || "invalid_request");
    return unknown(statusCode ? `status_${statusCode}` : troubleReason((error as { detail?: unknown }).detail));
  }
}
