import { goods as ar } from "./ar/goods.ts";
import { goods as en } from "./en/goods.ts";
import { goods as fr } from "./fr/goods.ts";
import { goods as ja } from "./ja/goods.ts";
import { goods as hans } from "./zh-Hans/goods.ts";
import { goods as hant } from "./zh-Hant/goods.ts";

export const goods = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
