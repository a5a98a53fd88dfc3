/** Asking the provider to pay back, as often as it takes: the idempotency key is the refundId, so it happens once. */
import { eachAtOnce } from "../kernel/at-once.ts";
import { minute_ms } from "../kernel/clock.ts";
import { err, invariant, ok, type Result } from "../kernel/result.ts";
import { book, type AccountRef } from "../ledger/index.ts";
import { insertOrderEvent } from "../orders/index.ts";
import { addRefunded, findPayment, providerOf, sourceOf, type ProviderRefund } from "../payments/index.ts";
import type { Write } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { postBounce, postRefund } from "../settlements/index.ts";
import { move, type Refund, type RefundState } from "./refund.ts";
import { loadRefund, type RefundKnown } from "./load-refund.ts";
import { findRefund, findRefundsToCheck, lookAgain, moveRefund } from "./store.ts";

const attempts = 4;
const a_sweep_max = 60;
const at_once_max = 6;

/** Job: asks for what is promised and asks after what is under way. Throws nothing that a later sweep could not mend. */
export async function payRefund(shop: Shop, refundId: string): Promise<void> {
  const refund = await findRefund(shop, refundId);
  if (!refund || refund.state === "succeeded" || refund.state === "failed") return;
  const payment = await findPayment(shop, refund.paymentId);
  invariant(payment?.providerRef, "money is given back only where it was taken");
  // What a bank has taken back it need not be asked for.
  const source = sourceOf(payment);
  if (source === null || refund.destination === "balance" || refund.reason === "chargeback")
    return void (await settle(shop, refundId, { state: "succeeded" }));

  const provider = providerOf(shop, source.provider);
  const known = refund.state === "pending" && refund.providerRef !== null;
  const answer = known
    ? await provider.findRefund(refund.providerRef)
    : await provider.refund({
        refundId,
        providerRef: source.providerRef,
        amount: refund.amount,
        reason: refund.reason,
      });
  if (answer.outcome === "answered") return void (await hearRefund(shop, refundId, answer.value));
  shop.log("refund.not_answered", { refund: refundId, outcome: answer.outcome });
  if (answer.outcome === "refused" && !known) return void (await settle(shop, refundId, { state: "failed" }));
  if (refund.state === "requested") return void (await settle(shop, refundId, { state: "unknown" }));
  await shop.commit([lookAgain(refundId, nextLook(refund, shop.now))]);
}

/** The provider's word about a refund, from its answer or its webhook. Older or repeated words change nothing. */
export const hearRefund = (shop: Shop, refundId: string, word: ProviderRefund, also: readonly Write[] = []) =>
  settle(shop, refundId, { state: word.state, providerRef: word.providerRef }, also);

type Change = { readonly state: RefundState; readonly providerRef?: string };
export type SettleFault = { readonly code: "refund.not_found" } | { readonly code: "refund.raced" };

async function settle(
  shop: Shop,
  refundId: string,
  change: Change,
  also: readonly Write[] = [],
): Promise<Result<RefundState, SettleFault>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const known = await loadRefund(shop, refundId);
    if (!known) return err({ code: "refund.not_found" });
    const { refund } = known;
    const news = refund.state !== change.state && move(refund.state, change.state).ok;
    const outcome = await shop.commit([...also, ...(news ? moving(shop, known, change) : waiting(shop, refund))]);
    if (outcome === "committed") return ok(news ? change.state : refund.state);
    if (outcome === "duplicate") return ok(refund.state);
  }
  return err({ code: "refund.raced" });
}

/** Money that did not arrive is the payment's to give back again. */
function moving(shop: Shop, known: RefundKnown, change: Change): Write[] {
  const { refund, quote, settlements } = known;
  const open = change.state === "pending" || change.state === "unknown";
  const told = { refund: refund.id, ...refund.amount };
  const event = { refundId: refund.id, orderId: refund.orderId };
  const moved = moveRefund(shop, refund, { ...change, checkAt: open ? nextLook(refund, shop.now) : null });
  const till = tillOf(known);
  if (change.state === "succeeded")
    return [
      ...moved,
      ...postRefund(shop, quote, refund, settlements, till),
      insertOrderEvent(shop, refund.orderId, "refunded", told, "shop"),
      announce(shop, "refund.succeeded", event),
    ];
  if (change.state === "failed")
    return [
      ...moved,
      ...(refund.state === "succeeded" ? postBounce(shop, refund, till) : []),
      addRefunded(shop, refund.paymentId, -refund.amount.minor),
      insertOrderEvent(shop, refund.orderId, "refund_failed", told, "shop"),
      announce(shop, "refund.failed", event),
    ];
  return moved;
}

/** What was paid with balance goes back there, and whatever else a buyer has asked to keep in the shop. */
function tillOf({ refund, accountId, source }: RefundKnown): AccountRef {
  const { currency } = refund.amount;
  if (source !== null && refund.destination !== "balance") return book.provider(source, currency);
  invariant(accountId !== null, "balance belongs to an account");
  return book.buyer(accountId, "balance", currency);
}

const waiting = (shop: Shop, refund: Refund): Write[] =>
  refund.state === "succeeded" || refund.state === "failed" ? [] : [lookAgain(refund.id, nextLook(refund, shop.now))];

const nextLook = ({ createdAt }: Refund, now: number): number =>
  now + Math.min(60 * minute_ms, Math.max(minute_ms, now - createdAt));

/** The sweep: refunds nobody has heard of in time. */
export async function checkRefunds(shop: Shop): Promise<number> {
  const due = await findRefundsToCheck(shop, a_sweep_max);
  await eachAtOnce(due, at_once_max, ({ id }) => payRefund(shop, id));
  return due.length;
}
