/** The buyer's bank takes money back: a dispute for each seller's part, closed by the bank's word and not by ours. */
import { invariant } from "../kernel/result.ts";
import { partsOf } from "../orders/index.ts";
import type { ProviderChargeback } from "../payments/index.ts";
import { received, type Announcement } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { leftBySeller, loadRefundable } from "../refunds/index.ts";
import { insertCaseEvent } from "../returns/index.ts";
import { closingWrites } from "./close-dispute.ts";
import { isOpen, type Dispute, type DisputeReason } from "./dispute.ts";
import { openingWrites } from "./open-dispute.ts";
import { findChargeback, moveDispute } from "./store.ts";

type Told = { readonly orderId: string; readonly paymentId: string; readonly chargeback: ProviderChargeback };

/** Listener of "chargeback.reported". Twice or late, it changes nothing twice. */
export async function hearChargeback(shop: Shop, event: Announcement): Promise<void> {
  const told = event.payload as Told;
  const inbox = received(shop, "disputes.chargeback", event.id);
  const known = await findChargeback(shop, told.chargeback.providerRef);
  const writes = known.length === 0 ? await opening(shop, told) : [];
  const open = known.filter(({ state }) => isOpen(state));
  const closing = told.chargeback.state === "opened" ? [] : await ending(shop, open, told.chargeback);
  const outcome = await shop.commit([inbox, ...writes, ...closing]);
  invariant(outcome === "committed" || outcome === "duplicate", "a chargeback is heard once");
}

const reasons: { readonly [reason: string]: DisputeReason } = {
  fraudulent: "unrecognized",
  product_not_received: "lost",
  product_unacceptable: "not_as_described",
};

/** The bank's amount over the parts, in proportion to what is left of each. */
async function opening(shop: Shop, { orderId, chargeback }: Told) {
  const known = await loadRefundable(shop, orderId);
  if (!known) return [];
  // Heard before the payment itself: told again until that is in the books, whose money the dispute then holds.
  invariant(known.order.state !== "placed", "a chargeback comes after its payment");
  const left = leftBySeller(known.order, known.earlier);
  let rest = chargeback.amount.minor;
  const writes = partsOf(known.order.quote).map(async ({ sellerId }) => {
    const wantedMinor = Math.min(rest, left.get(sellerId) ?? 0);
    rest -= wantedMinor;
    if (wantedMinor === 0) return [];
    const one = {
      id: shop.newId("dispute"),
      orderId,
      sellerId,
      source: "chargeback",
      reason: reasons[chargeback.reason] ?? "other",
      about: chargeback.providerRef,
      wantedMinor,
      photos: 0,
    } as const;
    return openingWrites(shop, one, "shop", "");
  });
  return (await Promise.all(writes)).flat();
}

/** Won: nothing moves. Lost: the provider has taken it already, and the book follows. */
async function ending(shop: Shop, open: readonly Dispute[], { state }: ProviderChargeback) {
  const lost = state === "lost";
  const ends = await Promise.all(
    open.map(async (one) => {
      const proposal = { minor: lost ? one.wantedMinor : 0, sellerBp: 10_000 };
      const closing = await closingWrites(shop, { ...one, state: "decided", proposal });
      return [
        ...moveDispute(shop, one, { state: "decided", proposal }),
        ...(await insertCaseEvent(shop, one.id, lost ? "bank_lost" : "bank_won", "shop", {
          detail: { minor: proposal.minor },
        })),
        ...(closing.ok ? closing.value : []),
      ];
    }),
  );
  return ends.flat();
}
