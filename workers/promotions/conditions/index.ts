/** Kind → rule. A new kind of condition is one file and one line here. */
import type { BasketLine, Condition, Working } from "../promotion.ts";
import { standsAlone } from "./alone.ts";
import { chosenByCategory } from "./category.ts";
import { chosenByCollection } from "./collection.ts";
import { goesTo } from "./country.ts";
import { isPaidIn } from "./currency.ts";
import { isFirstOrder } from "./first-order.ts";
import { reachesMinimum } from "./minimum-subtotal.ts";
import { hasQuantity } from "./quantity.ts";

/** Whether a line is chosen by every condition that speaks of lines. */
export const isChosen = (line: BasketLine, conditions: readonly Condition[]): boolean =>
  conditions.every((condition) => {
    if (condition.kind === "category") return chosenByCategory(line, condition);
    if (condition.kind === "collection") return chosenByCollection(line, condition);
    return true;
  });

/** Conditions on lines hold when they have chosen a line at all. */
export function holds(basket: Working, condition: Condition): boolean {
  switch (condition.kind) {
    case "category":
    case "collection":
      return basket.lines.some(({ chosen }) => chosen);
    case "minimum_subtotal":
      return reachesMinimum(basket, condition);
    case "quantity":
      return hasQuantity(basket, condition);
    case "first_order":
      return isFirstOrder(basket);
    case "country":
      return goesTo(basket, condition);
    case "currency":
      return isPaidIn(basket, condition);
    case "alone":
      return standsAlone(basket);
  }
}
