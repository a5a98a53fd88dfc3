import { frame as ar } from "./ar/frame.ts";
import { frame as en } from "./en/frame.ts";
import { frame as fr } from "./fr/frame.ts";
import { frame as ja } from "./ja/frame.ts";
import { frame as hans } from "./zh-Hans/frame.ts";
import { frame as hant } from "./zh-Hant/frame.ts";

export const frame = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
