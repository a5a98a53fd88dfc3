import { priceRules as ar } from "./ar/price-rules.ts";
import { priceRules as en } from "./en/price-rules.ts";
import { priceRules as fr } from "./fr/price-rules.ts";
import { priceRules as ja } from "./ja/price-rules.ts";
import { priceRules as hans } from "./zh-Hans/price-rules.ts";
import { priceRules as hant } from "./zh-Hant/price-rules.ts";

export const priceRules = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
