/** The steps of a dispute: the seller answers, a mediator proposes, both accept, or somebody decides. */
import { err, ok, type Result } from "../kernel/result.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { insertCaseEvent, isTheirs, type CaseActor } from "../returns/index.ts";
import { closingWrites, type ClosingFault } from "./close-dispute.ts";
import {
  isOpen,
  moveDisputeState,
  type Dispute,
  type DisputeState,
  type IllegalDisputeMove,
  type Proposal,
} from "./dispute.ts";
import { findDispute, moveDispute, type DisputeChange } from "./store.ts";

export type MediateFault =
  | IllegalDisputeMove
  | ClosingFault
  | { readonly code: "dispute.not_found" }
  | { readonly code: "dispute.no_proposal" }
  | { readonly code: "dispute.too_much"; readonly leftMinor: number }
  | { readonly code: "dispute.raced" };
type Mediated = Promise<Result<Dispute, MediateFault>>;

const attempts = 3;

export const answerDispute = (shop: Shop, id: string, note: string, by: CaseActor): Mediated =>
  step(shop, id, by, "answered", note, () => ({ state: "answered" }));

/** A new proposal forgets who had accepted the one before. */
export const proposeSettlement = (shop: Shop, id: string, proposal: Proposal, note: string, by: CaseActor): Mediated =>
  step(shop, id, by, "proposed", note, (one) =>
    proposal.minor > one.wantedMinor
      ? null
      : { state: "proposed", proposal, shopperAcceptedAt: null, sellerAcceptedAt: null },
  );

/** With the second of the two it is settled, and the money goes back in the same batch. */
export const acceptProposal = (shop: Shop, id: string, by: CaseActor): Mediated =>
  step(shop, id, by, "accepted", "", (one) => {
    const change = by.side === "shopper" ? { shopperAcceptedAt: shop.now } : { sellerAcceptedAt: shop.now };
    const both = by.side === "shopper" ? one.sellerAcceptedAt !== null : one.shopperAcceptedAt !== null;
    return one.state === "proposed" ? { ...change, state: both ? "settled" : "proposed" } : null;
  });

/** Either of the two says no, or a mediator takes it further. */
export const escalateDispute = (shop: Shop, id: string, note: string, by: CaseActor): Mediated =>
  step(shop, id, by, "escalated", note, () => ({ state: "escalated" }));

/** Final. How much goes back, and who bears it. */
export const decideDispute = (shop: Shop, id: string, proposal: Proposal, note: string, by: CaseActor): Mediated =>
  step(shop, id, by, "decided", note, (one) =>
    proposal.minor > one.wantedMinor ? null : { state: "decided", proposal },
  );

export const withdrawDispute = (shop: Shop, id: string, by: CaseActor): Mediated =>
  step(shop, id, by, "withdrawn", "", () => ({ state: "withdrawn" }));

type Decide = (one: Dispute) => DisputeChange | null;

async function step(shop: Shop, id: string, by: CaseActor, kind: string, note: string, decide: Decide): Mediated {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const one = await findDispute(shop, id);
    if (!one || !isTheirs(by, one)) return err({ code: "dispute.not_found" });
    const change = decide(one);
    if (!change)
      return kind === "accepted"
        ? err({ code: "dispute.no_proposal" })
        : err({ code: "dispute.too_much", leftMinor: one.wantedMinor });
    const moved = moveDisputeState(one.state, change.state);
    if (!moved.ok) return moved;
    if (one.state === change.state && kind !== "accepted" && kind !== "proposed") return ok(one);
    const after = { ...one, ...change, proposal: change.proposal ?? one.proposal };
    const closing = isOpen(change.state) ? ok([]) : await closingWrites(shop, after);
    if (!closing.ok) return closing;
    const outcome = await shop.commit([
      ...moveDispute(shop, one, change),
      ...(await insertCaseEvent(shop, id, kind, by.side, { note, detail: detailOf(change) })),
      announce(shop, topicOf(kind, change.state), { disputeId: id, orderId: one.orderId, sellerId: one.sellerId }),
      ...closing.value,
    ]);
    if (outcome === "committed") return ok(after);
  }
  return err({ code: "dispute.raced" });
}

const detailOf = ({ proposal }: DisputeChange): { readonly [name: string]: number } =>
  proposal ? { minor: proposal.minor, sellerBp: proposal.sellerBp } : {};
const topicOf = (kind: string, state: DisputeState): string => (isOpen(state) ? `dispute.${kind}` : "dispute.closed");
