import { draws as ar } from "./ar/draws.ts";
import { draws as en } from "./en/draws.ts";
import { draws as fr } from "./fr/draws.ts";
import { draws as ja } from "./ja/draws.ts";
import { draws as hans } from "./zh-Hans/draws.ts";
import { draws as hant } from "./zh-Hant/draws.ts";

export const draws = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
