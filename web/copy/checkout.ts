import { checkout as ar } from "./ar/checkout.ts";
import { checkout as en } from "./en/checkout.ts";
import { checkout as fr } from "./fr/checkout.ts";
import { checkout as ja } from "./ja/checkout.ts";
import { checkout as hans } from "./zh-Hans/checkout.ts";
import { checkout as hant } from "./zh-Hant/checkout.ts";

export const checkout = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
