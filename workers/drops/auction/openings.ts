import { err, ok, type Result } from "../../kernel/result.ts";
import { audited } from "../../platform/audit.ts";
import type { Shop } from "../../platform/shop.ts";
import type { Sale } from "../sale.ts";
import { openings_a_page, type Opening } from "./verify.ts";

export type OpeningsFault = { readonly code: "lot.not_over" | "lot.raced" };
export type OpeningsPage = { readonly openings: readonly Opening[]; readonly next: number | null };

/** What hidden amounts were and the salts they were hidden with, once the lot is over. Who looked is written down first. */
export async function openingsOf(
  shop: Shop,
  sale: Sale,
  afterSeq: number,
): Promise<Result<OpeningsPage, OpeningsFault>> {
  const openings = await shop.lot(sale.id).openings(afterSeq);
  if (!openings) return err({ code: "lot.not_over" });
  const outcome = await shop.commit([
    audited(shop, "lot.openings_read", sale.id, { afterSeq, count: openings.length }),
  ]);
  if (outcome !== "committed") return err({ code: "lot.raced" });
  const next = openings.length < openings_a_page ? null : (openings.at(-1)?.seq ?? null);
  return ok({ openings: [...openings], next });
}
