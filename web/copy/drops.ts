import { drops as ar } from "./ar/drops.ts";
import { drops as en } from "./en/drops.ts";
import { drops as fr } from "./fr/drops.ts";
import { drops as ja } from "./ja/drops.ts";
import { drops as hans } from "./zh-Hans/drops.ts";
import { drops as hant } from "./zh-Hant/drops.ts";

export const drops = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
