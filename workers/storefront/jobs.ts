/** What the storefront hears: products that were written are put where shoppers find them. */
import { findForIndex, type IndexRecord } from "../catalog/index.ts";
import type { Announcement } from "../platform/outbox.ts";
import { received } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { indexProducts, type Findable } from "../search/index.ts";

export const indexListener = {
  name: "storefront.index",
  async hear(shop: Shop, event: Announcement): Promise<void> {
    const { productIds } = event.payload as { productIds: string[] };
    const records = await findForIndex(shop, productIds);
    await indexProducts(shop, records.map(findable), [received(shop, "storefront.index", event.id)]);
  },
};

/** Everything one may look for in a product. */
export const findable = ({ document, story, price }: IndexRecord): Findable => ({
  productId: document.id,
  active: document.status === "active",
  createdAt: document.createdAt,
  price,
  title: document.title,
  subtitle: document.subtitle,
  story,
  makerNames: Object.values(document.maker?.name ?? {}).filter((name) => name !== undefined),
  terms: document.terms,
  collections: document.collections.map(({ slug }) => slug),
  skus: document.variants.map(({ sku }) => sku),
  tags: document.tags,
});
