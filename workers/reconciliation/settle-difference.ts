/** What differs from the provider's report is explained by a person, or set right by money moved by two of them. */
import { err, ok, type Result } from "../kernel/result.ts";
import { audited } from "../platform/audit.ts";
import { mustHaveChangedOne, type Write } from "../platform/database.ts";
import { unanswered, type Answered } from "../platform/http/once.ts";
import type { Shop } from "../platform/shop.ts";
import { financier, proposeAdjustment, type AdjustmentFault, type AdjustmentWish } from "../settlements/index.ts";
import { explain, findDifference, linkAdjustment, settleByAdjustment } from "./store.ts";

export type DifferenceFault =
  | { readonly code: "difference.forbidden" }
  | { readonly code: "difference.not_found" }
  /** explained or settled already */
  | { readonly code: "difference.not_open" }
  | { readonly code: "difference.note_missing" };

const note_chars_max = 500;

type Named = { readonly id: string };

export async function explainDifference(
  shop: Shop,
  id: string,
  given: string,
  answered: Answered<Named> = unanswered,
): Promise<Result<Named, DifferenceFault>> {
  const author = financier(shop.actor);
  if (author === null) return err({ code: "difference.forbidden" });
  const known = await findDifference(shop, id);
  if (!known) return err({ code: "difference.not_found" });
  if (known.state !== "open") return err({ code: "difference.not_open" });
  const note = given.trim().slice(0, note_chars_max);
  if (note.length < 3) return err({ code: "difference.note_missing" });
  const outcome = await shop.commit([
    explain(shop, id, author, note),
    mustHaveChangedOne("difference.explain"),
    audited(shop, "difference.explained", id, { note }),
    ...(await answered({ id })),
  ]);
  return outcome === "committed" ? ok({ id }) : err({ code: "difference.not_open" });
}

/** The adjustment waits for a second person; with their approval the difference is settled. */
export async function proposeCorrection(
  shop: Shop,
  differenceId: string,
  wish: AdjustmentWish,
  answered: Answered<Named> = unanswered,
): Promise<Result<Named, DifferenceFault | AdjustmentFault>> {
  const known = await findDifference(shop, differenceId);
  if (!known) return err({ code: "difference.not_found" });
  if (known.state !== "open") return err({ code: "difference.not_open" });
  return proposeAdjustment(shop, wish, async ({ id }) => [
    linkAdjustment(id, differenceId),
    ...(await answered({ id })),
  ]);
}

/** For the batch that approves an adjustment; nothing where it corrects no difference. */
export const correctionWrites = (shop: Shop, adjustmentId: string): Write[] => {
  const author = financier(shop.actor);
  return author === null ? [] : [settleByAdjustment(shop, adjustmentId, author)];
};
