/** Stripe's signed events, read with the SDK's own check and the shop's own clock. */
import type { Stripe } from "stripe";
import { second_ms } from "../kernel/clock.ts";
import { signedLimits } from "../platform/signed-webhook.ts";
import { providerLimits, type ProviderEvent, type WebhookReading } from "./provider.ts";
import { readRefund, readSession } from "./stripe-shapes.ts";

/**
 * `now` in ms. The age is checked here and not by the SDK, which would let a signature from the future pass
 * and tells "stale" from "forged" by prose only.
 */
export async function readStripeWebhook(
  webhooks: Stripe["webhooks"],
  crypto: Stripe.CryptoProvider,
  secrets: readonly string[],
  rawBody: string,
  headers: Headers,
  now: number,
): Promise<WebhookReading> {
  const header = headers.get("stripe-signature") ?? "";
  const stamp = /(?:^|,)\s*t=(\d{1,12})(?:,|$)/.exec(header)?.[1];
  const bytes = new TextEncoder().encode(rawBody).byteLength;
  if (!stamp || header.length > 2_000 || bytes > providerLimits.webhook_bytes)
    return { ok: false, reason: "malformed" };

  const event = await verified(webhooks, crypto, secrets, rawBody, header);
  if (typeof event === "string") return { ok: false, reason: event };
  const age = Math.abs(now - Number(stamp) * second_ms);
  if (age > providerLimits.webhook_window_ms) return { ok: false, reason: "stale" };
  return { ok: true, event: toEvent(event) };
}

async function verified(
  webhooks: Stripe["webhooks"],
  crypto: Stripe.CryptoProvider,
  secrets: readonly string[],
  rawBody: string,
  header: string,
): Promise<Stripe.Event | "bad_signature" | "malformed"> {
  const anyAge = 0;
  for (const secret of secrets.slice(0, signedLimits.secrets_max)) {
    try {
      return await webhooks.constructEventAsync(rawBody, header, secret, anyAge, crypto);
    } catch (error) {
      if ((error as { type?: unknown }).type !== "StripeSignatureVerificationError") return "malformed";
    }
  }
  return "bad_signature";
}

function toEvent(event: Stripe.Event): ProviderEvent {
  const about = { id: event.id, occurredAt: event.created * second_ms };
  switch (event.type) {
    case "checkout.session.completed":
    case "checkout.session.expired":
    case "checkout.session.async_payment_succeeded":
    case "checkout.session.async_payment_failed": {
      const found = event.data.object;
      const session = readSession(found, event.type === "checkout.session.async_payment_failed");
      // A card that was saved is asked after by whoever waits for it, and is no payment.
      const paymentId = found.mode === "setup" ? null : found.client_reference_id;
      return {
        ...about,
        kind: "payment",
        ref: found.id,
        ...(session ? { session } : {}),
        ...(paymentId ? { paymentId } : {}),
      };
    }
    case "refund.created":
    case "refund.updated":
    case "refund.failed": {
      const refund = readRefund(event.data.object);
      const refundId = event.data.object.metadata?.["refund_id"];
      return {
        ...about,
        kind: "refund",
        ref: event.data.object.id,
        ...(refund ? { refund } : {}),
        ...(refundId ? { refundId } : {}),
      };
    }
    default:
      return { ...about, kind: "payment", ref: (event.data.object as { id?: string }).id ?? event.id };
  }
}
