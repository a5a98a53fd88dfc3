import type { Copy } from "../../copy/index.ts";

type Words = Copy<"cart">;

/** Codes of refusals in words; whatever has no sentence of its own is asked to be tried again. */
const problems: { readonly [code: string]: keyof Words["problems"] } = {
  "cart.sold_out": "sold_out",
  "checkout.sold_out": "sold_out",
  "cart.not_for_sale": "not_for_sale",
  "variant.not_found": "not_for_sale",
  "checkout.not_for_sale": "not_for_sale",
  "cart.full": "full",
  "cart.quantity_too_large": "quantity",
  "cart.codes.too_many": "codes_too_many",
  "cart.too_many_codes": "codes_too_many",
  "checkout.coupon_used_up": "coupon_used_up",
  "cart.code_empty": "code_empty",
};

export const problemSentence = (code: string, words: Words): string => words.problems[problems[code] ?? "other"];

const conditions: { readonly [kind: string]: keyof Words["code"]["reasons"] } = {
  minimum_subtotal: "minimum",
  first_order: "first",
  country: "place",
  currency: "place",
  category: "goods",
  collection: "goods",
  quantity: "goods",
  alone: "alone",
};

/** Why a code does nothing. */
export function refusedSentence(
  why: { readonly reason: string; readonly condition?: string },
  words: Words["code"],
): string {
  const key = why.reason === "condition" ? conditions[why.condition ?? ""] : (why.reason as keyof typeof words.reasons);
  return words.reasons[key ?? "unknown"];
}
