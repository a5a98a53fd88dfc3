import { allocate, money } from "../../kernel/money.ts";
import type { Working } from "../promotion.ts";

/** An amount off the whole order, shared by what is left of each line; never more than is left, never a cent lost. */
export function spread(basket: Working, wantedMinor: number): number[] {
  const left = basket.lines.map(({ leftMinor }) => leftMinor);
  const leftInAll = left.reduce((a, b) => a + b, 0);
  const minor = Math.min(Math.max(0, wantedMinor), leftInAll);
  if (minor === 0) return left.map(() => 0);
  return allocate(money(minor, basket.currency), left).map((share) => share.minor);
}
