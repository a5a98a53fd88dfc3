/** Stop an import where it is. What has been written stays; the work ends at the next page. */
import { err, ok, type Result } from "../kernel/result.ts";
import type { Shop } from "../platform/shop.ts";
import { moveImport, type IllegalImportMove, type ImportJob } from "./import-job.ts";
import { findImport, moveState } from "./store.ts";

export type CancelImportFault =
  | IllegalImportMove
  | { readonly code: "import.not_found" }
  | { readonly code: "import.raced" };

export async function cancelImport(shop: Shop, importId: string): Promise<Result<ImportJob, CancelImportFault>> {
  const job = await findImport(shop, importId);
  if (!job) return err({ code: "import.not_found" });
  const move = moveImport(job.state, "cancelled");
  if (!move.ok) return move;
  const outcome = await shop.commit(moveState(importId, job.state, "cancelled", shop.now));
  return outcome === "committed"
    ? ok({ ...job, state: "cancelled", finishedAt: shop.now })
    : err({ code: "import.raced" });
}
