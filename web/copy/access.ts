import { access as ar } from "./ar/access.ts";
import { access as en } from "./en/access.ts";
import { access as fr } from "./fr/access.ts";
import { access as ja } from "./ja/access.ts";
import { access as hans } from "./zh-Hans/access.ts";
import { access as hant } from "./zh-Hant/access.ts";

export const access = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
