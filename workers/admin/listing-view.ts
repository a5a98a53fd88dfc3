/** One proposal as a reviewer reads it: what would be otherwise, what is declared, what looks like it. */
import { findDocument, pictureOf } from "../catalog/index.ts";
import type { Locale } from "../kernel/locale.ts";
import {
  differences,
  findChange,
  findDeclaration,
  type Declaration,
  type Difference,
  type ListingChange,
} from "../listings/index.ts";
import type { Shop } from "../platform/shop.ts";
import { findSeller, type Seller } from "../sellers/index.ts";
import { findProductDesk } from "./product-desk-store.ts";

export type ListingView = {
  readonly change: ListingChange;
  readonly seller: Seller;
  readonly title: string;
  readonly pictures: readonly string[];
  /** addresses of those that would come */
  readonly proposed: readonly string[];
  readonly declaration: Declaration | null;
  readonly differences: readonly Difference[];
};

export async function listingView(shop: Shop, id: string, reader: Locale): Promise<ListingView | null> {
  const change = await findChange(shop, id);
  if (!change) return null;
  const [seller, product, doc, declaration] = await Promise.all([
    findSeller(shop, change.sellerId),
    findProductDesk(shop, change.productId, reader),
    findDocument(shop, change.productId),
    findDeclaration(shop, change.productId),
  ]);
  if (!seller || !product || !doc) return null;
  const words = Object.fromEntries(product.words.map(({ field, locale, text }) => [`${field} ${locale}`, text]));
  // A piece that is new differs from nothing in every word it has.
  const all = Object.groupBy(product.words, ({ locale }) => locale);
  const whole = {
    texts: Object.fromEntries(
      Object.entries(all).map(([locale, rows = []]) => [
        locale,
        Object.fromEntries(rows.map(({ field, text }) => [field, text])),
      ]),
    ),
  };
  const changed =
    change.kind === "publish"
      ? differences(whole, {})
      : differences(change.proposal, { ...doc, ...words, ...declaration });
  return {
    change,
    seller,
    title: doc.title[reader] ?? Object.values(doc.title)[0] ?? "",
    pictures: doc.media
      .filter(({ kind }) => kind === "photo" || kind === "illustration")
      .map((media) => pictureOf(doc, media, reader).src),
    proposed: (change.proposal.pictures?.add ?? []).map((media) => `/admin/listings/${id}/pictures/${media}`),
    declaration,
    differences: changed.map((one) =>
      one.field === "picture" ? { ...one, was: short(one.was), is: short(one.is) } : one,
    ),
  };
}

/** A picture by the end of its name: enough to tell them apart in a table. */
const short = (mediaId: string): string => mediaId.slice(-6);
