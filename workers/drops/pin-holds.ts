import { err, ok, type Result } from "../kernel/result.ts";
import type { Shop } from "../platform/shop.ts";
import { namedHold } from "./named-holds.ts";
import type { OrderHold } from "./receipt.ts";

export type PinFault =
  | { readonly code: "checkout.hold_gone"; readonly holdIds: readonly string[] }
  | { readonly code: "checkout.hold_taken"; readonly holdIds: readonly string[] };

/**
 * Before an order is written its holds are pinned: from now on they end by an order's word alone. `by` is the quote, so
 * that the same wish may ask again and another one may not.
 */
export async function pinHolds(shop: Shop, holds: readonly OrderHold[], by: string): Promise<Result<null, PinFault>> {
  const outcomes = await Promise.all(
    holds.map(({ saleId, shard, holdId }) => {
      const named = namedHold(holdId);
      return named ? named.pin(shop, holdId) : shop.flashSale.shard(saleId, shard).pin(holdId, by);
    }),
  );
  const those = (outcome: string) => holds.flatMap(({ holdId }, i) => (outcomes[i] === outcome ? holdId : []));
  if (outcomes.includes("gone")) return err({ code: "checkout.hold_gone", holdIds: those("gone") });
  if (outcomes.includes("taken")) return err({ code: "checkout.hold_taken", holdIds: those("taken") });
  return ok(null);
}
