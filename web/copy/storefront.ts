import { storefront as ar } from "./ar/storefront.ts";
import { storefront as en } from "./en/storefront.ts";
import { storefront as fr } from "./fr/storefront.ts";
import { storefront as ja } from "./ja/storefront.ts";
import { storefront as hans } from "./zh-Hans/storefront.ts";
import { storefront as hant } from "./zh-Hant/storefront.ts";

export const storefront = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
