import { findSale, findSaleBySlug, type Sale } from "../drops/index.ts";
import type { Shop } from "../platform/shop.ts";

const ofProject = (sale: Sale | null): Sale | null => (sale?.mechanism === "crowdfunding" ? sale : null);

export const projectOf = async (shop: Shop, id: string): Promise<Sale | null> => ofProject(await findSale(shop, id));

export const projectNamed = async (shop: Shop, slug: string): Promise<Sale | null> =>
  ofProject(await findSaleBySlug(shop, slug));

/** A seller's own; of another's there is none. */
export async function ownProject(shop: Shop, sellerId: string, id: string): Promise<Sale | null> {
  const sale = await projectOf(shop, id);
  return sale?.sellerId === sellerId ? sale : null;
}
