import type { Actor } from "../platform/shop.ts";

export const mayIssueGiftCards = (actor: Actor): boolean =>
  actor.kind === "account" && (actor.role === "operator" || actor.role === "finance");
