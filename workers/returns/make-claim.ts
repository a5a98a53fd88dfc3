/** Claims: made with photographs, answered by the seller, settled by money back or passed on to a mediator. */
import { err, ok, type Result } from "../kernel/result.ts";
import { insertOrderEvent, isPaid, moveOrder } from "../orders/index.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { decideRefund, leftBySeller, loadRefundable, refundWrites, type RefundFault } from "../refunds/index.ts";
import { insertCaseEvent } from "./case-store.ts";
import { answer_ms, moveClaimState, type Claim, type ClaimKind, type IllegalClaimMove } from "./claim.ts";
import { findClaim, insertClaim, moveClaimRow } from "./claim-store.ts";
import { keepEvidence } from "./keep-evidence.ts";
import { isTheirs, type CaseActor } from "./move-return.ts";

export type ClaimWish = {
  readonly sellerId: string;
  readonly kind: ClaimKind;
  /** null: all that was paid for this seller's part */
  readonly wantedMinor: number | null;
  readonly note: string;
  readonly photos: readonly File[];
};
export type MakeClaimFault =
  | { readonly code: "order.not_found" }
  | { readonly code: "claim.not_sent_yet" }
  | { readonly code: "claim.too_much"; readonly leftMinor: number }
  | { readonly code: "order.raced" };

export async function makeClaim(
  shop: Shop,
  orderId: string,
  wish: ClaimWish,
): Promise<Result<{ readonly id: string }, MakeClaimFault>> {
  const known = await loadRefundable(shop, orderId);
  const part = known?.parts.find(({ sellerId }) => sellerId === wish.sellerId);
  if (!known || !part) return err({ code: "order.not_found" });
  // What is lost may never have been handed over, so a paid part may be claimed as well.
  if (!isPaid(part.state)) return err({ code: "claim.not_sent_yet" });
  const left = leftBySeller(known.order, known.earlier).get(wish.sellerId) ?? 0;
  const wantedMinor = wish.wantedMinor ?? left;
  if (wantedMinor <= 0 || wantedMinor > left) return err({ code: "claim.too_much", leftMinor: left });

  const id = shop.newId("claim");
  const photos = await keepEvidence(shop, id, wish.photos);
  const { sellerId, kind } = wish;
  const outcome = await shop.commit([
    insertClaim(shop, { id, orderId, sellerId, kind, wantedMinor, photos, answerBy: shop.now + answer_ms }),
    ...(await insertCaseEvent(shop, id, "opened", "shopper", { note: wish.note, detail: { minor: wantedMinor } })),
    insertOrderEvent(shop, orderId, "claim_opened", { case: id, seller: sellerId }),
    announce(shop, "claim.opened", { claimId: id, orderId, sellerId }),
  ]);
  return outcome === "committed" ? ok({ id }) : err({ code: "order.raced" });
}

export type AnswerClaimFault =
  | IllegalClaimMove
  | RefundFault
  | { readonly code: "claim.not_found" }
  | { readonly code: "claim.raced" };

const attempts = 3;

/** Accepted: the money goes back in the same batch, all that was asked or what is offered. */
export async function answerClaim(
  shop: Shop,
  id: string,
  answer: { readonly to: "accepted" | "refused" | "withdrawn"; readonly amountMinor?: number; readonly note: string },
  by: CaseActor,
): Promise<Result<Claim, AnswerClaimFault>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const claim = await findClaim(shop, id);
    if (!claim || !isTheirs(by, claim)) return err({ code: "claim.not_found" });
    const moved = moveClaimState(claim.state, answer.to);
    if (!moved.ok) return moved;
    if (claim.state === answer.to) return ok(claim);
    const amountMinor = answer.amountMinor ?? claim.wantedMinor;
    const paid = answer.to === "accepted" ? await paying(shop, claim, amountMinor) : ok([]);
    if (!paid.ok) return paid;
    const { orderId, sellerId } = claim;
    const outcome = await shop.commit([
      ...moveClaimRow(shop, claim, answer.to),
      ...(await insertCaseEvent(shop, id, answer.to, by.side, {
        note: answer.note,
        detail: answer.to === "accepted" ? { minor: amountMinor } : {},
      })),
      ...paid.value,
      announce(shop, `claim.${answer.to}`, { claimId: id, orderId, sellerId }),
    ]);
    if (outcome === "committed") return ok({ ...claim, state: answer.to });
  }
  return err({ code: "claim.raced" });
}

async function paying(shop: Shop, { id, orderId, sellerId }: Claim, amountMinor: number) {
  const known = await loadRefundable(shop, orderId);
  if (!known) return err({ code: "claim.not_found" } as const);
  const { order, payments, earlier } = known;
  const decided = decideRefund(order, payments, earlier, { lines: [], amountMinor, sellerId });
  if (!decided.ok) return decided;
  const ids = decided.value.draws.map(() => shop.newId("refund"));
  const writes = refundWrites(shop, order, decided.value, ids, { reason: "claim", caseId: id });
  return ok([...moveOrder(shop, order, order.state), ...writes]);
}
