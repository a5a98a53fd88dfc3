/**
 * Order of evaluation: promotions come sorted by `position`, then id; codes and automatic ones alike. Each works on what
 * the earlier ones have left of a line, so discounts stack and never go below zero. `alone` ends the stacking.
 */
import { isChosen, holds } from "./conditions/index.ts";
import { takeOff } from "./actions/index.ts";
import type { Basket, Condition, Promotion, Working } from "./promotion.ts";

export type Applied = {
  readonly id: string;
  readonly code: string | null;
  readonly discountMinor: number;
  readonly freeDelivery: boolean;
};
export type RefusedCode = {
  readonly code: string;
  readonly reason: "unknown" | "used_up" | "used_by_you" | "condition" | "nothing_to_take_off";
  /** which condition did not hold */
  readonly condition?: Condition["kind"];
};
export type Discounts = {
  /** discount of each line, in the order of the lines; their sum is the sum over `applied` */
  readonly lineMinors: readonly number[];
  readonly applied: readonly Applied[];
  readonly refused: readonly RefusedCode[];
};

/** `codes` are the normalized codes the shopper gave; one that is in no promotion is refused as unknown. */
export function applyPromotions(promotions: readonly Promotion[], codes: readonly string[], basket: Basket): Discounts {
  const left = basket.lines.map((line) => line.unitMinor * line.quantity);
  const applied: Applied[] = [];
  const refused: RefusedCode[] = codes
    .filter((code) => !promotions.some((promotion) => promotion.code === code))
    .map((code) => ({ code, reason: "unknown" }));
  let closed = false;

  for (const promotion of promotions) {
    if (promotion.code !== null && !codes.includes(promotion.code)) continue;
    const refuse = (why: Omit<RefusedCode, "code">) =>
      promotion.code !== null && refused.push({ code: promotion.code, ...why });
    const basketNow = working(basket, left, promotion, applied.length > 0);
    const obstacle = obstacleTo(promotion, basketNow, closed);
    if (obstacle) {
      refuse(obstacle);
      continue;
    }
    const off = takeOffInTurn(basketNow, promotion);
    if (off.discountMinor === 0 && !off.freeDelivery) {
      refuse({ reason: "nothing_to_take_off" });
      continue;
    }
    off.minors.forEach((minor, i) => (left[i]! -= minor));
    applied.push({
      id: promotion.id,
      code: promotion.code,
      discountMinor: off.discountMinor,
      freeDelivery: off.freeDelivery,
    });
    closed ||= promotion.conditions.some(({ kind }) => kind === "alone");
  }
  const lineMinors = basket.lines.map((line, i) => line.unitMinor * line.quantity - left[i]!);
  return { lineMinors, applied, refused };
}

const working = (
  basket: Basket,
  left: readonly number[],
  { conditions }: Promotion,
  othersApplied: boolean,
): Working => ({
  ...basket,
  othersApplied,
  lines: basket.lines.map((line, i) => ({ ...line, leftMinor: left[i]!, chosen: isChosen(line, conditions) })),
});

function obstacleTo(promotion: Promotion, basket: Working, closed: boolean): Omit<RefusedCode, "code"> | null {
  if (promotion.usesLeft !== null && promotion.usesLeft <= 0) return { reason: "used_up" };
  if (promotion.usesLeftForPerson !== null && promotion.usesLeftForPerson <= 0) return { reason: "used_by_you" };
  if (closed) return { reason: "condition", condition: "alone" };
  const failing = promotion.conditions.find((condition) => !holds(basket, condition));
  return failing ? { reason: "condition", condition: failing.kind } : null;
}

/** The actions of one promotion, each on what the one before has left; no line goes below zero. */
function takeOffInTurn(basket: Working, { actions }: Promotion) {
  const minors = basket.lines.map(() => 0);
  let freeDelivery = false;
  for (const action of actions) {
    const lines = basket.lines.map((line, i) => ({ ...line, leftMinor: line.leftMinor - minors[i]! }));
    const off = takeOff({ ...basket, lines }, action);
    off.minors.forEach((minor, i) => (minors[i]! += Math.min(minor, lines[i]!.leftMinor)));
    freeDelivery ||= off.freeDelivery;
  }
  return { minors, freeDelivery, discountMinor: minors.reduce((a, b) => a + b, 0) };
}
