/**
 * The one way a provider's word changes anything: webhook, browser return and the job that asks all end here.
 * One read batch, a pure verdict, one write batch guarded by versions. Whoever comes second finds nothing to do.
 */
import { err, ok, type Result } from "../kernel/result.ts";
import {
  insertOrderEvent,
  selectCancelReason,
  selectOrderOfPayment,
  toOrder,
  type CancelReasonRow,
  type OrderRow,
} from "../orders/index.ts";
import type { Write } from "../platform/database.ts";
import { announce, received } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { chargeOf, postSuspense } from "../settlements/index.ts";
import { paidWrites } from "./paid-writes.ts";
import { mayStillCharge, nextCheck, reported, type Payment, type PaymentState } from "./payment.ts";
import type { ProviderSession } from "./provider.ts";
import {
  askLater,
  movePayment,
  selectInboxRow,
  selectPayment,
  selectSiblingPayments,
  toPayment,
  type PaymentChange,
  type PaymentRow,
} from "./store.ts";
import { decide, type Known, type Verdict } from "./verdict.ts";

export type Heard = { readonly state: PaymentState; readonly verdict: Verdict["kind"] };
export type HearFault = { readonly code: "payment.not_found" } | { readonly code: "payment.raced" };
/** A payment and its order as somebody has just read or written them. */
export type Before = Omit<Known, "stockGone">;
export type Message = { readonly id: string; readonly bodySha256: string };

export const webhookConsumer = "payments.webhook";
const attempts = 4;

/**
 * `message` is set by the webhook alone: its id goes into the inbox in the same batch as its effect. `before` is what the
 * caller has read already; the versions in it guard the first attempt, as they do those that read for themselves.
 */
export async function applySession(
  shop: Shop,
  paymentId: string,
  session: ProviderSession,
  { message, before = null }: { readonly message?: Message; readonly before?: Before | null } = {},
): Promise<Result<Heard, HearFault>> {
  let stockGone = false;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const read = attempt === 0 && before ? { known: before, seen: false } : await load(shop, paymentId, message);
    if (!read) return err({ code: "payment.not_found" });
    const known: Known = { ...read.known, stockGone };
    if (read.seen) return ok({ state: known.payment.state, verdict: "nothing" });

    const verdict = decide(known, session);
    const inbox = message ? [received(shop, webhookConsumer, message.id, message.bodySha256)] : [];
    const outcome = await shop.commit([...inbox, ...writesFor(shop, known, session, verdict)]);
    if (outcome === "committed")
      return ok({ state: stateAfter(known.payment, session, verdict), verdict: verdict.kind });
    // Too late for the pieces, or for the part that was to be paid with balance: either way it buys nothing.
    stockGone ||= outcome === "stock_short" || outcome === "balance_short";
  }
  return err({ code: "payment.raced" });
}

async function load(shop: Shop, paymentId: string, message: Message | undefined) {
  const [payments, siblings, orders, inbox] = await shop.db.read<
    [PaymentRow, PaymentRow, OrderRow, { outcome: string }]
  >(
    selectPayment(paymentId),
    selectSiblingPayments(paymentId),
    selectOrderOfPayment(paymentId),
    selectInboxRow(webhookConsumer, message?.id ?? ""),
  );
  if (!payments[0] || !orders[0]) return null;
  const order = await toOrder(shop, orders[0]);
  // Only money for a cancelled order asks why it was cancelled: rare enough for a trip of its own.
  const why = order.state === "cancelled" ? await shop.db.first<CancelReasonRow>(selectCancelReason(order.id)) : null;
  const known = {
    payment: toPayment(payments[0]),
    siblings: siblings.map(toPayment),
    order,
    cancelReason: why?.reason ?? null,
  };
  return { known, seen: inbox.length > 0 };
}

const stateAfter = (payment: Payment, session: ProviderSession, verdict: Verdict): PaymentState =>
  verdict.kind === "nothing" ? payment.state : reported(payment, session);

function writesFor(shop: Shop, known: Known, session: ProviderSession, verdict: Verdict): Write[] {
  if (verdict.kind === "nothing") return [];
  return [
    ...movePayment(shop, known.payment, changeFor(shop, known, session)),
    ...consequences(shop, known, verdict),
    ...entries(shop, known, session, verdict),
  ];
}

function changeFor(shop: Shop, { payment }: Known, session: ProviderSession): PaymentChange {
  const state = reported(payment, session);
  const { captured } = session;
  return {
    state,
    providerRef: session.providerRef,
    redirectUrl: session.redirectUrl,
    // An amount in another currency cannot be counted in this one; the timeline keeps it.
    ...(captured?.currency === payment.amount.currency ? { capturedMinor: captured.minor } : {}),
    ...(session.declineCode ? { declineCode: session.declineCode } : {}),
    checkAt: nextCheck(state, payment, shop.now),
  };
}

/** What the ledger says of money that bought nothing: it waits. A sale is shared out by `paidWrites`. */
function entries(shop: Shop, { payment }: Known, { captured }: ProviderSession, verdict: Verdict): Write[] {
  const astray = verdict.kind === "owed_back" || verdict.kind === "quarantined";
  return astray && captured ? postSuspense(shop, payment, captured) : [];
}

function consequences(shop: Shop, known: Known, verdict: Verdict): Write[] {
  const { payment, order } = known;
  const about = { orderId: order.id, paymentId: payment.id };
  const closeOthers = known.siblings
    .filter(({ state, provider }) => mayStillCharge(state) && provider !== "balance")
    .map(({ id }) => askLater(id, shop.now));
  const tell = (topic: string) => announce(shop, topic, about);
  const note = (kind: Parameters<typeof insertOrderEvent>[2], detail = {}) =>
    insertOrderEvent(shop, order.id, kind, { payment: payment.id, ...detail }, "shop");
  switch (verdict.kind) {
    case "paid":
    case "paid_late": {
      const late = verdict.kind === "paid_late";
      const { siblings } = known;
      const charges = [chargeOf(payment)];
      return [...paidWrites(shop, { order, paymentId: payment.id, charges, siblings, late }), ...closeOthers];
    }
    case "owed_back":
      return [tell("payment.owed_back")];
    case "quarantined":
      return [note("payment_quarantined"), tell("payment.quarantined")];
    case "moved":
      return verdict.to === "declined" ? [note("payment_declined"), tell("payment.declined")] : [];
    case "nothing":
      return [];
  }
}
