import { auctionDesk as ar } from "./ar/auction-desk.ts";
import { auctionDesk as en } from "./en/auction-desk.ts";
import { auctionDesk as fr } from "./fr/auction-desk.ts";
import { auctionDesk as ja } from "./ja/auction-desk.ts";
import { auctionDesk as hans } from "./zh-Hans/auction-desk.ts";
import { auctionDesk as hant } from "./zh-Hant/auction-desk.ts";

export const auctionDesk = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
