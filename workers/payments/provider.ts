/**
 * The one door to whoever moves money: Stripe, or the sandbox acquirer of this repository.
 * Promises of every adapter: the same paymentId or refundId is charged or paid back once however often it is asked;
 * trouble on the wire is a value and never a guess; a webhook is believed only after its signature and its age.
 */
import { second_ms } from "../kernel/clock.ts";
import type { Money } from "../kernel/money.ts";
import { signedLimits } from "../platform/signed-webhook.ts";

export type ProviderName = "sandbox" | "stripe";
export type PaymentMethod = "card" | "alipay" | "wechat";

/** Asking again with the same paymentId must carry the same request, so keep it with the payment row. Times in ms. */
export type SessionRequest = {
  paymentId: string;
  orderId: string;
  amount: Money;
  method: PaymentMethod;
  returnUrl: string;
  cancelUrl: string;
  locale: string;
  description: string;
  email?: string;
  expiresAt: number;
};

export type SessionState = "open" | "requires_action" | "captured" | "declined" | "cancelled" | "expired";
export type ProviderSession = {
  providerRef: string;
  redirectUrl: string | null;
  state: SessionState;
  captured: Money | null;
  declineCode?: string;
};

export type RefundRequest = { refundId: string; providerRef: string; amount: Money; reason: string };
export type ProviderRefund = { providerRef: string; state: "pending" | "succeeded" | "failed"; amount: Money };

/**
 * "refused" is the provider's decision about this very request and is final.
 * "unknown" means it may have happened: query, or ask again with the same id; never with a new one.
 */
export type ProviderAnswer<T> =
  | { outcome: "answered"; value: T }
  | { outcome: "refused"; code: string }
  | { outcome: "unknown"; reason: string };

/** The buyer's bank asks for its money back; what becomes of it is told later, by another message. */
export type ProviderChargeback = {
  providerRef: string;
  state: "opened" | "won" | "lost";
  amount: Money;
  /** the provider's word: "fraudulent", "product_not_received", "product_unacceptable" … */
  reason: string;
};

/**
 * What a webhook says, already verified. A hint to look, not the truth: events come late, twice and out of order.
 * One with neither session nor refund is about something this shop does not follow: record it and answer 2xx.
 */
export type ProviderEvent = {
  id: string;
  occurredAt: number;
  kind: "payment" | "refund" | "chargeback";
  ref: string;
  session?: ProviderSession;
  refund?: ProviderRefund;
  chargeback?: ProviderChargeback;
  paymentId?: string;
  refundId?: string;
};

export type WebhookReading =
  | { ok: true; event: ProviderEvent }
  | { ok: false; reason: "bad_signature" | "stale" | "malformed" };

/** One movement of the provider's own report. `ourId` is the payment or refund, when the provider says it. */
export type ReportLine = {
  kind: "capture" | "refund";
  providerRef: string;
  ourId: string | null;
  amount: Money;
  /** what the provider kept for it */
  feeMinor: number;
  at: number;
};
/** `next` is the `after` of the page behind this one; null: the day's last. */
export type ReportPage = { lines: ReportLine[]; next: string | null };

/** Asking again with the same setupId must carry the same request. `upTo` is what its owner is told they agree to. */
export type SetupRequest = {
  setupId: string;
  upTo: Money;
  returnUrl: string;
  cancelUrl: string;
  locale: string;
  description: string;
  expiresAt: number;
};
/** `card` is the provider's name for the saved card, `label` what its owner knows it by ("•••• 4242"). */
export type ProviderSetup = {
  providerRef: string;
  redirectUrl: string | null;
  state: "open" | "ready" | "failed";
  card: string | null;
  label: string;
  declineCode: string | null;
};
export type ChargeRequest = { chargeId: string; card: string; amount: Money; description: string };

/** Cards kept by the provider, and charged while their owner is away. */
export type SavedCards = {
  /** Opens the hosted page that saves a card; the idempotency key is the setupId. */
  openSetup(request: SetupRequest): Promise<ProviderAnswer<ProviderSetup>>;
  findSetup(providerRef: string | null, setupId: string): Promise<ProviderAnswer<ProviderSetup | null>>;
  /** Captured or declined at once; the idempotency key is the chargeId. It is paid back by `refund`, like a session. */
  charge(request: ChargeRequest): Promise<ProviderAnswer<ProviderSession>>;
};

export type PaymentProvider = {
  readonly name: ProviderName;
  /**
   * Opens the hosted page; the idempotency key is the paymentId, always. Asked again it gives the first answer again,
   * so what became of the payment since is for findSession to say.
   */
  openSession(request: SessionRequest): Promise<ProviderAnswer<ProviderSession>>;
  /** The provider's present view, by its own reference or, while that is not known, by ours; null: it has none. */
  findSession(providerRef: string | null, paymentId: string): Promise<ProviderAnswer<ProviderSession | null>>;
  /** Closes an unpaid session. One that was paid meanwhile comes back as "captured": read the state, not the call. */
  cancelSession(providerRef: string): Promise<ProviderAnswer<ProviderSession>>;
  /** `providerRef` is that of the session; the idempotency key is the refundId. */
  refund(request: RefundRequest): Promise<ProviderAnswer<ProviderRefund>>;
  findRefund(providerRef: string): Promise<ProviderAnswer<ProviderRefund>>;
  /** What was captured and paid back on a day (UTC, "2026-11-23"), a page at a time. */
  report(day: string, after: string | null): Promise<ProviderAnswer<ReportPage>>;
  /** null: this adapter cannot keep cards; pledges and deposits are then refused as "card.unavailable" */
  readonly cards: SavedCards | null;
  /** `now` in ms. The id of the event goes into the inbox: the window alone does not stop a replay inside it. */
  readWebhook(rawBody: string, headers: Headers, now: number): Promise<WebhookReading>;
};

/** The part of `fetch` an adapter needs, so that the platform can hand in its own fenced one. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export const providerLimits = {
  timeout_ms: 7 * second_ms,
  answer_bytes: 256 * 1024,
  webhook_bytes: signedLimits.body_bytes,
  webhook_window_ms: signedLimits.age_ms,
} as const;

export const answered = <T>(value: T): ProviderAnswer<T> => ({ outcome: "answered", value });
export const refused = <T>(code: string): ProviderAnswer<T> => ({ outcome: "refused", code });
export const unknown = <T>(reason: string): ProviderAnswer<T> => ({ outcome: "unknown", reason });

/** No event can move these any more, except a refund, which has a life of its own, and a late success (see below). */
const settled: readonly SessionState[] = ["captured", "declined", "cancelled", "expired"];
export const isSettled = (state: SessionState): boolean => settled.includes(state);

/** Money taken after the shop had closed the payment: rare, real, and to be paid back. */
export const isLateSuccess = (known: SessionState, reported: SessionState): boolean =>
  reported === "captured" && known !== "captured" && isSettled(known);
