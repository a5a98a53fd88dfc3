/** The page of one piece as its seller sees it. */
import { findDocument, pictureOf, type ProductDocument } from "../catalog/index.ts";
import { isLocale, type Locale } from "../kernel/locale.ts";
import { minorDigits } from "../kernel/money.ts";
import {
  findDeclaration,
  findLatestChange,
  findOwnLocations,
  findOwnProduct,
  type Declaration,
  type ListingChange,
  type OwnLocation,
} from "../listings/index.ts";
import type { Shop } from "../platform/shop.ts";
import { findPieces, findWords, type PieceLine } from "./goods-store.ts";

export type GoodsView = {
  readonly id: string;
  readonly slug: string;
  readonly status: "draft" | "active" | "archived";
  readonly title: string;
  /** words in the language being written, what is proposed before what stands */
  readonly to: Locale;
  readonly words: { readonly [field: string]: string };
  readonly facts: { readonly [field: string]: number | string | null };
  readonly declaration: Declaration | null;
  readonly change: ListingChange | null;
  readonly pieces: readonly PieceLine[];
  readonly locations: readonly OwnLocation[];
  readonly pictures: readonly { readonly id: string; readonly src: string; readonly own: boolean }[];
  /** brought, and not let in yet */
  readonly proposed: readonly string[];
  /** shown, and to go when a reviewer agrees */
  readonly going: readonly string[];
  readonly currencies: readonly string[];
};

export async function goodsView(
  shop: Shop,
  sellerId: string,
  productId: string,
  reader: Locale,
  asked: string | undefined,
): Promise<GoodsView | null> {
  const product = await findOwnProduct(shop, sellerId, productId);
  const doc = product && (await findDocument(shop, productId));
  if (!product || !doc) return null;
  const [words, declaration, change, pieces, locations] = await Promise.all([
    findWords(shop, productId),
    findDeclaration(shop, productId),
    findLatestChange(shop, productId),
    findPieces(shop, sellerId, productId),
    findOwnLocations(shop, sellerId),
  ]);
  const written = Object.keys(doc.title);
  const to = isLocale(asked) ? asked : written.includes(reader) ? reader : (written.find(isLocale) ?? reader);
  const proposed = change?.state === "submitted" ? change.proposal : {};
  const own = Object.fromEntries(words.filter(({ locale }) => locale === to).map(({ field, text }) => [field, text]));
  return {
    id: doc.id,
    slug: doc.slug,
    status: product.status,
    title: doc.title[reader] ?? Object.values(doc.title)[0] ?? "",
    to,
    words: { ...own, ...proposed.texts?.[to] },
    facts: { ...factsOf(doc), ...(proposed.facts as object) },
    declaration: proposed.declaration ?? declaration,
    change,
    pieces,
    locations,
    ...picturesFor(doc, proposed, reader),
    currencies: Object.keys(minorDigits),
  };
}

const picturesFor = (doc: ProductDocument, { pictures }: ListingChange["proposal"], reader: Locale) => ({
  pictures: doc.media
    .filter(({ kind }) => kind === "photo" || kind === "illustration")
    .map((media) => ({ id: media.id, src: pictureOf(doc, media, reader).src, own: media.kind === "photo" })),
  proposed: pictures?.add ?? [],
  going: pictures?.remove ?? [],
});

const factsOf = (doc: ProductDocument): GoodsView["facts"] => ({
  height_mm: doc.height_mm,
  width_mm: doc.width_mm,
  depth_mm: doc.depth_mm,
  weight_grams: doc.weight_grams,
  dated: doc.dated,
  origin: doc.origin,
});
