import type { Actor } from "../platform/shop.ts";
import type { Review } from "./review.ts";

const moderators: readonly string[] = ["operator", "support", "moderator"];

export const mayModerate = (actor: Actor): boolean => actor.kind === "account" && moderators.includes(actor.role);
export const mayWatch = (actor: Actor): boolean =>
  mayModerate(actor) || (actor.kind === "account" && actor.role === "auditor");

/** Owners, and staff who may write to buyers; the house's goods are answered for by its operators. */
export const mayAnswer = (actor: Actor, { sellerId }: Pick<Review, "sellerId">): boolean =>
  actor.kind === "account" &&
  ((sellerId === "sel_house" && mayModerate(actor)) ||
    actor.sellers.some(
      (one) => one.sellerId === sellerId && (one.role === "owner" || one.scopes.includes("messages.write")),
    ));
