import { imports as ar } from "./ar/imports.ts";
import { imports as en } from "./en/imports.ts";
import { imports as fr } from "./fr/imports.ts";
import { imports as ja } from "./ja/imports.ts";
import { imports as hans } from "./zh-Hans/imports.ts";
import { imports as hant } from "./zh-Hant/imports.ts";

export const imports = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
