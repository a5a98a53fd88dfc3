import { letters as ar } from "./ar/letters.ts";
import { letters as en } from "./en/letters.ts";
import { letters as fr } from "./fr/letters.ts";
import { letters as ja } from "./ja/letters.ts";
import { letters as hans } from "./zh-Hans/letters.ts";
import { letters as hant } from "./zh-Hant/letters.ts";

export const letters = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
