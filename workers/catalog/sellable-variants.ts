/** What cart and checkout know of the things in a basket. Prices and stock are read here and never taken from a client. */
import { localized } from "../kernel/locale.ts";
import type { Shop } from "../platform/shop.ts";
import { pricesByVariant, readTerms, type Price, type PriceTuple, type PricingTerms } from "../pricing/index.ts";
import type { CardDocument, Options, TaxCategory } from "./product.ts";
import { selectPricingTerms, selectSellable } from "./read-store.ts";
import { variantPicture } from "./view.ts";

export type SellableVariant = {
  readonly variantId: string;
  readonly productId: string;
  readonly sellerId: string;
  readonly sellerName: string;
  readonly slug: string;
  readonly sku: string;
  readonly title: { readonly text: string; readonly lang: string };
  readonly options: Options;
  /** path of a picture */
  readonly picture: string;
  /** null: not for sale in this currency */
  readonly price: Price | null;
  readonly taxCategory: TaxCategory;
  readonly hsCode: string;
  readonly origin: string;
  readonly weight_grams: number;
  /** slugs, for the conditions of promotions */
  readonly categories: readonly string[];
  readonly collections: readonly string[];
  /** false: made to order, never counted */
  readonly track: boolean;
  /** product active and variant not archived */
  readonly forSale: boolean;
  /** units free at each location */
  readonly free: readonly { readonly locationId: string; readonly quantity: number }[];
};
export type Sellable = { readonly variants: ReadonlyMap<string, SellableVariant>; readonly terms: PricingTerms };

type SellableRow = Pick<
  SellableVariant,
  "variantId" | "productId" | "sellerId" | "sku" | "taxCategory" | "hsCode" | "origin" | "weight_grams"
> & {
  readonly sellerName: string | null;
  readonly options: string;
  readonly track: number;
  readonly forSale: number;
  readonly card: string;
  readonly categories: string;
  readonly collections: string;
  readonly media: string | null;
  readonly prices: string;
  readonly stock: string;
};

/** By variant id, with the market and rates the prices came from. One round trip; an unknown id is simply not there. */
export async function sellableVariants(shop: Shop, variantIds: readonly string[]): Promise<Sellable> {
  const [rows, [found]] = await shop.db.read<[SellableRow, { terms: string }]>(
    selectSellable(shop, variantIds),
    selectPricingTerms(shop),
  );
  const terms = readTerms(found!.terms, shop.currency);
  return { terms, variants: new Map(rows.map((row) => [row.variantId, sellable(row, terms, shop.locale)])) };
}

function sellable(row: SellableRow, terms: PricingTerms, locale: string): SellableVariant {
  const card = JSON.parse(row.card) as CardDocument;
  const prices = pricesByVariant(JSON.parse(row.prices) as PriceTuple[], terms);
  const free = (JSON.parse(row.stock) as [string, number][]).map(([locationId, quantity]) => ({
    locationId,
    quantity,
  }));
  return {
    variantId: row.variantId,
    productId: row.productId,
    sellerId: row.sellerId,
    sellerName: row.sellerName ?? "",
    slug: card.slug,
    sku: row.sku,
    title: localized(card.title, locale),
    options: JSON.parse(row.options) as Options,
    picture: variantPicture(card, row.media, locale),
    price: prices.get(row.variantId) ?? null,
    taxCategory: row.taxCategory,
    hsCode: row.hsCode,
    origin: row.origin,
    weight_grams: row.weight_grams,
    categories: JSON.parse(row.categories) as string[],
    collections: JSON.parse(row.collections) as string[],
    track: row.track === 1,
    forSale: row.forSale === 1,
    free,
  };
}
