/** Products page by page, for exports and feeds. */
import type { Statement } from "../platform/database.ts";
import type { Preferences, Shop } from "../platform/shop.ts";
import type { ProductView } from "./product.ts";
import { selectForExport, selectForExportOf, type DocumentRow } from "./read-store.ts";
import { productView } from "./view.ts";

const page_products = 100;

/** Every product that is for sale. `asked` says in which language, currency and market prices are told. */
export const exportViews = (shop: Shop, asked: Preferences): AsyncGenerator<ProductView> =>
  viewsOf(shop, asked, (after) => selectForExport(asked, after, page_products));

/** Every product of one seller, whatever its state: for that seller. */
export const exportViewsOf = (shop: Shop, asked: Preferences, sellerId: string): AsyncGenerator<ProductView> =>
  viewsOf(shop, asked, (after) => selectForExportOf(asked, sellerId, after, page_products));

/** One round trip a page. */
async function* viewsOf(
  shop: Shop,
  asked: Preferences,
  page: (after: string) => Statement,
): AsyncGenerator<ProductView> {
  for (let after = ""; ;) {
    const rows = await shop.db.all<DocumentRow>(page(after));
    const views = rows.map((row) => productView(row, asked));
    yield* views;
    if (views.length < page_products) return;
    after = views.at(-1)!.id;
  }
}
