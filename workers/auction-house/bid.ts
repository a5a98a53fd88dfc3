import type { BidOutcome } from "../../durable-objects/auction/messages.ts";
import { err } from "../kernel/result.ts";
import type { Sale } from "../drops/index.ts";
import type { Shop } from "../platform/shop.ts";

/** Whoever is signed in bids as themselves; that they have a paddle is known to the room. */
export async function bid(
  shop: Shop,
  sale: Sale,
  clientBidId: string,
  maxMinor: number,
): Promise<BidOutcome | ReturnType<typeof unknown>> {
  const { actor } = shop;
  if (actor.kind !== "account") return unknown();
  return shop.lot(sale.id).bid({ account: actor.id, clientBidId, maxMinor });
}

const unknown = () => err({ code: "lot.unauthenticated" as const });
