import type { Entry } from "../chain.ts";
import { verifyFolded, type FoldReport } from "../fold-log.ts";
import { firstProjectStanding, foldProject, type ProjectStanding } from "./fold.ts";

/** A project checked from its log alone: the chain is whole, every line may follow on the one before, the sums are right. */
export const verifyProject = (entries: readonly Entry[]): FoldReport<ProjectStanding> =>
  verifyFolded(entries, { noun: "project", first: firstProjectStanding, fold: foldProject });
