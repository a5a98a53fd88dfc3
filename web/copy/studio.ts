import { studio as ar } from "./ar/studio.ts";
import { studio as en } from "./en/studio.ts";
import { studio as fr } from "./fr/studio.ts";
import { studio as ja } from "./ja/studio.ts";
import { studio as hans } from "./zh-Hans/studio.ts";
import { studio as hant } from "./zh-Hant/studio.ts";

export const studio = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
