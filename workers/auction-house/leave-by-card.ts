import { leaveDeposit, type Sale } from "../drops/index.ts";
import type { Shop } from "../platform/shop.ts";

/** The way to a paddle by card that pages and the API share; the page of the lot hears what became of it. */
export const leaveByCard = (shop: Shop, sale: Sale) =>
  leaveDeposit(shop, sale, {
    returnUrl: `${shop.config.publicOrigin}/${shop.locale}/auctions/${sale.slug}/deposit`,
    description: sale.slug,
  });
