/** The whole catalogue as a stream of text, page by page: Shopify's CSV, Google's feed, an import's findings. */
import { exportViews, exportViewsOf } from "../catalog/index.ts";
import type { Preferences, Shop } from "../platform/shop.ts";
import { findFindings } from "./store.ts";
import { csvLine, inert } from "./writers/csv.ts";
import { exportProduct } from "./writers/export-product.ts";
import { feedHead, feedItems, feedTail } from "./writers/google-merchant.ts";
import { shopifyHeader, shopifyLines } from "./writers/shopify.ts";

const byteStream = (parts: AsyncIterator<string>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(new TextEncoder().encode(value));
    },
  });

export const shopifyExport = (shop: Shop, asked: Preferences): ReadableStream<Uint8Array> =>
  byteStream(shopifyText(shop, asked));

/** A seller's goods, drafts and all: what its own file brings back in. */
export const shopifyExportOf = (shop: Shop, asked: Preferences, sellerId: string): ReadableStream<Uint8Array> =>
  byteStream(shopifyText(shop, asked, exportViewsOf(shop, asked, sellerId)));

async function* shopifyText(shop: Shop, asked: Preferences, views = exportViews(shop, asked)): AsyncGenerator<string> {
  yield shopifyHeader();
  for await (const view of views) yield shopifyLines(exportProduct(view, shop.config.publicOrigin, asked));
}

export const merchantFeed = (shop: Shop, asked: Preferences): ReadableStream<Uint8Array> =>
  byteStream(feedText(shop, asked));

async function* feedText(shop: Shop, asked: Preferences): AsyncGenerator<string> {
  const origin = shop.config.publicOrigin;
  const link = (handle: string) =>
    `${origin}/${asked.locale}/products/${handle}?currency=${asked.currency}&ship_to=${asked.shipTo}`;
  yield feedHead({ title: "Yaji 雅集", link: `${origin}/${asked.locale}`, description: "" });
  for await (const view of exportViews(shop, asked))
    yield feedItems(exportProduct(view, origin, asked), { link, brand: "Yaji" });
  yield feedTail;
}

export const findingsCsv = (shop: Shop, importId: string): ReadableStream<Uint8Array> =>
  byteStream(findingsText(shop, importId));

const page_findings = 500;

/** For people: cells that a spreadsheet would run are made inert, and a byte-order mark tells it the encoding. */
async function* findingsText(shop: Shop, importId: string): AsyncGenerator<string> {
  yield `\ufeff${csvLine(["kind", "product", "line", "column", "code", "expected", "got"])}`;
  for (let after = -1; ;) {
    const found = await findFindings(shop, importId, after, page_findings);
    for (const one of found) {
      const cells = [one.kind, one.product, String(one.line), one.column, one.code, one.expected, one.got];
      yield csvLine(cells.map(inert));
    }
    if (found.length < page_findings) return;
    after = found.at(-1)!.number;
  }
}
