/** The provider's report beside the books, every night; what differs is a row with a state until somebody knows why. */
export { reconcileDay, reconcileLately, type ReconcileFault } from "./reconcile.ts";
export { explain, findDifferences, selectRuns, type Difference, type DifferenceState, type Run } from "./store.ts";
