import type { Condition, Working } from "../promotion.ts";

export const isPaidIn = (basket: Working, { any }: Extract<Condition, { kind: "currency" }>): boolean =>
  any.includes(basket.currency);
