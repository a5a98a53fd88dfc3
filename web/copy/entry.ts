import { entry as ar } from "./ar/entry.ts";
import { entry as en } from "./en/entry.ts";
import { entry as fr } from "./fr/entry.ts";
import { entry as ja } from "./ja/entry.ts";
import { entry as hans } from "./zh-Hans/entry.ts";
import { entry as hant } from "./zh-Hant/entry.ts";

export const entry = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
