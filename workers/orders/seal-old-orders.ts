/** Nightly: orders from before there was a vault or an index in it are sealed as new ones are; old indexes are made anew. */
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { blindIndex, insertPersonKey, sealOld } from "../vault/index.ts";
import { openBuyer, sealBuyer } from "./buyer.ts";
import type { FrozenQuote } from "./quote.ts";
import { findUnsealed, sealOrder, type UnsealedOrder } from "./store.ts";

export const sealOldOrders = (shop: Shop): Promise<number> => sealOld(shop, findUnsealed, sealOne);

async function sealOne(shop: Shop, order: UnsealedOrder): Promise<Write[]> {
  const { id, email, quote } = order;
  // Nobody's any more, from before the index: its address is an alias, and there is nothing to find it by.
  if (order.sealed === "") return sealOrder(id, { quote, sealed: "", email, index: "" });
  const buyer = await openBuyer(shop, id, order);
  if (buyer && order.sealed)
    return sealOrder(id, { quote, sealed: order.sealed, email: "", index: blindIndex(shop, buyer.email) });
  const whole = { ...(JSON.parse(quote) as FrozenQuote), email };
  const { rest, sealed, key } = await sealBuyer(shop, id, whole);
  const now = { quote: JSON.stringify(rest), sealed, email: "", index: blindIndex(shop, email) };
  return [insertPersonKey(shop, key), ...sealOrder(id, now)];
}
