import { privacy as ar } from "./ar/privacy.ts";
import { privacy as en } from "./en/privacy.ts";
import { privacy as fr } from "./fr/privacy.ts";
import { privacy as ja } from "./ja/privacy.ts";
import { privacy as hans } from "./zh-Hans/privacy.ts";
import { privacy as hant } from "./zh-Hant/privacy.ts";

export const privacy = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
