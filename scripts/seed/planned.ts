import { planSale, type Sale, type SaleWish } from "../../workers/drops/index.ts";
import type { Shop } from "../../workers/platform/shop.ts";

/** A sale of the demo, one to a person. What the engine refuses of it is the seed's mistake. */
export async function planned(shop: Shop, wish: Omit<SaleWish, "limitPerPerson" | "lanes">): Promise<Sale> {
  const made = await planSale(shop, { ...wish, limitPerPerson: 1, lanes: [] });
  if (!made.ok) throw new Error(`The seed is not sound: ${JSON.stringify(made.fault)}`);
  return made.value;
}
