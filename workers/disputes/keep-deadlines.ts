/** What nobody did in time: unanswered claims and disputes go one step further; a late decision is called for again. */
import { day_ms } from "../kernel/clock.ts";
import type { Shop } from "../platform/shop.ts";
import { findDueClaims, insertCaseEvent, moveClaimRow } from "../returns/index.ts";
import { leftBySeller, loadRefundable } from "../refunds/index.ts";
import { announce } from "../platform/outbox.ts";
import type { Claim } from "../returns/index.ts";
import { whenDue, type Dispute } from "./dispute.ts";
import { openingWrites } from "./open-dispute.ts";
import { findDueDisputes, moveDispute } from "./store.ts";

const a_sweep_max = 50;

export async function keepDeadlines(shop: Shop): Promise<number> {
  const [claims, disputes] = await Promise.all([findDueClaims(shop, a_sweep_max), findDueDisputes(shop, a_sweep_max)]);
  for (const claim of claims) await passOn(shop, claim);
  for (const dispute of disputes) await remind(shop, dispute);
  return claims.length + disputes.length;
}

/** A claim its seller has not answered becomes a dispute by itself. Lost races are for the next sweep. */
async function passOn(shop: Shop, claim: Claim): Promise<void> {
  const known = await loadRefundable(shop, claim.orderId);
  if (!known) return;
  const left = leftBySeller(known.order, known.earlier).get(claim.sellerId) ?? 0;
  const wantedMinor = Math.min(claim.wantedMinor, left);
  const opening = {
    id: shop.newId("dispute"),
    orderId: claim.orderId,
    sellerId: claim.sellerId,
    source: "shopper",
    reason: claim.kind,
    about: claim.id,
    wantedMinor,
    photos: 0,
  } as const;
  const outcome = await shop.commit([
    ...moveClaimRow(shop, claim, "escalated"),
    ...(await insertCaseEvent(shop, claim.id, "escalated", "shop")),
    ...(wantedMinor > 0 ? await openingWrites(shop, opening, "shop", "") : []),
  ]);
  // Its part is in dispute already: the claim goes along with that.
  if (outcome === "duplicate")
    await shop.commit([
      ...moveClaimRow(shop, claim, "escalated"),
      ...(await insertCaseEvent(shop, claim.id, "escalated", "shop")),
    ]);
}

async function remind(shop: Shop, one: Dispute): Promise<void> {
  const to = whenDue(one.state);
  const about = { disputeId: one.id, orderId: one.orderId, sellerId: one.sellerId };
  await shop.commit(
    to
      ? [
          ...moveDispute(shop, one, { state: to }),
          ...(await insertCaseEvent(shop, one.id, to, "shop")),
          announce(shop, "dispute.escalated", about),
        ]
      : [
          ...moveDispute(shop, one, { state: one.state, dueAt: shop.now + day_ms }),
          announce(shop, "dispute.decision_late", about),
        ],
  );
}
