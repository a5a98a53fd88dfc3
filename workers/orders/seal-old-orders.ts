/** Nightly: orders from before there was a vault or an index in it are sealed as new ones are; old indexes are made anew. */
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { blindIndex, insertPersonKey } from "../vault/index.ts";
import { openBuyer, sealBuyer } from "./buyer.ts";
import type { FrozenQuote } from "./quote.ts";
import { findUnsealed, sealOrder, type UnsealedOrder } from "./store.ts";

const [a_batch, batches_a_night] = [25, 200];

export async function sealOldOrders(shop: Shop): Promise<number> {
  let done = 0;
  for (let batch = 0; batch < batches_a_night; batch++) {
    const old = await findUnsealed(shop, a_batch);
    if (old.length === 0) break;
    const writes = await Promise.all(old.map((order) => sealOne(shop, order)));
    if ((await shop.commit(writes.flat())) !== "committed") break;
    done += old.length;
  }
  return done;
}

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
