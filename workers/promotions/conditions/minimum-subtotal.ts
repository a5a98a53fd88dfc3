import type { Condition, Working } from "../promotion.ts";

/** What is left of the chosen lines, after earlier discounts, reaches the amount of this currency. */
export function reachesMinimum(
  basket: Working,
  { amounts }: Extract<Condition, { kind: "minimum_subtotal" }>,
): boolean {
  const minimum = amounts[basket.currency];
  const left = basket.lines.reduce((sum, line) => sum + (line.chosen ? line.leftMinor : 0), 0);
  return minimum !== undefined && left >= minimum;
}
