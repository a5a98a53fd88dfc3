/** The ways into a project that pages and the API share: pledge, another card. Addresses and words of the provider's page. */
import { startOtherCard, startPledge, projectRuleOf, type PledgeWish, type Sale } from "../drops/index.ts";
import { localized } from "../kernel/locale.ts";
import type { Shop } from "../platform/shop.ts";

const doorOf = (shop: Shop, sale: Sale) => ({
  returnUrl: `${shop.config.publicOrigin}/${shop.locale}/projects/${sale.slug}/pledge/card`,
  description: localized(projectRuleOf(sale).title, shop.locale).text,
});

export const pledge = (shop: Shop, sale: Sale, wish: PledgeWish) => startPledge(shop, sale, wish, doorOf(shop, sale));
export const otherCard = (shop: Shop, sale: Sale) => startOtherCard(shop, sale, doorOf(shop, sale));
