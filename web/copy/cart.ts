import { cart as ar } from "./ar/cart.ts";
import { cart as en } from "./en/cart.ts";
import { cart as fr } from "./fr/cart.ts";
import { cart as ja } from "./ja/cart.ts";
import { cart as hans } from "./zh-Hans/cart.ts";
import { cart as hant } from "./zh-Hant/cart.ts";

export const cart = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
