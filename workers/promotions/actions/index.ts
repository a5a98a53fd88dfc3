/** Kind → what it takes off. A new kind of action is one file and one line here. */
import type { Action, TakenOff, Working } from "../promotion.ts";
import { amountOffOrder } from "./amount-off-order.ts";
import { buyXGetY } from "./buy-x-get-y.ts";
import { percentOffLines } from "./percent-off-lines.ts";
import { percentOffOrder } from "./percent-off-order.ts";

export function takeOff(basket: Working, action: Action): TakenOff {
  const lines = (minors: readonly number[]): TakenOff => ({ minors, freeDelivery: false });
  switch (action.kind) {
    case "percent_off_order":
      return lines(percentOffOrder(basket, action));
    case "percent_off_lines":
      return lines(percentOffLines(basket, action));
    case "amount_off_order":
      return lines(amountOffOrder(basket, action));
    case "buy_x_get_y":
      return lines(buyXGetY(basket, action));
    case "free_delivery":
      return { minors: basket.lines.map(() => 0), freeDelivery: true };
  }
}
