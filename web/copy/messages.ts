import { messages as ar } from "./ar/messages.ts";
import { messages as en } from "./en/messages.ts";
import { messages as fr } from "./fr/messages.ts";
import { messages as ja } from "./ja/messages.ts";
import { messages as hans } from "./zh-Hans/messages.ts";
import { messages as hant } from "./zh-Hant/messages.ts";

export const messages = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
