import { findSale, findSaleBySlug, type Sale } from "../drops/index.ts";
import type { Shop } from "../platform/shop.ts";

const ofPresale = (sale: Sale | null): Sale | null => (sale?.mechanism === "presale" ? sale : null);

export const presaleOf = async (shop: Shop, id: string): Promise<Sale | null> => ofPresale(await findSale(shop, id));

export const presaleNamed = async (shop: Shop, slug: string): Promise<Sale | null> =>
  ofPresale(await findSaleBySlug(shop, slug));

/** A seller's own; of another's there is none. */
export async function ownPresale(shop: Shop, sellerId: string, id: string): Promise<Sale | null> {
  const sale = await presaleOf(shop, id);
  return sale?.sellerId === sellerId ? sale : null;
}
