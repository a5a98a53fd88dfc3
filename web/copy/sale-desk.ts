import { saleDesk as ar } from "./ar/sale-desk.ts";
import { saleDesk as en } from "./en/sale-desk.ts";
import { saleDesk as fr } from "./fr/sale-desk.ts";
import { saleDesk as ja } from "./ja/sale-desk.ts";
import { saleDesk as hans } from "./zh-Hans/sale-desk.ts";
import { saleDesk as hant } from "./zh-Hant/sale-desk.ts";

export const saleDesk = { en, "zh-Hans": hans, "zh-Hant": hant, ja, fr, ar };
