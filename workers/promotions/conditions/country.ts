import type { Condition, Working } from "../promotion.ts";

export const goesTo = (basket: Working, { any }: Extract<Condition, { kind: "country" }>): boolean =>
  any.includes(basket.country);
