import { presales as ar } from "./ar/presales.ts";
import { presales as en } from "./en/presales.ts";
import { presales as fr } from "./fr/presales.ts";
import { presales as ja } from "./ja/presales.ts";
import { presales as hans } from "./zh-Hans/presales.ts";
import { presales as hant } from "./zh-Hant/presales.ts";

export const presales = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
