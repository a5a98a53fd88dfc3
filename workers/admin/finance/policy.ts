import type { Actor } from "../../platform/shop.ts";

const readers: readonly string[] = ["operator", "finance", "auditor"];
export const maySeeFinance = (actor: Actor): boolean => actor.kind === "account" && readers.includes(actor.role);
