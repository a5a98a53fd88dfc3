import { err, ok, type Result } from "../../kernel/result.ts";
import { announce } from "../../platform/outbox.ts";
import type { Shop } from "../../platform/shop.ts";
import type { Sale } from "../sale.ts";
import { holdDeposit } from "./deposit.ts";
import { findBidder, insertBidder, type Bidder } from "./lot-store.ts";
import { lotRulesOf } from "./rule.ts";

export type RegisterFault =
  | { readonly code: "lot.unauthenticated" }
  | { readonly code: "lot.own_goods.forbidden" }
  | { readonly code: "lot.closed" }
  | { readonly code: "deposit.balance_short"; readonly depositMinor: number }
  | { readonly code: "lot.raced" };

/** Somebody may bid from now on: they have a paddle, and their deposit is reserved in the batch that gives it. */
export async function registerBidder(shop: Shop, sale: Sale): Promise<Result<Bidder, RegisterFault>> {
  const { actor } = shop;
  if (actor.kind !== "account") return err({ code: "lot.unauthenticated" });
  if (actor.sellers.some(({ sellerId }) => sellerId === sale.sellerId)) return err({ code: "lot.own_goods.forbidden" });
  const known = await findBidder(shop, sale.id, actor.id);
  if (known) return admitted(shop, sale, known);
  if (["closed", "settled", "void"].includes(sale.state)) return err({ code: "lot.closed" });
  const { depositMinor, currency } = lotRulesOf(sale);
  const outcome = await shop.commit([
    insertBidder(shop, sale.id, actor.id, depositMinor),
    ...holdDeposit(shop, { saleId: sale.id, accountId: actor.id, depositMinor, currency }),
    announce(shop, "lot.bidder_registered", { saleId: sale.id, accountId: actor.id }),
  ]);
  if (outcome === "balance_short") return err({ code: "deposit.balance_short", depositMinor });
  const bidder = await findBidder(shop, sale.id, actor.id);
  return bidder ? admitted(shop, sale, bidder) : err({ code: "lot.raced" });
}

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
