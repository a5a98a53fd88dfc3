/** Paying back what was charged to a saved card: promised in somebody's batch, asked for by a job as often as it takes. */
import { eachAtOnce } from "../kernel/at-once.ts";
import { minute_ms } from "../kernel/clock.ts";
import { invariant } from "../kernel/result.ts";
import { book, pend, postPending, voidPending, type AccountRef } from "../ledger/index.ts";
import { providerOf } from "../payments/index.ts";
import type { Write } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { mayMoveRefund, type CardRefund, type RefundState } from "./card.ts";
import {
  dueRefunds,
  findCardRefund,
  findCharge,
  insertRefund,
  lookAgain,
  moveRefund,
  takeBackRefunded,
  type Charge,
} from "./store.ts";

const a_sweep_max = 120;
const at_once_max = 6;
export const refundKind = "card.refund";

export type RefundWish = {
  readonly id: string;
  readonly charge: Pick<Charge, "id" | "subject" | "provider" | "currency">;
  readonly minor: number;
  readonly reason: string;
  /** whose money it is until the provider has paid it back */
  readonly from: AccountRef;
};

/** For somebody's batch: the money is reserved at once, so that nothing else can be paid from it. */
export const promiseRefund = (shop: Shop, { id, charge, minor, reason, from }: RefundWish): Write[] => [
  ...insertRefund(shop, { id, chargeId: charge.id, subject: charge.subject, minor, currency: charge.currency, reason }),
  ...pend(shop, {
    id,
    debit: from,
    credit: book.provider(charge.provider, charge.currency),
    minor,
    kind: refundKind,
    group: charge.subject,
    note: charge.id,
  }),
  announce(shop, "card_refund.requested", { refundId: id }),
];

/** Job. Throws nothing that a later sweep could not mend; the idempotency key is the refund's id. */
export async function payCardRefund(shop: Shop, refundId: string): Promise<void> {
  const refund = await findCardRefund(shop, refundId);
  if (!refund || refund.state === "succeeded" || refund.state === "failed") return;
  const charge = await findCharge(shop, refund.chargeId);
  invariant(charge, "money is given back where it was taken");
  const provider = providerOf(shop, charge.provider);
  const known = refund.state === "pending" && refund.providerRef !== null;
  const amount = { minor: refund.minor, currency: refund.currency };
  const answer = known
    ? await provider.findRefund(refund.providerRef)
    : await provider.refund({ refundId, providerRef: charge.providerRef, amount, reason: refund.reason });
  if (answer.outcome === "answered") return settle(shop, refund, answer.value.state, answer.value.providerRef);
  shop.log("card.refund_unanswered", { refund: refundId, outcome: answer.outcome });
  if (answer.outcome === "refused" && !known) return settle(shop, refund, "failed");
  if (refund.state === "requested") return settle(shop, refund, "unknown");
  await shop.commit([lookAgain(refundId, nextLook(refund, shop.now))]);
}

async function settle(shop: Shop, refund: CardRefund, to: RefundState, providerRef?: string): Promise<void> {
  const open = to === "pending" || to === "unknown";
  if (!mayMoveRefund(refund.state, to))
    return void (await shop.commit([lookAgain(refund.id, nextLook(refund, shop.now))]));
  const told = { refundId: refund.id, subject: refund.subject, minor: refund.minor, currency: refund.currency };
  await shop.commit([
    ...moveRefund(shop, refund, {
      state: to,
      ...(providerRef ? { providerRef } : {}),
      checkAt: open ? nextLook(refund, shop.now) : null,
    }),
    ...(to === "succeeded" ? postPending(shop, { id: `${refund.id}.paid`, pendingId: refund.id }) : []),
    ...(to === "failed"
      ? [
          ...voidPending(shop, { id: `${refund.id}.void`, pendingId: refund.id }),
          takeBackRefunded(refund.chargeId, refund.minor),
        ]
      : []),
    ...(open ? [] : [announce(shop, `card_refund.${to}`, told)]),
  ]);
}

const nextLook = ({ createdAt }: CardRefund, now: number): number =>
  now + Math.min(60 * minute_ms, Math.max(minute_ms, now - createdAt));

/** Sweep: refunds nobody has heard of in time. */
export async function checkCardRefunds(shop: Shop): Promise<number> {
  const due = await dueRefunds(shop, a_sweep_max);
  await eachAtOnce(due, at_once_max, ({ id }) => payCardRefund(shop, id));
  return due.length;
}
