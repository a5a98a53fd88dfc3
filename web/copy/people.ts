import { people as ar } from "./ar/people.ts";
import { people as en } from "./en/people.ts";
import { people as fr } from "./fr/people.ts";
import { people as ja } from "./ja/people.ts";
import { people as hans } from "./zh-Hans/people.ts";
import { people as hant } from "./zh-Hant/people.ts";

export const people = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
