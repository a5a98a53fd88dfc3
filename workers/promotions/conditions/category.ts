import type { BasketLine, Condition } from "../promotion.ts";

/** Chooses the lines of any of the named categories. */
export const chosenByCategory = (line: BasketLine, { any }: Extract<Condition, { kind: "category" }>): boolean =>
  line.categories.some((slug) => any.includes(slug));
