import { findSearchable } from "../catalog/index.ts";
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
