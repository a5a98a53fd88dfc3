import { admin as ar } from "./ar/admin.ts";
import { admin as en } from "./en/admin.ts";
import { admin as fr } from "./fr/admin.ts";
import { admin as ja } from "./ja/admin.ts";
import { admin as hans } from "./zh-Hans/admin.ts";
import { admin as hant } from "./zh-Hant/admin.ts";

export const admin = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
