import { finance as ar } from "./ar/finance.ts";
import { finance as en } from "./en/finance.ts";
import { finance as fr } from "./fr/finance.ts";
import { finance as ja } from "./ja/finance.ts";
import { finance as hans } from "./zh-Hans/finance.ts";
import { finance as hant } from "./zh-Hant/finance.ts";

export const finance = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
