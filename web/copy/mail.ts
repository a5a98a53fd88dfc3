import { mail as ar } from "./ar/mail.ts";
import { mail as en } from "./en/mail.ts";
import { mail as fr } from "./fr/mail.ts";
import { mail as ja } from "./ja/mail.ts";
import { mail as hans } from "./zh-Hans/mail.ts";
import { mail as hant } from "./zh-Hant/mail.ts";

export const mail = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
