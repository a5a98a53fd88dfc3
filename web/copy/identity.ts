import { identity as ar } from "./ar/identity.ts";
import { identity as en } from "./en/identity.ts";
import { identity as fr } from "./fr/identity.ts";
import { identity as ja } from "./ja/identity.ts";
import { identity as hans } from "./zh-Hans/identity.ts";
import { identity as hant } from "./zh-Hant/identity.ts";

export const identity = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
