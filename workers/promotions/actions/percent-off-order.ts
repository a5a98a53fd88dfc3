import { basisPoints, money } from "../../kernel/money.ts";
import type { Action, Working } from "../promotion.ts";
import { spread } from "./spread.ts";

/** Rounded once for the whole order, then shared. */
export function percentOffOrder(basket: Working, { bp }: Extract<Action, { kind: "percent_off_order" }>): number[] {
  const left = basket.lines.reduce((sum, { leftMinor }) => sum + leftMinor, 0);
  return spread(basket, basisPoints(money(left, basket.currency), bp).minor);
}
