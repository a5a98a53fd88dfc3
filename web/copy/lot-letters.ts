import { lotLetters as ar } from "./ar/lot-letters.ts";
import { lotLetters as en } from "./en/lot-letters.ts";
import { lotLetters as fr } from "./fr/lot-letters.ts";
import { lotLetters as ja } from "./ja/lot-letters.ts";
import { lotLetters as hans } from "./zh-Hans/lot-letters.ts";
import { lotLetters as hant } from "./zh-Hant/lot-letters.ts";

export const lotLetters = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
