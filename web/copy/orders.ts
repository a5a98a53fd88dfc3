import { orders as ar } from "./ar/orders.ts";
import { orders as en } from "./en/orders.ts";
import { orders as fr } from "./fr/orders.ts";
import { orders as ja } from "./ja/orders.ts";
import { orders as hans } from "./zh-Hans/orders.ts";
import { orders as hant } from "./zh-Hant/orders.ts";

export const orders = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
