import { cases as ar } from "./ar/cases.ts";
import { cases as en } from "./en/cases.ts";
import { cases as fr } from "./fr/cases.ts";
import { cases as ja } from "./ja/cases.ts";
import { cases as hans } from "./zh-Hans/cases.ts";
import { cases as hant } from "./zh-Hant/cases.ts";

export const cases = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
