import { balance as ar } from "./ar/balance.ts";
import { balance as en } from "./en/balance.ts";
import { balance as fr } from "./fr/balance.ts";
import { balance as ja } from "./ja/balance.ts";
import { balance as hans } from "./zh-Hans/balance.ts";
import { balance as hant } from "./zh-Hant/balance.ts";

export const balance = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
