/** The sandbox acquirer of simulators/acquirer as a payment provider, over plain fetch. */
import { iso } from "../kernel/clock.ts";
import { isCurrency, money, type Money } from "../kernel/money.ts";
import { boundedFetch, troubleReason, type FetchLimits } from "./bounded-fetch.ts";
import {
  answered,
  refused,
  unknown,
  type Fetch,
  type PaymentProvider,
  type ProviderChargeback,
  type ProviderAnswer,
  type ProviderEvent,
  type ProviderRefund,
  type ProviderSession,
  type SessionRequest,
  type SessionState,
  type WebhookReading,
} from "./provider.ts";
import { savedCards } from "./sandbox-cards.ts";
import { readReport } from "./sandbox-report.ts";
import { isObject, readObject } from "../kernel/json-object.ts";
import { readSigned } from "../platform/signed-webhook.ts";

/** `webhookSecrets`: the active key and, while it is being changed, the one before. */
export type SandboxConfig = { baseUrl: string; secretKey: string; webhookSecrets: readonly string[] };
export type Json = { readonly [key: string]: unknown };
export type Ask = (method: "GET" | "POST", path: string, key?: string, body?: Json) => Promise<ProviderAnswer<Json>>;

export function sandboxProvider(config: SandboxConfig, fetch: Fetch, limits?: FetchLimits): PaymentProvider {
  const ask = asker(config, boundedFetch(fetch, limits));
  const session = async (answer: Promise<ProviderAnswer<Json>>) => reading(await answer, readSession);
  const refund = async (answer: Promise<ProviderAnswer<Json>>) => reading(await answer, readRefund);
  const byRef = (ref: string) => session(ask("GET", `/v1/payment_sessions/${encodeURIComponent(ref)}`));

  return {
    name: "sandbox",
    openSession: (request) => session(ask("POST", "/v1/payment_sessions", request.paymentId, opening(request))),

    async findSession(ref, paymentId) {
      if (ref === null) return findByPayment(ask, paymentId);
      const found = await byRef(ref);
      return found.outcome === "refused" && found.code === "session_not_found" ? answered(null) : found;
    },

    /** A fresh key each time: closing twice is harmless, and the answer kept under an old key would be an old one. */
    async cancelSession(ref) {
      const path = `/v1/payment_sessions/${encodeURIComponent(ref)}/cancel`;
      const cancelled = await session(ask("POST", path, `cancel_${crypto.randomUUID()}`, {}));
      return cancelled.outcome === "refused" && cancelled.code === "session_settled" ? byRef(ref) : cancelled;
    },

    refund: ({ refundId, providerRef, amount, reason }) =>
      refund(
        ask("POST", "/v1/refunds", refundId, {
          payment_session: providerRef,
          amount_minor: amount.minor,
          merchant_reference: refundId,
          reason,
        }),
      ),
    findRefund: (ref) => refund(ask("GET", `/v1/refunds/${encodeURIComponent(ref)}`)),
    cards: savedCards(ask, session),
    report: (day, after) => readReport(ask, day, after),
    readWebhook: (rawBody, headers, now) => readWebhook(config, rawBody, headers, now),
  };
}

function opening(request: SessionRequest): Json {
  return {
    merchant_reference: request.paymentId,
    amount_minor: request.amount.minor,
    currency: request.amount.currency,
    method: request.method,
    return_url: request.returnUrl,
    cancel_url: request.cancelUrl,
    locale: request.locale,
    description: request.description,
    metadata: { order_id: request.orderId },
    expires_at: iso(request.expiresAt),
  };
}

/** A paid session first, then the newest: what we ask for is whether this payment has been made. */
async function findByPayment(ask: Ask, paymentId: string): Promise<ProviderAnswer<ProviderSession | null>> {
  const found = await ask("GET", `/v1/payment_sessions?merchant_reference=${encodeURIComponent(paymentId)}`);
  if (found.outcome !== "answered") return found;
  const listed = found.value["data"];
  const sessions = Array.isArray(listed) ? listed.map(readSession) : [null];
  if (sessions.includes(null)) return unknown("unreadable_answer");
  const known = sessions.filter((one) => one !== null);
  return answered(known.find(({ state }) => state === "captured") ?? known.at(-1) ?? null);
}

/** Only the acquirer's decision about this request is a refusal; a wrong key of ours or a fault of its own is not. */
function asker({ baseUrl, secretKey }: SandboxConfig, fetch: Fetch): Ask {
  return async (method, path, key, body) => {
    try {
      const response = await fetch(`${baseUrl}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${secretKey}`,
          accept: "application/json",
          ...(key === undefined ? {} : { "idempotency-key": key, "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const value = readObject(await response.text());
      if (response.ok && value) return answered(value);
      const code = typeof value?.["code"] === "string" ? value["code"] : `status_${response.status}`;
      const decided = [400, 404, 409, 422].includes(response.status) && !code.startsWith("idempotency_");
      return decided && value ? refused(code) : unknown(code);
    } catch (error) {
      return unknown(troubleReason(error));
    }
  };
}

function reading<T>(answer: ProviderAnswer<Json>, read: (value: unknown) => T | null): ProviderAnswer<T> {
  if (answer.outcome !== "answered") return answer;
  const value = read(answer.value);
  return value === null ? unknown("unreadable_answer") : answered(value);
}

const states: readonly string[] = ["open", "requires_action", "captured", "declined", "cancelled", "expired"];
const isState = (value: unknown): value is SessionState => states.includes(value as string);

function readSession(value: unknown): ProviderSession | null {
  if (!isObject(value) || typeof value["id"] !== "string" || !isState(value["status"])) return null;
  const captured = readMoney(value["captured_minor"], value["currency"]);
  if (!captured) return null;
  return {
    providerRef: value["id"],
    redirectUrl: typeof value["redirect_url"] === "string" ? value["redirect_url"] : null,
    state: value["status"],
    captured: value["status"] === "captured" ? captured : null,
    ...(typeof value["decline_code"] === "string" ? { declineCode: value["decline_code"] } : {}),
  };
}

function readRefund(value: unknown): ProviderRefund | null {
  if (!isObject(value) || typeof value["id"] !== "string") return null;
  const { status } = value;
  const amount = readMoney(value["amount_minor"], value["currency"]);
  if (!amount || (status !== "pending" && status !== "succeeded" && status !== "failed")) return null;
  return { providerRef: value["id"], state: status, amount };
}

function readChargeback(value: { readonly [key: string]: unknown }): ProviderChargeback | null {
  const { id, status, reason } = value;
  const amount = readMoney(value["amount_minor"], value["currency"]);
  if (typeof id !== "string" || !amount || (status !== "opened" && status !== "won" && status !== "lost")) return null;
  return { providerRef: id, state: status, amount, reason: typeof reason === "string" ? reason.slice(0, 60) : "" };
}

export const readMoney = (minor: unknown, currency: unknown): Money | null =>
  Number.isSafeInteger(minor) && isCurrency(currency) ? money(minor as number, currency) : null;

async function readWebhook(
  { webhookSecrets }: SandboxConfig,
  rawBody: string,
  headers: Headers,
  now: number,
): Promise<WebhookReading> {
  const check = await readSigned(rawBody, headers, webhookSecrets, now);
  if (!check.ok) return check;
  const event = readEvent(check.id, check.message);
  return event ? { ok: true, event } : { ok: false, reason: "malformed" };
}

function readEvent(id: string, { created_at, data }: Json): ProviderEvent | null {
  const occurredAt = typeof created_at === "string" ? Date.parse(created_at) : Number.NaN;
  if (Number.isNaN(occurredAt) || !isObject(data) || !isObject(data["payment_session"])) return null;
  const session = readSession(data["payment_session"]);
  const paymentId = data["payment_session"]["merchant_reference"];
  if (!session || typeof paymentId !== "string") return null;
  if (isObject(data["chargeback"])) {
    const chargeback = readChargeback(data["chargeback"]);
    return (
      chargeback && { id, occurredAt, kind: "chargeback", ref: session.providerRef, session, chargeback, paymentId }
    );
  }
  if (!isObject(data["refund"]))
    return { id, occurredAt, kind: "payment", ref: session.providerRef, session, paymentId };

  const refund = readRefund(data["refund"]);
  const refundId = data["refund"]["merchant_reference"];
  if (!refund || typeof refundId !== "string") return null;
  return { id, occurredAt, kind: "refund", ref: refund.providerRef, session, refund, paymentId, refundId };
}
