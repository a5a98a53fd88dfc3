import type { Fault } from "../kernel/result.ts";
import type { Actor } from "../platform/shop.ts";

/** Keys and clients are given out by owners and operators, in person: no key makes another. */
export function refusedToManage(actor: Actor, sellerId: string): Fault | null {
  if (actor.kind !== "account") return { code: "seller.unauthenticated" };
  const member = actor.sellers.find((membership) => membership.sellerId === sellerId);
  const operator = actor.role === "operator" && actor.scopes === null;
  if (!member && !operator) return { code: "seller.not_found" };
  return actor.scopes === null && (operator || member?.role === "owner") ? null : { code: "seller.forbidden" };
}
