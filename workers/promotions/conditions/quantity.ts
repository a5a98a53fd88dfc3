import type { Condition, Working } from "../promotion.ts";

export const hasQuantity = (basket: Working, { min }: Extract<Condition, { kind: "quantity" }>): boolean =>
  basket.lines.reduce((sum, line) => sum + (line.chosen ? line.quantity : 0), 0) >= min;
