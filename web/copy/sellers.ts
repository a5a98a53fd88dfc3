import { sellers as ar } from "./ar/sellers.ts";
import { sellers as en } from "./en/sellers.ts";
import { sellers as fr } from "./fr/sellers.ts";
import { sellers as ja } from "./ja/sellers.ts";
import { sellers as hans } from "./zh-Hans/sellers.ts";
import { sellers as hant } from "./zh-Hant/sellers.ts";

export const sellers = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
