import type { Actor } from "../platform/shop.ts";

export const mayImport = (actor: Actor): boolean => actor.kind === "account" && actor.role === "operator";
export const maySeeImports = (actor: Actor): boolean =>
  actor.kind === "account" && ["operator", "support", "auditor"].includes(actor.role);
/** Exports hold what anybody may buy, but all of it at once. */
export const mayExport = (actor: Actor): boolean =>
  actor.kind === "account" && ["operator", "finance", "auditor"].includes(actor.role);
