import type { Fault } from "../kernel/result.ts";
import { inPerson } from "../platform/scopes.ts";
import type { Actor } from "../platform/shop.ts";
import { isMember, isOwner } from "../sellers/index.ts";

/** Keys and clients are given out by owners, in person: no key makes another. */
export const mayGiveKeys = (actor: Actor, sellerId: string): boolean => inPerson(actor) && isOwner(actor, sellerId);

export function refusedToManage(actor: Actor, sellerId: string): Fault | null {
  if (!isMember(actor, sellerId)) return { code: "seller.not_found" };
  return mayGiveKeys(actor, sellerId) ? null : { code: "seller.forbidden" };
}
