/** Every product that is for sale, page by page, for exports and feeds. */
import type { Preferences, Shop } from "../platform/shop.ts";
import type { ProductView } from "./product.ts";
import { selectForExport, type DocumentRow } from "./read-store.ts";
import { productView } from "./view.ts";

const page_products = 100;

/** One round trip a page; `asked` says in which language, currency and market prices are told. */
export async function* exportViews(shop: Shop, asked: Preferences): AsyncGenerator<ProductView> {
  for (let after = ""; ;) {
    const rows = await shop.db.all<DocumentRow>(selectForExport(asked, after, page_products));
    const views = rows.map((row) => productView(row, asked));
    yield* views;
    if (views.length < page_products) return;
    after = views.at(-1)!.id;
  }
}
