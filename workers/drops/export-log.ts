/** The log of a sale as JSON lines, for anybody: kept in R2 when the sale is settled, read from its objects before that. */
import type { Shop } from "../platform/shop.ts";
import { mechanismRooms } from "./mechanisms.ts";
import type { Sale } from "./sale.ts";

export const keyOfLog = ({ id }: Sale): string => `sale/${id}/log.jsonl`;
const utf8 = new TextEncoder();

/** Chains one after another, each from its first line. */
export function saleLog(shop: Shop, sale: Sale): ReadableStream<Uint8Array> {
  const pages = mechanismRooms[sale.mechanism]?.log(shop, sale)[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(out) {
      const page = await pages?.next();
      if (!page || page.done) return out.close();
      const text = page.value.map((entry) => `${JSON.stringify(entry)}\n`).join("");
      out.enqueue(utf8.encode(text));
    },
  });
}

/** Written whole; again is the same. */
export async function exportLog(shop: Shop, sale: Sale): Promise<void> {
  const text = await new Response(saleLog(shop, sale)).text();
  await shop.blobs.media.put(keyOfLog(sale), text, { httpMetadata: { contentType: "application/jsonl" } });
}

/** Nothing is written to its log any more. */
export const isSealed = ({ settledAt, mechanism }: Sale): boolean =>
  settledAt !== null && mechanismRooms[mechanism]?.logGoesOn !== true;

export async function readLog(shop: Shop, sale: Sale): Promise<ReadableStream<Uint8Array>> {
  const kept = isSealed(sale) ? await shop.blobs.media.get(keyOfLog(sale)) : null;
  return kept ? (kept.body as ReadableStream<Uint8Array>) : saleLog(shop, sale);
}
