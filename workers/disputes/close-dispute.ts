/** What the end of a dispute does: the seller's money is free again, and what was agreed goes back to the buyer. */
import { err, ok, type Result } from "../kernel/result.ts";
import { insertOrderEvent, moveOrder } from "../orders/index.ts";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import {
  decideRefund,
  leftBySeller,
  loadRefundable,
  refundWrites,
  type RefundFault,
  type RefundShare,
} from "../refunds/index.ts";
import { unblockRelease } from "../settlements/index.ts";
import { borne, type Dispute } from "./dispute.ts";

export type ClosingFault = RefundFault | { readonly code: "order.not_found" };

/** A withdrawn dispute moves no money. Never more goes back than is left of the seller's part. */
export async function closingWrites(shop: Shop, one: Dispute): Promise<Result<readonly Write[], ClosingFault>> {
  const { id, orderId, sellerId } = one;
  const ending = [
    unblockRelease(shop, { orderId, sellerId, reason: id }),
    insertOrderEvent(shop, orderId, "dispute_closed", { case: id, seller: sellerId, outcome: one.state }),
  ];
  const minor = one.state === "withdrawn" ? 0 : (one.proposal?.minor ?? 0);
  if (minor === 0) return ok(ending);
  const known = await loadRefundable(shop, orderId);
  if (!known) return err({ code: "order.not_found" });
  const { order, payments, earlier } = known;
  const amountMinor = Math.min(minor, leftBySeller(order, earlier).get(sellerId) ?? 0);
  if (amountMinor === 0) return ok(ending);
  const shares = sharesOf(one, amountMinor);
  const decided = decideRefund(order, payments, earlier, { lines: [], amountMinor, sellerId, shares });
  if (!decided.ok) return decided;
  const ids = decided.value.draws.map(() => shop.newId("refund"));
  const reason = one.source === "chargeback" ? "chargeback" : "dispute";
  return ok([
    ...ending,
    ...moveOrder(shop, order, order.state),
    ...refundWrites(shop, order, decided.value, ids, { reason, caseId: id }),
  ]);
}

function sharesOf({ sellerId, proposal }: Dispute, minor: number): RefundShare[] {
  const { seller, platform } = borne(minor, proposal?.sellerBp ?? 10_000);
  const shares: readonly RefundShare[] = [
    { sellerId, minor: seller, borneBy: "seller" },
    { sellerId, minor: platform, borneBy: "platform" },
  ];
  return shares.filter((share) => share.minor > 0);
}
