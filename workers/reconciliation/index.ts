/** The provider's report beside the books, every night; what differs is a row with a state until somebody knows why. */
export { reconcileDay, reconcileLately, type ReconcileFault } from "./reconcile.ts";
export { correctionWrites, explainDifference, proposeCorrection, type DifferenceFault } from "./settle-difference.ts";
export {
  findDifference,
  findDifferences,
  selectRuns,
  type Difference,
  type DifferenceState,
  type Run,
} from "./store.ts";
