import { invariant } from "../../kernel/result.ts";
import type { Shop } from "../../platform/shop.ts";
import type { Sale } from "../sale.ts";
import { depositOf, releaseDeposit } from "./deposit.ts";
import { heldBidders } from "./lot-store.ts";

const batches_max = 50;

/** Everybody's deposit but the winner's is free again, forty in a batch. Again: whatever was left. */
export async function letGoOfLosers(shop: Shop, sale: Sale, winner: string | null): Promise<void> {
  for (let n = 0; n < batches_max; n++) {
    const bidders = await heldBidders(shop, sale.id, winner);
    if (bidders.length === 0) return;
    const outcome = await shop.commit(bidders.flatMap((bidder) => releaseDeposit(shop, depositOf(sale, bidder))));
    invariant(
      outcome === "committed" || outcome === "stale_write" || outcome === "duplicate",
      "a deposit is let go once",
    );
    // Somebody else is letting go of the same ones: the next look shows what is left.
  }
}
