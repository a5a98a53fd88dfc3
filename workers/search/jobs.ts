import { bumpVersion, findGoodsOf, findSearchable } from "../catalog/index.ts";
import { received, type Announcement } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { indexProducts } from "./index-products.ts";

/** What the catalogue has written can be found a moment later; hearing of it twice changes nothing. */
export const indexListener = {
  name: "search.index",
  async hear(shop: Shop, event: Announcement): Promise<void> {
    const { productIds } = event.payload as { productIds: readonly string[] };
    await indexProducts(shop, await findSearchable(shop, productIds), [received(shop, "search.index", event.id)]);
  },
};

const [goods_a_batch, batches_max] = [100, 500];

/** A seller may sell no more, or again: all their goods are looked at anew. Pages made in between are made anew at the end. */
export const shelvedListener = {
  name: "search.shelved",
  async hear(shop: Shop, event: Announcement): Promise<void> {
    const { sellerId } = event.payload as { sellerId: string };
    let after = "";
    for (let batch = 0; batch < batches_max; batch++) {
      const ids = await findGoodsOf(shop, sellerId, after, goods_a_batch);
      const last = ids.at(-1);
      if (last === undefined) break;
      await indexProducts(shop, await findSearchable(shop, ids));
      after = last;
    }
    await shop.commit([received(shop, "search.shelved", event.id), bumpVersion()]);
  },
};
