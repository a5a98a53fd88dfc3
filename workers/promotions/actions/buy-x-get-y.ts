import { basisPoints, money } from "../../kernel/money.ts";
import type { Action, Working } from "../promotion.ts";

/** The cheapest of the chosen units are the gift, so that no order of adding things to the cart pays off. */
export function buyXGetY(basket: Working, { buy, get, bp }: Extract<Action, { kind: "buy_x_get_y" }>): number[] {
  const taken = basket.lines.map(() => 0);
  const cheapestFirst = basket.lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.chosen)
    .sort((a, b) => a.line.unitMinor - b.line.unitMinor || a.index - b.index);
  const units = cheapestFirst.reduce((sum, { line }) => sum + line.quantity, 0);
  let gifts = Math.floor(units / (buy + get)) * get;
  for (const { line, index } of cheapestFirst) {
    const given = Math.min(gifts, line.quantity);
    taken[index] = basisPoints(money(line.unitMinor * given, basket.currency), bp).minor;
    gifts -= given;
  }
  return taken;
}
