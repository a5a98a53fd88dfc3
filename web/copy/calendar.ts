import { calendar as ar } from "./ar/calendar.ts";
import { calendar as en } from "./en/calendar.ts";
import { calendar as fr } from "./fr/calendar.ts";
import { calendar as ja } from "./ja/calendar.ts";
import { calendar as hans } from "./zh-Hans/calendar.ts";
import { calendar as hant } from "./zh-Hant/calendar.ts";

export const calendar = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
