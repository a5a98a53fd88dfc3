/** Nightly: orders placed before there was a vault are sealed as new ones are, the oldest first. */
import type { Shop } from "../platform/shop.ts";
import { insertPersonKey } from "../vault/index.ts";
import { sealBuyer } from "./buyer.ts";
import type { FrozenQuote } from "./quote.ts";
import { findUnsealed, sealOrder } from "./store.ts";

const [a_batch, batches_a_night] = [25, 40];

export async function sealOldOrders(shop: Shop): Promise<number> {
  let done = 0;
  for (let batch = 0; batch < batches_a_night; batch++) {
    const old = await findUnsealed(shop, a_batch);
    if (old.length === 0) break;
    const writes = await Promise.all(
      old.map(async ({ id, quote }) => {
        const { rest, sealed, key } = await sealBuyer(shop, id, JSON.parse(quote) as FrozenQuote);
        return [insertPersonKey(shop, key), ...sealOrder(id, JSON.stringify(rest), sealed)];
      }),
    );
    if ((await shop.commit(writes.flat())) !== "committed") break;
    done += old.length;
  }
  return done;
}
