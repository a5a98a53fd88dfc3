import { office as ar } from "./ar/office.ts";
import { office as en } from "./en/office.ts";
import { office as fr } from "./fr/office.ts";
import { office as ja } from "./ja/office.ts";
import { office as hans } from "./zh-Hans/office.ts";
import { office as hant } from "./zh-Hant/office.ts";

export const office = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
