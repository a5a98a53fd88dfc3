import type { Shop } from "../platform/shop.ts";
import type { Mechanism, Sale } from "./sale.ts";
import { findSale, findSaleBySlug } from "./store.ts";

/** The sales a room of one mechanism looks for: what is sold in another way, or by another seller, is not found. */
export function salesOf(mechanism: Mechanism) {
  const only = (sale: Sale | null): Sale | null => (sale?.mechanism === mechanism ? sale : null);
  const byId = async (shop: Shop, id: string): Promise<Sale | null> => only(await findSale(shop, id));
  return {
    byId,
    bySlug: async (shop: Shop, slug: string): Promise<Sale | null> => only(await findSaleBySlug(shop, slug)),
    ofSeller: async (shop: Shop, sellerId: string, id: string): Promise<Sale | null> => {
      const sale = await byId(shop, id);
      return sale?.sellerId === sellerId ? sale : null;
    },
  };
}
