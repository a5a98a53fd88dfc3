import type { Entry } from "../chain.ts";
import { verifyFolded, type FoldReport } from "../fold-log.ts";
import { firstPresaleStanding, foldPresale, type PresaleStanding } from "./fold.ts";

/** A presale checked from its log alone. */
export const verifyPresale = (entries: readonly Entry[]): FoldReport<PresaleStanding> =>
  verifyFolded(entries, { noun: "presale", first: firstPresaleStanding, fold: foldPresale });
