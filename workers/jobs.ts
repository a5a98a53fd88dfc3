/** Who is told of what, and what happens when. Tables only: the work is in the rooms. */
import type { Clock } from "./kernel/clock.ts";
import type { Env } from "./platform/env.ts";
import { sealAudit } from "./platform/audit-chain.ts";
import { dueAnnouncements, hearBatch, sendToQueue, type Announcement } from "./platform/outbox.ts";
import { openShopForJob, type Shop } from "./platform/shop.ts";
import { forgetOldMessages } from "./platform/tidy.ts";
import { accessSweep } from "./access/jobs.ts";
import { forgetRemindersSweep, remindersSweep } from "./calendar/jobs.ts";
import { advanceImportListener, fetchPicturesListener, fetchPicturesSweep } from "./imports/jobs.ts";
import { endedSessionsSweep } from "./identity/jobs.ts";
import { checkBooksSweep, expirePendingsSweep } from "./ledger/jobs.ts";
import {
  cancelledLetter,
  declinedLetter,
  deliverMailsSweep,
  emptyMailsSweep,
  paidLetter,
  placedLetter,
  refundedLetter,
  caseLetters,
  invitationLetter,
  listingLetters,
  payoutLetters,
  sellerLetters,
  shippedLetter,
} from "./notices/jobs.ts";
import { checkCardRefundsSweep, payCardRefundListener } from "./cards/jobs.ts";
import { chargebackListener, deadlinesSweep } from "./disputes/jobs.ts";
import { checkPaymentsSweep, endHoldListener } from "./payments/jobs.ts";
import { priceRulesSweep } from "./price-rules/jobs.ts";
import { reconcileSweep } from "./reconciliation/jobs.ts";
import { checkRefundsSweep, hearRefundListener, lateMoneyListener, payRefundListener } from "./refunds/jobs.ts";
import { checkPayoutsSweep, payEverybodySweep, sendPayoutListener } from "./payouts/jobs.ts";
import { lotLetters, outbidSweep } from "./auction-house/jobs.ts";
import { offeredLetter } from "./draws/jobs.ts";
import {
  auditSettledListener,
  bidderRegisteredListener,
  hearOrderListener,
  lotEndedListener,
  lotMovedListener,
  lotSweeps,
  pledgeSweeps,
  presaleSweeps,
  prepareSaleListener,
  tendSalesSweep,
} from "./drops/jobs.ts";
import { buyerLetters, placeLetters } from "./presales/jobs.ts";
import { backerLetters, pledgeLetters } from "./projects/jobs.ts";
import { exportListener, privacySweeps } from "./privacy/jobs.ts";
import { hashPicturesSweep } from "./listings/jobs.ts";
import { indexListener, shelvedListener } from "./search/jobs.ts";
import { messagesSweep } from "./messages/jobs.ts";
import { deliveredListener, releaseSweep } from "./settlements/jobs.ts";
import { verificationsSweep, verifySellerListener } from "./sellers/jobs.ts";
import { expireHolds } from "./stock/index.ts";
import {
  challengedListener,
  deliverWebhooksSweep,
  oldDeliveriesSweep,
  queuedListener,
  tellSellersListener,
} from "./webhooks/jobs.ts";

/** A listener records its effect and `received(shop, name, event.id)` in one batch, so a repeat changes nothing. */
export type Listener = { readonly name: string; hear(shop: Shop, event: Announcement): Promise<void> };
export type Sweep = { readonly name: string; run(shop: Shop): Promise<void> };

const listeners: { readonly [topic: string]: readonly Listener[] } = {
  "chargeback.reported": [chargebackListener],
  "card_refund.requested": [payCardRefundListener],
  "catalog.written": [indexListener],
  "draw.offered": [offeredLetter],
  "lot.bidder_registered": [bidderRegisteredListener],
  "lot.closed": [lotLetters],
  "lot.ended": [lotEndedListener],
  "lot.moved": [lotMovedListener],
  "lot.offered": [lotLetters],
  "lot.unpaid": [lotLetters],
  "order.delivered": [deliveredListener],
  "order.cancelled": [cancelledLetter, hearOrderListener],
  "order.paid": [paidLetter, hearOrderListener],
  "order.placed": [placedLetter],
  "parcel.handed_over": [shippedLetter],
  "payment.declined": [declinedLetter],
  "payment.owed_back": [lateMoneyListener],
  "refund.reported": [hearRefundListener],
  "refund.succeeded": [refundedLetter],
  "refund.requested": [payRefundListener],
  "privacy.export_requested": [exportListener],
  "payout.failed": [payoutLetters],
  "payout.paid": [payoutLetters],
  "payout.recalled": [payoutLetters],
  "payout.requested": [sendPayoutListener],
  "payout.returned": [payoutLetters],
  "listing.returned": [listingLetters],
  "product.changed": [listingLetters],
  "product.published": [listingLetters],
  "seller.approved": [sellerLetters],
  "seller.closed": [sellerLetters, shelvedListener],
  "seller.reinstated": [sellerLetters, shelvedListener],
  "seller.staff_invited": [invitationLetter],
  "seller.returned": [sellerLetters],
  "seller.submitted": [verifySellerListener],
  "seller.suspended": [sellerLetters, shelvedListener],
  "import.uploaded": [advanceImportListener],
  "import.continued": [advanceImportListener],
  "import.finished": [fetchPicturesListener],
  "import.pictures_wanted": [fetchPicturesListener],
  "pledge.captured": [pledgeLetters],
  "pledge.declined": [pledgeLetters],
  "pledge.dropped": [pledgeLetters],
  "pledge.made": [pledgeLetters],
  "pledge.refunded": [pledgeLetters],
  "presale.called": [buyerLetters],
  "presale.lapsed": [placeLetters],
  "presale.promise_moved": [buyerLetters],
  "presale.reserved": [placeLetters],
  "presale.returned": [placeLetters],
  "project.missed": [backerLetters],
  "project.off": [backerLetters],
  "project.told": [backerLetters],
  "reward.sent": [pledgeLetters],
  "seller_order.delivered": [deliveredListener],
  "sale.planned": [prepareSaleListener],
  "sale.settled": [auditSettledListener],
  "stock.hold_expired": [endHoldListener],
  "webhook.challenged": [challengedListener],
  "webhook.queued": [queuedListener],
};
/** These hear every topic and know themselves which of them matter. */
const alwaysListening: readonly Listener[] = [tellSellersListener];
const hearing = (topic: string): readonly Listener[] => [
  ...(listeners[topic] ?? []),
  ...(caseLetters[topic] ?? []),
  ...alwaysListening,
];
const everyMinute: readonly Sweep[] = [
  { name: "stock.expire_holds", run: async (shop) => void (await expireHolds(shop)) },
  checkPaymentsSweep,
  checkRefundsSweep,
  deadlinesSweep,
  checkPayoutsSweep,
  messagesSweep,
  remindersSweep,
  deliverMailsSweep,
  ...lotSweeps,
  outbidSweep,
  tendSalesSweep,
  ...pledgeSweeps,
  ...presaleSweeps,
  checkCardRefundsSweep,
  priceRulesSweep,
  verificationsSweep,
  hashPicturesSweep,
  fetchPicturesSweep,
  expirePendingsSweep,
  releaseSweep,
  deliverWebhooksSweep,
  { name: "platform.seal-audit", run: async (shop) => void (await sealAudit(shop)) },
];
const everyNight: readonly Sweep[] = [
  accessSweep,
  ...privacySweeps,
  emptyMailsSweep,
  forgetRemindersSweep,
  payEverybodySweep,
  oldDeliveriesSweep,
  endedSessionsSweep,
  checkBooksSweep,
  reconcileSweep,
  { name: "platform.forget", run: forgetOldMessages },
];

type Later = (work: Promise<unknown>) => void;

export const consume = (batch: MessageBatch<unknown>, env: Env, clock: Clock, later: Later): Promise<void> =>
  hearBatch(
    batch,
    () => openShopForJob(env, clock, batch.queue, later),
    async (shop, event) => {
      for (const listener of hearing(event.topic)) await listener.hear(shop, event);
    },
  );

export async function runSchedule(cron: string, env: Env, clock: Clock, later: Later): Promise<void> {
  const shop = openShopForJob(env, clock, cron, later);
  await sendToQueue(env, await dueAnnouncements(shop));
  for (const sweep of cron === "* * * * *" ? everyMinute : everyNight) {
    // One sweep's trouble must not keep the others from running.
    await sweep
      .run(shop)
      .catch((thrown: unknown) => shop.log("sweep.failed", { sweep: sweep.name, error: String(thrown).slice(0, 500) }));
  }
}
