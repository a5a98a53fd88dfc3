import { exports } from "cloudflare:workers";
import { expect, it } from "vitest";
import { aVase } from "../catalog/fixture.ts";
import { exportViews, findDocument, findSearchable, writeProducts } from "../catalog/index.ts";
import { emptyMemory } from "../platform/page-cache.ts";
import { indexProducts } from "../search/index.ts";
import { shelvedListener } from "../search/jobs.ts";
import { aShopkeeper, ask, shop } from "./fixture.ts";
import { decideSeller, type Decision } from "./decide-seller.ts";

const { seller } = await aShopkeeper({ name: "Cloud Kiln" });
const [written] = await writeProducts(
  shop,
  [
    aVase(`withheld:${seller.id}`, {
      sellerId: seller.id,
      title: { en: "Withheldable vase" },
      variants: [
        {
          sku: `W-${seller.id}`,
          options: {},
          prices: [{ currency: "USD", minor: 4_000 }],
          stock: [{ location: seller.locationId, quantity: 5 }],
        },
      ],
    }),
  ],
  { at: shop.now },
);
if (!written?.ok) throw new Error("the vase was refused");
const { productId, slug } = written.value;
await indexProducts(shop, await findSearchable(shop, [productId]));
const doc = await findDocument(shop, productId);
const variantId = doc!.variants[0]!.id;
const worker = (exports as unknown as { default: { fetch(request: Request): Promise<Response> } }).default;

async function decide(decision: Decision): Promise<void> {
  const decided = await decideSeller(shop, seller.id, { decision, reasons: ["complaints"] });
  expect(decided).toMatchObject({ ok: true });
  const event = { id: shop.newId("event"), topic: `seller.${decision}`, payload: { sellerId: seller.id } };
  await shelvedListener.hear(shop, event);
}

/** Where the vase can be met, and whether it goes into a basket. */
async function seen() {
  emptyMemory();
  const read = async (path: string) => (await ask(path)).text();
  const fed: string[] = [];
  for await (const view of exportViews(shop, shop)) fed.push(view.slug);
  const body = JSON.stringify({ variant_id: variantId, quantity: 1 });
  const headers = { "content-type": "application/json" };
  const basket = await worker.fetch(
    new Request("http://localhost/api/v1/cart/lines", { method: "POST", headers, body }),
  );
  return {
    page: (await ask(`/en/products/${slug}`)).status,
    search: (await read("/en/search?q=withheldable")).includes(`/products/${slug}`),
    api: (await read("/api/v1/products?limit=100")).includes(slug),
    map: (await read("/sitemaps/en/products.xml")).includes(slug),
    fed: fed.includes(slug),
    basket: basket.status,
  };
}

it("goods of a suspended seller stand on no shelf and go into no basket, and come back with the seller", async () => {
  const before = await seen();
  expect(before).toMatchObject({ page: 200, search: true, api: true, map: true, fed: true, basket: 201 });
  await decide("suspended");
  // Written anew meanwhile, they stay where they are.
  await writeProducts(
    shop,
    [aVase(`withheld:${seller.id}`, { sellerId: seller.id, title: { en: "Withheldable vase" } })],
    {
      at: shop.now,
    },
  );
  expect(await seen()).toEqual({ page: 404, search: false, api: false, map: false, fed: false, basket: 422 });
  await decide("reinstated");
  expect(await seen()).toEqual(before);
});
