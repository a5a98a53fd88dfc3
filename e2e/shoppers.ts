/** Three people with three addresses, each as their country's form asks for it. */
import type { Locale } from "../workers/kernel/locale.ts";

export type Person = {
  readonly locale: Locale;
  readonly country: string;
  /** fields of the address form by name, in no order */
  readonly address: { readonly [field: string]: string };
  /** what is looked for, and a word every find is expected to carry in this language */
  readonly search: string;
};

export const people: readonly Person[] = [
  {
    locale: "en",
    country: "GB",
    address: { name: "Ada Finch", line1: "12 Mill Lane", locality: "CAMBRIDGE", postalCode: "CB2 1RX" },
    search: "tea bowl",
  },
  {
    locale: "zh-Hans",
    country: "CN",
    address: {
      name: "林婉",
      line1: "平江路12号",
      locality: "苏州市",
      subdivision: "江苏省",
      postalCode: "215005",
      phone: "+86 138 0013 8000",
    },
    search: "茶碗",
  },
  {
    locale: "ar",
    country: "AE",
    address: { name: "ليلى حداد", line1: "شارع الوصل ١٢", subdivision: "Dubai", phone: "+971 50 123 4567" },
    search: "إبريق",
  },
];
