import type { Copy } from "../../copy/index.ts";

type Words = Copy<"draws">;
const keys: { readonly [code: string]: keyof Words["faults"] } = {
  "draw.unauthenticated": "unauthenticated",
  "draw.unconfirmed.forbidden": "unconfirmed",
  "draw.own_goods.forbidden": "own_goods",
  "draw.entered_elsewhere": "entered_elsewhere",
  "draw.not_open": "not_open",
  "draw.over": "over",
  "draw_offer.over": "offer_over",
  "draw_offer.raced": "offer_over",
  "hold.expired": "offer_over",
};

/** Codes of refusals in words. */
export const faultWords = (code: string, words: Words): string => words.faults[keys[code] ?? "mistake"];
