import { err, ok, type Result } from "../kernel/result.ts";
import { insertOrderEvent, isPaid } from "../orders/index.ts";
import type { Write } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { leftBySeller, loadRefundable } from "../refunds/index.ts";
import {
  findClaim,
  insertCaseEvent,
  keepEvidence,
  moveClaimRow,
  moveClaimState,
  type CaseSide,
} from "../returns/index.ts";
import { blockRelease } from "../settlements/index.ts";
import type { DisputeReason, DisputeSource } from "./dispute.ts";
import { insertDispute } from "./store.ts";

export type DisputeWish = {
  readonly sellerId: string;
  readonly reason: DisputeReason;
  /** null: all that is left of this seller's part */
  readonly wantedMinor: number | null;
  readonly note: string;
  readonly photos: readonly File[];
  /** a refused or unanswered claim it grows out of, or "" */
  readonly claimId: string;
};
export type OpenDisputeFault =
  | { readonly code: "order.not_found" }
  | { readonly code: "dispute.not_paid" }
  | { readonly code: "dispute.too_much"; readonly leftMinor: number }
  | { readonly code: "dispute.open_already" }
  | { readonly code: "claim.not_found" };

/** From here on the seller's money of this order stays where it is, until the dispute has ended. */
export async function openDispute(
  shop: Shop,
  orderId: string,
  wish: DisputeWish,
): Promise<Result<{ readonly id: string }, OpenDisputeFault>> {
  const known = await loadRefundable(shop, orderId);
  const part = known?.parts.find(({ sellerId }) => sellerId === wish.sellerId);
  if (!known || !part) return err({ code: "order.not_found" });
  if (!isPaid(part.state)) return err({ code: "dispute.not_paid" });
  const left = leftBySeller(known.order, known.earlier).get(wish.sellerId) ?? 0;
  const wantedMinor = wish.wantedMinor ?? left;
  if (wantedMinor <= 0 || wantedMinor > left) return err({ code: "dispute.too_much", leftMinor: left });
  const escalated = await escalating(shop, orderId, wish);
  if (!escalated) return err({ code: "claim.not_found" });

  const id = shop.newId("dispute");
  const photos = await keepEvidence(shop, id, wish.photos);
  const about = { id, orderId, sellerId: wish.sellerId, source: "shopper", reason: wish.reason } as const;
  const outcome = await shop.commit([
    ...(await openingWrites(shop, { ...about, about: wish.claimId, wantedMinor, photos }, "shopper", wish.note)),
    ...escalated,
  ]);
  return outcome === "committed" ? ok({ id }) : err({ code: "dispute.open_already" });
}

async function escalating(shop: Shop, orderId: string, { claimId, sellerId }: DisputeWish): Promise<Write[] | null> {
  if (claimId === "") return [];
  const claim = await findClaim(shop, claimId);
  if (!claim || claim.orderId !== orderId || claim.sellerId !== sellerId) return null;
  if (!moveClaimState(claim.state, "escalated").ok) return null;
  return [...moveClaimRow(shop, claim, "escalated"), ...(await insertCaseEvent(shop, claimId, "escalated", "shopper"))];
}

type Opening = {
  readonly id: string;
  readonly orderId: string;
  readonly sellerId: string;
  readonly source: DisputeSource;
  readonly reason: DisputeReason;
  readonly about: string;
  readonly wantedMinor: number;
  readonly photos: number;
};

/** Everything an opened dispute changes, for the batch of whoever opens it. */
export const openingWrites = async (shop: Shop, one: Opening, side: CaseSide, note: string): Promise<Write[]> => [
  insertDispute(shop, one),
  blockRelease(shop, { orderId: one.orderId, sellerId: one.sellerId, reason: one.id }),
  ...(await insertCaseEvent(shop, one.id, "opened", side, { note, detail: { minor: one.wantedMinor } })),
  insertOrderEvent(shop, one.orderId, "dispute_opened", { case: one.id, seller: one.sellerId }),
  announce(shop, "dispute.opened", { disputeId: one.id, orderId: one.orderId, sellerId: one.sellerId }),
];
