/** Asking instead of guessing: what became of a payment, and closing one so that it can take no money any more. */
import { eachAtOnce } from "../kernel/at-once.ts";
import { minute_ms } from "../kernel/clock.ts";
import { findOrder } from "../orders/index.ts";
import type { Shop } from "../platform/shop.ts";
import { applySession } from "./hear-provider.ts";
import { mayStillCharge, nextCheck, type Payment, type PaymentState } from "./payment.ts";
import type { ProviderSession } from "./provider.ts";
import { providerOf } from "./providers.ts";
import { askLater, findPaymentsToCheck, movePayment } from "./store.ts";

/** A request of ours that the provider has not heard of after this time was lost on the way. */
const lost_ms = 10 * minute_ms;
const at_once_max = 6;
const a_sweep_max = 60;

/** Asks and applies; the payment's state afterwards. Without an answer it stays as it is and is asked about later. */
export async function askProvider(shop: Shop, payment: Payment): Promise<PaymentState> {
  if (payment.provider === "balance") return payment.state;
  const answer = await providerOf(shop, payment.provider).findSession(payment.providerRef, payment.id);
  if (answer.outcome === "answered" && answer.value) return hear(shop, payment, answer.value);
  if (answer.outcome !== "answered") shop.log("payment.unanswered", { payment: payment.id, outcome: answer.outcome });
  await shop.commit([askLater(payment.id, nextCheck(payment.state, payment, shop.now))]);
  return payment.state;
}

async function hear(shop: Shop, payment: Payment, session: ProviderSession): Promise<PaymentState> {
  const heard = await applySession(shop, payment.id, session);
  if (!heard.ok) return payment.state;
  if (heard.value.verdict === "nothing")
    await shop.commit([askLater(payment.id, nextCheck(heard.value.state, payment, shop.now))]);
  return heard.value.state;
}

/**
 * Makes sure that a payment takes no more money. "closed" only when the provider says so, or never heard of it;
 * "captured" when the money had come already; "unknown" when nobody could tell, and then nothing may follow.
 */
export async function closePayment(shop: Shop, payment: Payment): Promise<"closed" | "captured" | "unknown"> {
  if (!mayStillCharge(payment.state)) return outcomeOf(payment.state);
  // Balance is let go in the batch that ends the order.
  if (payment.provider === "balance") return "closed";
  const provider = providerOf(shop, payment.provider);
  const found = await provider.findSession(payment.providerRef, payment.id);
  if (found.outcome !== "answered") return "unknown";
  if (found.value === null) return abandon(shop, payment);
  const open = found.value.state === "open" || found.value.state === "requires_action";
  const closed = open ? await provider.cancelSession(found.value.providerRef) : found;
  if (closed.outcome !== "answered" || !closed.value) return "unknown";
  const heard = await applySession(shop, payment.id, closed.value);
  return heard.ok ? outcomeOf(heard.value.state) : "unknown";
}

const outcomeOf = (state: PaymentState): "closed" | "captured" | "unknown" => {
  if (state === "captured" || state === "quarantined") return "captured";
  return mayStillCharge(state) ? "unknown" : "closed";
};

/** Never opened, as far as the provider knows. A request still on its way is waited for before that is believed. */
async function abandon(shop: Shop, payment: Payment): Promise<"closed" | "unknown"> {
  const asked = payment.state !== "created" || shop.now - payment.updatedAt < minute_ms;
  if (asked && shop.now - payment.updatedAt < lost_ms) return "unknown";
  const outcome = await shop.commit(
    movePayment(shop, payment, { state: "cancelled", checkAt: nextCheck("cancelled", payment, shop.now) }),
  );
  return outcome === "committed" ? "closed" : "unknown";
}

/** The sweep: payments nobody has heard of in time. One whose order needs no money any more is closed instead. */
export async function checkPayments(shop: Shop): Promise<number> {
  const due = await findPaymentsToCheck(shop, a_sweep_max);
  await eachAtOnce(due, at_once_max, (payment) => checkPayment(shop, payment));
  return due.length;
}

async function checkPayment(shop: Shop, payment: Payment): Promise<void> {
  const order = mayStillCharge(payment.state) ? await findOrder(shop, payment.orderId) : null;
  if (!order || order.state === "placed") {
    await askProvider(shop, payment);
    return;
  }
  const closed = await closePayment(shop, payment);
  if (closed === "unknown") await shop.commit([askLater(payment.id, nextCheck(payment.state, payment, shop.now))]);
}
