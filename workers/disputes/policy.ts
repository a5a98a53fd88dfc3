import type { Actor } from "../platform/shop.ts";

/** Who helps two others to agree, and decides when they do not. */
export const mayMediate = (actor: Actor): boolean =>
  actor.kind === "account" && ["operator", "moderator", "support"].includes(actor.role);
