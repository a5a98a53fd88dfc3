import { basisPoints, money } from "../../kernel/money.ts";
import type { Action, Working } from "../promotion.ts";

/** Rounded for each chosen line by itself. */
export const percentOffLines = (basket: Working, { bp }: Extract<Action, { kind: "percent_off_lines" }>): number[] =>
  basket.lines.map(({ chosen, leftMinor }) => (chosen ? basisPoints(money(leftMinor, basket.currency), bp).minor : 0));
