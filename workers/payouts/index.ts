/** Paying sellers out: where to, how much, and what has become of it. */
export { addDestination, type AddDestinationFault } from "./add-destination.ts";
export {
  isUnderWay,
  mayBeRecalled,
  minimumMinor,
  payoutStates,
  type Destination,
  type Payout,
  type PayoutState,
} from "./payout.ts";
export { requestPayout, type RequestPayoutFault } from "./request-payout.ts";
export { recallPayout, type RecallFault } from "./recall-payout.ts";
export { findDestination, findDestinations, findPayout, listPayouts } from "./store.ts";
