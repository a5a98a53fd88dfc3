import { audit as ar } from "./ar/audit.ts";
import { audit as en } from "./en/audit.ts";
import { audit as fr } from "./fr/audit.ts";
import { audit as ja } from "./ja/audit.ts";
import { audit as hans } from "./zh-Hans/audit.ts";
import { audit as hant } from "./zh-Hant/audit.ts";

export const audit = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
