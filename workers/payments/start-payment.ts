/** Opens the provider's page for a payment, after the order has been committed. Safe to call again, for ever. */
import { limits } from "../kernel/limits.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { selectOrderOfPayment, toOrder, type Order, type OrderRow } from "../orders/index.ts";
import type { Statement } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { applySession } from "./hear-provider.ts";
import { mayStillCharge, nextCheck, type Payment, type PaymentState } from "./payment.ts";
import type { SessionRequest } from "./provider.ts";
import { providerOf } from "./providers.ts";
import {
  keepRequest,
  movePayment,
  selectPayment,
  selectRequest,
  selectSiblingPayments,
  toPayment,
  type PaymentRow,
  type RequestRow,
} from "./store.ts";

export type StartedPayment = { readonly state: PaymentState; readonly redirectUrl: string | null };
export type StartPaymentFault =
  | { readonly code: "payment.not_found" }
  | { readonly code: "payment.refused"; readonly reason: string };

/** An order and its payment as their batch has just written them, the request kept with them: nothing need be read. */
export type Begun = { readonly order: Order; readonly payment: Payment };
type Urls = { readonly returnUrl: string; readonly cancelUrl: string };

/**
 * Where to send the shopper. The idempotency key is the paymentId and the request is the one kept from the first call,
 * so asking twice opens one session. An outcome we did not hear is state `unknown`, and a job asks what became of it.
 */
export async function startPayment(
  shop: Shop,
  paymentId: string,
  urls: Urls,
  begun: Begun | null = null,
): Promise<Result<StartedPayment, StartPaymentFault>> {
  const found = begun ? justWritten(shop, begun, urls) : await load(shop, paymentId, urls);
  if (!found) return err({ code: "payment.not_found" });
  const { before, request } = found;
  const { payment } = before;
  const { provider } = payment;
  if (provider === "balance" || request === null) return ok(payment);
  if (payment.redirectUrl !== null || !mayStillCharge(payment.state)) return ok(payment);

  const answer = await providerOf(shop, provider).openSession(request);
  if (answer.outcome === "unknown") return doubt(shop, payment, answer.reason);
  if (answer.outcome === "refused") return refuse(shop, payment, answer.code);
  const { redirectUrl } = answer.value;
  // Why an order was cancelled is not read here; what is heard for such a one is judged on a reading of its own.
  const applied = await applySession(
    shop,
    paymentId,
    answer.value,
    before.order.state === "cancelled" ? {} : { before },
  );
  return ok({ state: applied.ok ? applied.value.state : "unknown", redirectUrl });
}

const endOfRequest = (shop: Shop): number => shop.now + limits.hold_ms;

/** For the batch that writes the payment: what its provider will be asked, kept before anybody asks. */
export const keepFirstRequest = (shop: Shop, paymentId: string, { returnUrl, cancelUrl }: Urls): Statement =>
  keepRequest(paymentId, returnUrl, cancelUrl, endOfRequest(shop));

function justWritten(shop: Shop, { order, payment }: Begun, { returnUrl, cancelUrl }: Urls) {
  const kept = { return_url: returnUrl, cancel_url: cancelUrl, expires_at: endOfRequest(shop) };
  return { before: { payment, order, siblings: [], cancelReason: null }, request: requestFor(payment, order, kept) };
}

async function load(shop: Shop, paymentId: string, urls: Urls) {
  const [, payments, siblings, orders, requests] = await shop.db.read<
    [unknown, PaymentRow, PaymentRow, OrderRow, RequestRow]
  >(
    keepFirstRequest(shop, paymentId, urls),
    selectPayment(paymentId),
    selectSiblingPayments(paymentId),
    selectOrderOfPayment(paymentId),
    selectRequest(paymentId),
  );
  if (!payments[0] || !orders[0] || !requests[0]) return null;
  const payment = toPayment(payments[0]);
  const order = await toOrder(shop, orders[0]);
  const before = { payment, order, siblings: siblings.map(toPayment), cancelReason: null };
  return { before, request: requestFor(payment, order, requests[0]) };
}

function requestFor(payment: Payment, order: Order, kept: RequestRow): SessionRequest | null {
  if (payment.method === "balance") return null;
  return {
    paymentId: payment.id,
    orderId: order.id,
    amount: payment.amount,
    method: payment.method,
    returnUrl: kept.return_url,
    cancelUrl: kept.cancel_url,
    locale: order.locale,
    description: order.number,
    email: order.email,
    expiresAt: kept.expires_at,
  };
}

/** It may have happened. Whoever moved the payment meanwhile knows more than we do, so a lost race is no loss. */
async function doubt(shop: Shop, payment: Payment, reason: string): Promise<Result<StartedPayment, never>> {
  shop.log("payment.unknown", { payment: payment.id, reason });
  if (payment.state !== "unknown")
    await shop.commit(
      movePayment(shop, payment, { state: "unknown", checkAt: nextCheck("unknown", payment, shop.now) }),
    );
  return ok({ state: "unknown", redirectUrl: null });
}

async function refuse(shop: Shop, payment: Payment, code: string): Promise<Result<StartedPayment, StartPaymentFault>> {
  shop.log("payment.refused", { payment: payment.id, code });
  await shop.commit(movePayment(shop, payment, { state: "declined", declineCode: code, checkAt: null }));
  return err({ code: "payment.refused", reason: code });
}
