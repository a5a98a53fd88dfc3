import { developers as ar } from "./ar/developers.ts";
import { developers as en } from "./en/developers.ts";
import { developers as fr } from "./fr/developers.ts";
import { developers as ja } from "./ja/developers.ts";
import { developers as hans } from "./zh-Hans/developers.ts";
import { developers as hant } from "./zh-Hant/developers.ts";

export const developers = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
