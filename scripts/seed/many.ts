/**
 * A shop of any size for benchmarks: every product of the demo again and again, each time another number, price, stock
 * and place on the shelves. Deterministic: the same count gives the same shop.
 */
import { readFile } from "node:fs/promises";
import { seedProducts } from "../../d1-migrations/seeds/demo.ts";
import { writeProducts, type ProductDraft } from "../../workers/catalog/index.ts";
import { indexWrites } from "../../workers/search/index.ts";
import { migrate } from "../local-shop.ts";
import { findable } from "./findable.ts";
import { loadReference } from "./reference.ts";
import { settleIndexing } from "./seed-store.ts";
import { shopOver } from "./seed-shop.ts";

const readText = (path: string): Promise<string> => readFile(`d1-migrations/seeds/${path}`, "utf8");
const opened_at = Date.UTC(2026, 8, 2);
const batch = 200;

/** Brings the shop to `count` products in all, searchable; products that are there already stay. */
export async function loadMany(db: D1Database, count: number, say: (line: string) => void = () => {}): Promise<number> {
  await migrate(db);
  await loadReference(db);
  const shop = shopOver(db, opened_at);
  const there = (await db.prepare("SELECT count(*) AS n FROM products").first<{ n: number }>())!.n;
  const goods: ProductDraft[] = [];
  for await (const draft of seedProducts(readText)) goods.push(draft);
  for (let from = there; from < count; from += batch) {
    const drafts = Array.from({ length: Math.min(batch, count - from) }, (_, i) => again(goods, from + i));
    await writeProducts(shop, drafts, {
      at: opened_at + from,
      reference: "many",
      alongside: (written) => indexWrites(written.map((one) => findable(one, opened_at + from))),
    });
    if ((from - there) % 5_000 < batch) say(`${from + drafts.length} products`);
  }
  await settleIndexing(shop);
  return count - there;
}

/** The `n`-th product: one of the demo's, told apart by its number. */
function again(goods: readonly ProductDraft[], n: number): ProductDraft {
  const model = goods[n % goods.length]!;
  const neighbour = goods[(n * 7 + 3) % goods.length]!;
  const titled = Object.fromEntries(Object.entries(model.title).map(([locale, title]) => [locale, `${title} · ${n}`]));
  return {
    ...model,
    externalId: `many:${n}`,
    slug: `piece-${n}`,
    title: titled,
    terms: [...(model.terms ?? []), ...(neighbour.terms ?? []).slice(0, 1)],
    collections: [...new Set([...(model.collections ?? []), ...(neighbour.collections ?? []).slice(0, 1)])],
    collectionNames: { ...neighbour.collectionNames, ...model.collectionNames },
    media: [{ kind: "illustration", seed: "whole" }],
    variants: model.variants.map((variant, index) => ({
      ...variant,
      sku: `M${n}-${index + 1}`,
      media: undefined,
      prices: variant.prices.map(({ currency, minor }) => ({
        currency,
        minor: Math.max(1, Math.round((minor * (80 + (n % 41))) / 100)),
      })),
      stock: variant.stock.map(({ location, quantity }) => ({ location, quantity: (quantity + n) % 40 })),
    })),
  };
}

if (import.meta.main) {
  const { openLocalShop, withoutWorker } = await import("../local-shop.ts");
  const [count = "50000", persist = ".wrangler/state/many"] = process.argv.slice(2);
  const shop = await openLocalShop({
    persist,
    script: withoutWorker,
  });
  const began = performance.now();
  const added = await loadMany(await shop.database(), Number(count), (line) => console.log(line));
  const seconds = (performance.now() - began) / 1000;
  console.log(`${added} products in ${seconds.toFixed(1)} s, ${Math.round(added / seconds)}/s`);
  await shop.close();
}
