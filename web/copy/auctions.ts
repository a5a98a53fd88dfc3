import { auctions as ar } from "./ar/auctions.ts";
import { auctions as en } from "./en/auctions.ts";
import { auctions as fr } from "./fr/auctions.ts";
import { auctions as ja } from "./ja/auctions.ts";
import { auctions as hans } from "./zh-Hans/auctions.ts";
import { auctions as hant } from "./zh-Hant/auctions.ts";

export const auctions = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
