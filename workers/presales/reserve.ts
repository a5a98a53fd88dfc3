import { takePlace, type Sale } from "../drops/index.ts";
import type { Shop } from "../platform/shop.ts";

/** The way into a presale that pages and the API share. */
export const reserve = (shop: Shop, sale: Sale) =>
  takePlace(shop, sale, {
    returnUrl: `${shop.config.publicOrigin}/${shop.locale}/presales/${sale.slug}/place/card`,
    description: sale.slug,
  });
