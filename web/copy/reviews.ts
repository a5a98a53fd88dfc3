import { reviews as ar } from "./ar/reviews.ts";
import { reviews as en } from "./en/reviews.ts";
import { reviews as fr } from "./fr/reviews.ts";
import { reviews as ja } from "./ja/reviews.ts";
import { reviews as hans } from "./zh-Hans/reviews.ts";
import { reviews as hant } from "./zh-Hant/reviews.ts";

export const reviews = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
