/**
 * Fills an empty shop with the demo: reference tables, goods, words for finding them, photographs, pages, promotions and
 * accounts. Done again only when the files it reads have changed; then it updates and doubles nothing.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { seedCollections, seedPages, seedProducts, seedPromotions } from "../../d1-migrations/seeds/demo.ts";
import { seedSellers, sellersByMaker, soldBySeller } from "../../d1-migrations/seeds/demo-sellers.ts";
import {
  photosArrived,
  writeCollections,
  writePages,
  writeProducts,
  type Arrival,
  type ProductDraft,
} from "../../workers/catalog/index.ts";
import { judgeImage } from "../../workers/media/judge-image.ts";
import { keepOriginal } from "../../workers/media/index.ts";
import type { Shop } from "../../workers/platform/shop.ts";
import { putPromotion } from "../../workers/promotions/index.ts";
import { indexWrites } from "../../workers/search/index.ts";
import { migrate } from "../local-shop.ts";
import { hashOfFiles } from "../remembered.ts";
import { loadAccounts } from "./accounts.ts";
import { loadDraws } from "./draws.ts";
import { loadDrop } from "./drop.ts";
import { findable } from "./findable.ts";
import { htmlOf } from "./markdown.ts";
import { promotionOf } from "./promotions.ts";
import { loadReference } from "./reference.ts";
import { loadSellers } from "./sellers.ts";
import { loadPriceRules } from "./price-rules.ts";
import { loadLots } from "./lots.ts";
import { loadPresale } from "./presale.ts";
import { loadProjects } from "./projects.ts";
import { shopOver } from "./seed-shop.ts";
import { markSeeded, pendingPhotos, seededWith, settleIndexing } from "./seed-store.ts";

const folder = "d1-migrations/seeds";
const readText = (path: string): Promise<string> => readFile(`${folder}/${path}`, "utf8");
/** The demo's own beginning: the same seed gives the same shop. */
const opened_at = Date.UTC(2026, 8, 1);

export type Seeded = { readonly products: number; readonly photos: number; readonly already: boolean };

/** Migrates always, seeds when needed. `say` hears what is being done. */
export async function seedShop(
  open: { database(): Promise<D1Database>; media(): Promise<R2Bucket> },
  say: (line: string) => void = () => {},
): Promise<Seeded> {
  const db = await open.database();
  await migrate(db);
  const hash = seedHash();
  if (await seededWith(db, hash)) return { products: 0, photos: 0, already: true };
  const shop = shopOver(db, opened_at);
  await loadReference(db);
  const sellers = await seedSellers(readText);
  await loadSellers(db, shop, sellers);
  await writeCollections(
    shop,
    (await seedCollections(readText)).map(({ sortOrder, ...collection }) => ({ ...collection, position: sortOrder })),
  );
  const products = await loadProducts(shop, (draft) => soldBySeller(draft, sellersByMaker(sellers)), say);
  await writePages(
    shop,
    (await seedPages(readText)).map((page, position) => ({
      ...page,
      position,
      publishedAt: opened_at,
      body: mapTexts(page.body, htmlOf),
    })),
  );
  for (const promotion of await seedPromotions(readText)) await shop.commit([putPromotion(promotionOf(promotion))]);
  await loadDrop(shop);
  await loadAccounts(db, shop);
  // What runs for days begins when the shop is opened, not when the demo was made.
  const today = shopOver(db, Date.now());
  for (const load of [loadLots, loadDraws, loadProjects, loadPresale, loadPriceRules]) await load(db, today);
  const photos = await loadPhotos(shop, db, await open.media());
  await markSeeded(db, hash);
  return { products, photos, already: false };
}

async function loadProducts(
  shop: Shop,
  owned: (draft: ProductDraft) => ProductDraft,
  say: (line: string) => void,
): Promise<number> {
  let count = 0;
  for (const drafts of inHundreds(await shuffled(seedProducts(readText)))) {
    // Shelves show the newest first, so what stands first in the files came last into the shop.
    const at = opened_at - count * 60;
    const results = await writeProducts(shop, drafts.map(owned), {
      at,
      reference: "seed",
      alongside: (written) => indexWrites(written.map((one) => findable(one, at))),
    });
    const refused = results.find((result) => !result.ok);
    if (refused && !refused.ok)
      throw new Error(
        `The demo does not fit the store it is written to: ${JSON.stringify(refused.fault)}. A store seeded by an older version must be begun afresh (npm start -- --fresh).`,
      );
    count += drafts.length;
    say(`${count} products`);
  }
  await settleIndexing(shop);
  return count;
}

/** As a shop would hang them: kinds mixed, always in the same order; what has only a photograph and no record stands last. */
async function shuffled(drafts: AsyncIterable<ProductDraft>): Promise<ProductDraft[]> {
  const all: { readonly place: string; readonly draft: ProductDraft }[] = [];
  for await (const draft of drafts) {
    const last = draft.media?.[0]?.kind === "photo" ? "1" : "0";
    all.push({ place: last + createHash("sha256").update(draft.externalId).digest("hex"), draft });
  }
  return all.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ draft }) => draft);
}

function* inHundreds(drafts: readonly ProductDraft[]): Iterable<ProductDraft[]> {
  for (let from = 0; from < drafts.length; from += 200) yield drafts.slice(from, from + 200);
}

/** The given photographs lie in the repository; their bytes go to R2 and their rows say so. */
async function loadPhotos(shop: Shop, db: D1Database, bucket: R2Bucket): Promise<number> {
  const arrivals: Arrival[] = [];
  for (const { id, productId, source } of await pendingPhotos(db)) {
    const bytes = readFileSync(`${folder}/${source.replace(/^seed:/, "")}`);
    const facts = judgeImage(bytes, bytes.length);
    if (!facts.ok) throw new Error(`${source}: ${facts.fault.code}`);
    const { type, width, height } = facts.value;
    arrivals.push({ mediaId: id, productId, objectKey: await keepOriginal(bucket, id, bytes, type), width, height });
  }
  if (arrivals.length > 0) await shop.commit(photosArrived(shop, arrivals));
  return arrivals.length;
}

const mapTexts = (
  texts: { readonly [locale: string]: string },
  change: (text: string) => string,
): { [locale: string]: string } =>
  Object.fromEntries(Object.entries(texts).map(([locale, text]) => [locale, change(text)]));

/** Over everything the demo is made of, the code that writes it included. */
export const seedHash = (): string =>
  hashOfFiles([
    `${folder}/**/*.{json,jsonl,ts}`,
    "d1-migrations/*.sql",
    "scripts/seed/*.ts",
    "workers/catalog/*-store.ts",
    "workers/search/*.ts",
  ]);
