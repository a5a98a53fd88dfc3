import { projects as ar } from "./ar/projects.ts";
import { projects as en } from "./en/projects.ts";
import { projects as fr } from "./fr/projects.ts";
import { projects as ja } from "./ja/projects.ts";
import { projects as hans } from "./zh-Hans/projects.ts";
import { projects as hant } from "./zh-Hant/projects.ts";

export const projects = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
