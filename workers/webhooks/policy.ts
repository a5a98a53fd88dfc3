import type { Fault } from "../kernel/result.ts";
import { inPerson } from "../platform/scopes.ts";
import type { Actor } from "../platform/shop.ts";
import { isMember } from "../sellers/index.ts";

/** People need the developers' page, software the scope that says so. Owners may always. */
export function mayManageWebhooks(actor: Actor, sellerId: string): boolean {
  if (actor.kind !== "account") return false;
  const member = actor.sellers.find((one) => one.sellerId === sellerId);
  if (inPerson(actor)) return member?.role === "owner" || (member?.scopes.includes("developers.write") ?? false);
  return member?.scopes.includes("webhooks.manage") ?? false;
}

export function refusedWebhooks(actor: Actor, sellerId: string): Fault | null {
  if (!isMember(actor, sellerId)) return { code: "seller.not_found" };
  return mayManageWebhooks(actor, sellerId) ? null : { code: "seller.forbidden" };
}
