/** After the sale: returns, exchanges and claims, with what happened to each. */
export { findCaseEvents, insertCaseEvent, notesOf, sealOldNotes, type CaseEvent, type CaseSide } from "./case-store.ts";
export { claimKinds, claimStates, moveClaimState, type Claim, type ClaimKind, type ClaimState } from "./claim.ts";
export { findClaim, findDueClaims, moveClaimRow } from "./claim-store.ts";
export { exchangeStates, type Exchange, type ExchangeState } from "./exchange.ts";
export { inspectReturn, type InspectFault, type Inspection } from "./inspect-return.ts";
export { evidenceKey, keepEvidence } from "./keep-evidence.ts";
export { answerClaim, makeClaim, type AnswerClaimFault, type ClaimWish, type MakeClaimFault } from "./make-claim.ts";
export { isTheirs, moveReturn, type CaseActor, type MoveReturnFault, type ReturnStep } from "./move-return.ts";
export { requestReturn, type RequestReturnFault, type ReturnWish } from "./request-return.ts";
export {
  moveReturnState,
  returnable,
  returnLimits,
  returnReasons,
  returnStates,
  type AcceptedPieces,
  type Pieces,
  type Return,
  type ReturnReason,
  type ReturnState,
} from "./return.ts";
export { findReturn } from "./store.ts";
export { casesOfOrder, listClaims, listReturns, type CaseList, type OrderCases } from "./view-cases.ts";
