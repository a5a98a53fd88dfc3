/** Disputes: opened by a shopper or a bank, mediated with deadlines, ended by a refund that says who bears it. */
export {
  disputeReasons,
  disputeStates,
  isOpen,
  moveDisputeState,
  type Dispute,
  type DisputeReason,
  type DisputeState,
  type Proposal,
} from "./dispute.ts";
export { keepDeadlines } from "./keep-deadlines.ts";
export {
  acceptProposal,
  answerDispute,
  decideDispute,
  escalateDispute,
  proposeSettlement,
  withdrawDispute,
  type MediateFault,
} from "./mediate.ts";
export { openDispute, type DisputeWish, type OpenDisputeFault } from "./open-dispute.ts";
export { mayMediate } from "./policy.ts";
export { findDispute, listDisputes, selectDisputesOfOrder, toDispute, type DisputeRow } from "./store.ts";
