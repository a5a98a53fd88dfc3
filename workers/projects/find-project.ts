import { findSale, type Sale } from "../drops/index.ts";
import type { Shop } from "../platform/shop.ts";

export async function projectOf(shop: Shop, id: string): Promise<Sale | null> {
  const sale = await findSale(shop, id);
  return sale?.mechanism === "crowdfunding" ? sale : null;
}

/** A seller's own; of another's there is none. */
export async function ownProject(shop: Shop, sellerId: string, id: string): Promise<Sale | null> {
  const sale = await projectOf(shop, id);
  return sale?.sellerId === sellerId ? sale : null;
}
