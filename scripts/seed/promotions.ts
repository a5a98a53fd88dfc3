/** The demo's promotions in the words of `promotions`. */
import type { SeedPromotion } from "../../d1-migrations/seeds/demo.ts";
import { normalizeCode, type PromotionDraft } from "../../workers/promotions/index.ts";

type Condition = PromotionDraft["conditions"][number];
type Action = PromotionDraft["actions"][number];

export const promotionOf = (seed: SeedPromotion): PromotionDraft => ({
  id: `prm_${seed.slug}`,
  ...(seed.code ? { code: normalizeCode(seed.code) } : {}),
  conditions: seed.conditions.map(conditionOf),
  actions: seed.actions.map(actionOf),
});

function conditionOf(condition: SeedPromotion["conditions"][number]): Condition {
  switch (condition.kind) {
    case "category":
      return { kind: "category", any: [condition.slug] };
    case "collection":
      return { kind: "collection", any: [condition.slug] };
    case "quantity":
      return { kind: "quantity", min: condition.at_least };
    default:
      return condition as Condition;
  }
}

function actionOf(action: SeedPromotion["actions"][number]): Action {
  switch (action.kind) {
    case "percent_off_order":
      return { kind: "percent_off_order", bp: action.basis_points };
    case "percent_off_lines":
      return { kind: "percent_off_lines", bp: action.basis_points };
    default:
      return action as Action;
  }
}
