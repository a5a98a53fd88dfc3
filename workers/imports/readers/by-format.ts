/** All readers of CSV that need no mapping, by format. */
import type { CsvFormat, Reader } from "../reader.ts";
import { magento } from "./magento.ts";
import { medusa } from "./medusa.ts";
import { shopify } from "./shopify.ts";
import { spree } from "./spree.ts";
import { spreeTranslations } from "./spree-translations.ts";
import { woocommerce } from "./woocommerce.ts";

export const csvReaders: { readonly [format in Exclude<CsvFormat, "mapped">]: Reader } = {
  shopify,
  spree,
  "spree-translations": spreeTranslations,
  medusa,
  woocommerce,
  magento,
};
