import { carrierName, findParcel, trackingUrl } from "../logistics/index.ts";
import { invariant } from "../kernel/result.ts";
import { partsOf, sellerNameIn } from "../orders/index.ts";
import type { Announcement } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { findRefund } from "../refunds/index.ts";
import { deliverMails } from "./deliver-mails.ts";
import { caseTopics, writeCaseLetters } from "./case-letters.ts";
import { writePayoutLetters } from "./payout-letters.ts";
import { writeSellerLetters } from "./seller-letters.tsx";
import { writeInvitation } from "./invitation-letter.tsx";
import { writeListingLetters } from "./listing-letters.ts";
import { emptyOldMails } from "./store.ts";
import { writeLetter } from "./write-letter.tsx";

type Listener = { readonly name: string; hear(shop: Shop, event: Announcement): Promise<void> };
type OrderTold = { readonly orderId: string };

const aboutOrder = (template: "placed" | "paid"): Listener => ({
  name: `notices.${template}`,
  hear: (shop, event) => {
    const { orderId } = event.payload as OrderTold;
    return writeLetter(shop, event, orderId, orderId, { template });
  },
});

export const placedLetter = aboutOrder("placed");
export const paidLetter = aboutOrder("paid");

export const declinedLetter: Listener = {
  name: "notices.declined",
  hear: (shop, event) => {
    const { orderId, paymentId } = event.payload as OrderTold & { paymentId: string };
    return writeLetter(shop, event, orderId, paymentId, { template: "declined" });
  },
};

export const cancelledLetter: Listener = {
  name: "notices.cancelled",
  hear: (shop, event) => {
    const { orderId, reason } = event.payload as OrderTold & { reason: string };
    return writeLetter(shop, event, orderId, orderId, { template: "cancelled", expired: reason === "hold_expired" });
  },
};

export const shippedLetter: Listener = {
  name: "notices.shipped",
  async hear(shop, event) {
    const { orderId, parcelId } = event.payload as OrderTold & { parcelId: string };
    const parcel = await findParcel(shop, parcelId);
    invariant(parcel, "a parcel that was handed over exists");
    const { carrier, trackingNumber, sellerId } = parcel;
    await writeLetter(shop, event, orderId, parcelId, ({ quote }) => ({
      template: "shipped",
      carrier: carrierName(carrier),
      trackingNumber,
      trackingUrl: trackingUrl(carrier, trackingNumber),
      seller: partsOf(quote).length > 1 ? sellerNameIn(quote, sellerId) : null,
    }));
  },
};

export const refundedLetter: Listener = {
  name: "notices.refunded",
  async hear(shop, event) {
    const { orderId, refundId } = event.payload as OrderTold & { refundId: string };
    const refund = await findRefund(shop, refundId);
    invariant(refund, "a refund that was paid exists");
    await writeLetter(shop, event, orderId, refundId, {
      template: "refunded",
      amountMinor: refund.amount.minor,
      toBalance: refund.destination === "balance",
    });
  },
};

export const deliverMailsSweep = {
  name: "notices.deliver",
  run: async (shop: Shop): Promise<void> => void (await deliverMails(shop)),
};

export const emptyMailsSweep = {
  name: "notices.empty",
  run: async (shop: Shop): Promise<void> => void (await shop.commit([emptyOldMails(shop, 2_000)])),
};

export const sellerLetters: Listener = { name: "notices.seller", hear: writeSellerLetters };
export const listingLetters: Listener = { name: "notices.listing", hear: writeListingLetters };
export const invitationLetter: Listener = { name: "notices.invitation", hear: writeInvitation };
export const payoutLetters: Listener = { name: "notices.payouts", hear: writePayoutLetters };
/** By topic: everything that comes after a sale. */
export const caseLetters: { readonly [topic: string]: readonly Listener[] } = Object.fromEntries(
  caseTopics.map((topic) => [topic, [{ name: "notices.cases", hear: writeCaseLetters }]]),
);
