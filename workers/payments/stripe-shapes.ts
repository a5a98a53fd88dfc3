/** Between Stripe's objects and ours; pure. Amounts are minor units on both sides, with Stripe's own exceptions. */
import type { Stripe } from "stripe";
import { minute_ms, second_ms } from "../kernel/clock.ts";
import { isCurrency, minorDigits, money, type Money } from "../kernel/money.ts";
import type { ProviderRefund, ProviderSession, SessionRequest, SessionState, SetupRequest } from "./provider.ts";

const methods = {
  card: { allowed_payment_method_types: ["card"] },
  alipay: { allowed_payment_method_types: ["alipay"] },
  wechat: { allowed_payment_method_types: ["wechat_pay"], payment_method_options: { wechat_pay: { client: "web" } } },
} as const;

/** Checkout speaks no Arabic; "auto" lets it follow the browser. */
const locales: { readonly [locale: string]: Stripe.Checkout.SessionCreateParams.Locale } = {
  "zh-Hans": "zh",
  "zh-Hant": "zh-TW",
  en: "en",
  ja: "ja",
  fr: "fr",
};

/** Stripe keeps a session open for at least this long, so closing at the shop's own hour is cancelSession's work. */
const open_ms_min = 30 * minute_ms;

/**
 * Depends on nothing but the request, because the same key must carry the same body.
 * adaptive_pricing off: the shop has frozen the currency and amount in its quote.
 */
export function checkoutParams(request: SessionRequest): Stripe.Checkout.SessionCreateParams {
  const metadata = { payment_id: request.paymentId, order_id: request.orderId };
  const { allowed_payment_method_types, ...options } = methods[request.method];
  return {
    mode: "payment",
    client_reference_id: request.paymentId,
    allowed_payment_method_types: [...allowed_payment_method_types],
    ...options,
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: request.amount.currency.toLowerCase(),
          unit_amount: request.amount.minor,
          product_data: { name: request.description.slice(0, 250) || request.orderId },
        },
      },
    ],
    adaptive_pricing: { enabled: false },
    success_url: withSession(request.returnUrl),
    cancel_url: request.cancelUrl,
    locale: locales[request.locale] ?? "auto",
    ...(request.email === undefined ? {} : { customer_email: request.email }),
    expires_at: Math.ceil((request.expiresAt + open_ms_min + minute_ms) / second_ms),
    metadata,
    payment_intent_data: { metadata },
  };
}

/** For a card to be charged later, while its owner is away. The page says whose it is and what for. */
export function setupParams(request: SetupRequest): Stripe.Checkout.SessionCreateParams {
  const metadata = { setup_id: request.setupId };
  return {
    mode: "setup",
    client_reference_id: request.setupId,
    allowed_payment_method_types: ["card"],
    customer_creation: "always",
    success_url: withSession(request.returnUrl, "setup"),
    cancel_url: request.cancelUrl,
    locale: locales[request.locale] ?? "auto",
    expires_at: Math.ceil((request.expiresAt + open_ms_min + minute_ms) / second_ms),
    metadata,
    setup_intent_data: {
      metadata,
      ...(request.description ? { description: request.description.slice(0, 1_000) } : {}),
    },
  };
}

/** Stripe fills in the placeholder; its braces must reach it unescaped. */
const withSession = (url: string, name = "session"): string =>
  `${url}${url.includes("?") ? "&" : "?"}${name}={CHECKOUT_SESSION_ID}`;

/** Three-decimal currencies are charged in tens of their smallest unit (docs.stripe.com/currencies). */
export const isChargeable = ({ minor, currency }: Money): boolean =>
  minor > 0 && minor <= 99_999_999 && (minorDigits[currency] < 3 || minor % 10 === 0);

/** Null when Stripe speaks of a currency the shop does not know. `failed`: the event itself said so. */
export function readSession(session: Stripe.Checkout.Session, failed = false): ProviderSession | null {
  const currency = session.currency?.toUpperCase();
  if (!isCurrency(currency) || session.amount_total === null) return null;
  const intent = typeof session.payment_intent === "object" ? session.payment_intent : null;
  const state = failed ? "declined" : stateOf(session, intent);
  const trouble = intent?.last_payment_error;
  const declineCode = failed ? "async_payment_failed" : (trouble?.decline_code ?? trouble?.code);
  return {
    providerRef: session.id,
    redirectUrl: session.url ?? null,
    state,
    captured: state === "captured" ? money(intent?.amount_received ?? session.amount_total, currency) : null,
    ...(state === "declined" && declineCode ? { declineCode } : {}),
  };
}

/** A card declined on Stripe's page may be tried again there, so the session stays open. */
function stateOf(session: Stripe.Checkout.Session, intent: Stripe.PaymentIntent | null): SessionState {
  if (session.status === "expired") return "expired";
  if (session.status === "open") return "open";
  if (session.payment_status === "paid") return "captured";
  if (intent?.status === "canceled" || intent?.status === "requires_payment_method") return "declined";
  return "requires_action";
}

const refundStates: { readonly [status: string]: ProviderRefund["state"] } = {
  pending: "pending",
  requires_action: "pending",
  succeeded: "succeeded",
  failed: "failed",
  canceled: "failed",
};

export function readRefund(refund: Stripe.Refund): ProviderRefund | null {
  const currency = refund.currency.toUpperCase();
  const state = refundStates[refund.status ?? "pending"];
  if (!isCurrency(currency) || !state) return null;
  return { providerRef: refund.id, state, amount: money(refund.amount, currency) };
}

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The moment in ms written into the first ten signs of a ULID after its prefix; null when it is none. */
export function bornAt(id: string): number | null {
  const time = /_([0-7][0-9A-HJKMNP-TV-Z]{9})[0-9A-HJKMNP-TV-Z]{16}$/.exec(id)?.[1];
  if (!time) return null;
  return [...time].reduce((ms, sign) => ms * 32 + crockford.indexOf(sign), 0);
}
