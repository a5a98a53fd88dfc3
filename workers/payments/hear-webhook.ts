/** A message at the door: signature and age first, then its id into the inbox together with what it changes. */
import { hour_ms } from "../kernel/clock.ts";
import { sha256Hex } from "../kernel/crypto.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { announce, received } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { applySession, webhookConsumer, type Message } from "./hear-provider.ts";
import { reported, type Payment } from "./payment.ts";
import type { PaymentProvider, ProviderEvent, ProviderName, ProviderSession } from "./provider.ts";
import { providerOf } from "./providers.ts";
import { findPayment, findPaymentByRef, insertDeadLetter } from "./store.ts";

export type WebhookFault =
  | { readonly code: "webhook.unauthenticated" }
  | { readonly code: "webhook.stale" }
  | { readonly code: "webhook.malformed" }
  | { readonly code: "webhook.not_found" }
  /** not decided yet: the provider is to send it again */
  | { readonly code: "webhook.unavailable" };

const faults = {
  bad_signature: "webhook.unauthenticated",
  stale: "webhook.stale",
  malformed: "webhook.malformed",
} as const;
const refused_an_hour_max = 2_000;

export async function hearWebhook(
  shop: Shop,
  name: ProviderName,
  rawBody: string,
  headers: Headers,
): Promise<Result<null, WebhookFault>> {
  const provider = providerOf(shop, name);
  const reading = await provider.readWebhook(rawBody, headers, shop.now);
  if (!reading.ok) return refuse(shop, name, faults[reading.reason], rawBody);
  const message = { id: `${name}.${reading.event.id}`, bodySha256: await sha256Hex(rawBody) };
  if (reading.event.kind === "refund") return passOnRefund(shop, reading.event, message);
  const payment = await paymentOf(shop, name, reading.event);
  if (!payment && isOwnCharge(reading.event)) return takenNote(shop, message);
  if (!payment) return refuse(shop, name, "webhook.not_found", rawBody);
  if (reading.event.kind === "chargeback") return passOnChargeback(shop, payment, reading.event, message);
  return hearAboutPayment(shop, provider, payment, reading.event, message);
}

/** A saved card that we have charged: its answer was heard at once, or is asked for again; the message adds nothing. */
const isOwnCharge = ({ kind, paymentId }: ProviderEvent): boolean =>
  kind === "payment" && /^(?:plg|prs)_[0-9A-Z]{26}\.\d+$/.test(paymentId ?? "");

async function takenNote(shop: Shop, message: Message): Promise<Result<null, WebhookFault>> {
  await shop.commit([received(shop, webhookConsumer, message.id, message.bodySha256)]);
  return ok(null);
}

/** Kept for people to read, but a flood of forgeries must not fill the shop: at most 2,000 an hour are written down. */
async function refuse(
  shop: Shop,
  name: ProviderName,
  code: WebhookFault["code"],
  rawBody: string,
): Promise<Result<null, WebhookFault>> {
  const { allowed } = await shop.rate(`webhook-refused.${name}`).take(refused_an_hour_max, hour_ms, shop.now);
  if (allowed) await shop.commit([insertDeadLetter(shop, `payments.${name}`, code, rawBody)]);
  return err({ code });
}

const paymentOf = (shop: Shop, name: ProviderName, { paymentId, ref }: ProviderEvent): Promise<Payment | null> =>
  paymentId ? findPayment(shop, paymentId) : findPaymentByRef(shop, name, ref);

async function hearAboutPayment(
  shop: Shop,
  provider: PaymentProvider,
  payment: Payment,
  event: ProviderEvent,
  message: Message,
): Promise<Result<null, WebhookFault>> {
  const session = await confirmed(provider, payment, event.session);
  if (!session) return err({ code: "webhook.unavailable" });
  const heard = await applySession(shop, payment.id, session, { message });
  return heard.ok ? ok(null) : err({ code: "webhook.unavailable" });
}

/** A message with no session, or with an amount we did not ask for, is a hint: what counts is what the provider answers. */
async function confirmed(
  provider: PaymentProvider,
  payment: Payment,
  told: ProviderSession | undefined,
): Promise<ProviderSession | null> {
  if (told && reported(payment, told) !== "quarantined") return told;
  const found = await provider.findSession(told?.providerRef ?? payment.providerRef, payment.id);
  return found.outcome === "answered" ? found.value : null;
}

/** Refunds live in a room above this one: it is told by an event, in the batch that takes the message in. */
async function passOnRefund(shop: Shop, event: ProviderEvent, message: Message): Promise<Result<null, WebhookFault>> {
  const { refundId, refund } = event;
  await shop.commit([
    received(shop, webhookConsumer, message.id, message.bodySha256),
    ...(refundId && refund ? [announce(shop, "refund.reported", { refundId, refund })] : []),
  ]);
  return ok(null);
}

/** So do disputes. */
async function passOnChargeback(
  shop: Shop,
  { id: paymentId, orderId }: Payment,
  { chargeback }: ProviderEvent,
  message: Message,
): Promise<Result<null, WebhookFault>> {
  await shop.commit([
    received(shop, webhookConsumer, message.id, message.bodySha256),
    ...(chargeback ? [announce(shop, "chargeback.reported", { orderId, paymentId, chargeback })] : []),
  ]);
  return ok(null);
}
