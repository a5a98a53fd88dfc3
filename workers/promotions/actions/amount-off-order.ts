import type { Action, Working } from "../promotion.ts";
import { spread } from "./spread.ts";

export const amountOffOrder = (basket: Working, { amounts }: Extract<Action, { kind: "amount_off_order" }>): number[] =>
  spread(basket, amounts[basket.currency] ?? 0);
