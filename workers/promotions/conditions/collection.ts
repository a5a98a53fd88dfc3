import type { BasketLine, Condition } from "../promotion.ts";

/** Chooses the lines of any of the named collections. */
export const chosenByCollection = (line: BasketLine, { any }: Extract<Condition, { kind: "collection" }>): boolean =>
  line.collections.some((slug) => any.includes(slug));
