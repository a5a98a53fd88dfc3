import { err, ok, type Result } from "../../kernel/result.ts";
import { announce } from "../../platform/outbox.ts";
import type { Shop } from "../../platform/shop.ts";
import type { Sale } from "../sale.ts";
import { holdDeposit } from "./deposit.ts";
import { findBidder, insertBidder, type Bidder } from "./lot-store.ts";
import { lotRulesOf } from "./rule.ts";

export type NoBidder = { readonly code: "lot.unauthenticated" } | { readonly code: "lot.own_goods.forbidden" };
export type RegisterFault =
  | NoBidder
  | { readonly code: "lot.closed" }
  | { readonly code: "deposit.balance_short"; readonly depositMinor: number }
  | { readonly code: "lot.raced" };

/** Somebody may bid from now on: they have a paddle, and their deposit is reserved in the batch that gives it. */
export async function registerBidder(shop: Shop, sale: Sale): Promise<Result<Bidder, RegisterFault>> {
  const asking = bidderAsking(shop, sale);
  if (!asking.ok) return asking;
  const accountId = asking.value;
  const known = await findBidder(shop, sale.id, accountId);
  if (known) return admitted(shop, sale, known);
  if (takesNoBidders(sale)) return err({ code: "lot.closed" });
  const { depositMinor, currency } = lotRulesOf(sale);
  const outcome = await shop.commit([
    ...insertBidder(shop, sale.id, accountId, depositMinor),
    ...holdDeposit(shop, { saleId: sale.id, accountId, depositMinor, currency }),
    announce(shop, "lot.bidder_registered", { saleId: sale.id, accountId }),
  ]);
  if (outcome === "balance_short") return err({ code: "deposit.balance_short", depositMinor });
  if (outcome === "stale_write") return err({ code: "lot.closed" });
  const bidder = await findBidder(shop, sale.id, accountId);
  return bidder ? admitted(shop, sale, bidder) : err({ code: "lot.raced" });
}

/** Whose paddle it would be: somebody known, and not on their own goods. */
export function bidderAsking({ actor }: Pick<Shop, "actor">, sale: Sale): Result<string, NoBidder> {
  if (actor.kind !== "account") return err({ code: "lot.unauthenticated" });
  const own = actor.sellers.some(({ sellerId }) => sellerId === sale.sellerId);
  return own ? err({ code: "lot.own_goods.forbidden" }) : ok(actor.id);
}

export const takesNoBidders = ({ state }: Pick<Sale, "state">): boolean =>
  ["closed", "settled", "void"].includes(state);

async function admitted(shop: Shop, sale: Sale, bidder: Bidder): Promise<Result<Bidder, RegisterFault>> {
  await admit(shop, sale, bidder);
  return ok(bidder);
}

/** Tells the room. It may not be there yet: then it is made first, and a second telling changes nothing. */
export async function admit(shop: Shop, sale: Sale, { accountId, paddle }: Bidder): Promise<void> {
  const room = shop.lot(sale.id);
  if (await room.admit(accountId, paddle)) return;
  await room.open({ lotId: sale.id, saleId: sale.id, rules: lotRulesOf(sale) });
  await room.admit(accountId, paddle);
}
