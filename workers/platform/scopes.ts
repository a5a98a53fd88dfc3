/**
 * What software and staff may be given, and the two questions every room asks about it. An owner's session may all;
 * staff may what the owner gave them; a key or token may what it carries, and never more than the person behind it.
 */
import type { Fault } from "../kernel/result.ts";
import type { Actor } from "./shop.ts";

export const sellerScopes = [
  "products.read",
  "products.write",
  "stock.write",
  "orders.read",
  "orders.fulfil",
  "returns.write",
  "messages.write",
  "statements.read",
  "webhooks.manage",
  "jobs.read",
  "jobs.write",
] as const;
export type SellerScope = (typeof sellerScopes)[number];

export const isSellerScope = (text: string): text is SellerScope => (sellerScopes as readonly string[]).includes(text);

/** A session may all that its account may; a key or token only what it was given. */
export const mayUse = (actor: Actor, scope: string): boolean =>
  actor.kind === "account" && (actor.scopes === null || actor.scopes.includes(scope));

/** May act for this seller in this way. */
export function mayActAs(actor: Actor, sellerId: string, scope: string): boolean {
  if (actor.kind !== "account" || !mayUse(actor, scope)) return false;
  const member = actor.sellers.find((membership) => membership.sellerId === sellerId);
  return member !== undefined && (member.role === "owner" || member.scopes.includes(scope));
}

/** Strangers are told to sign in, outsiders that there is no such seller, members that it is not theirs to do. */
export function refusedAs(actor: Actor, sellerId: string, scope: string): Fault | null {
  if (actor.kind !== "account") return { code: "seller.unauthenticated" };
  if (!actor.sellers.some((membership) => membership.sellerId === sellerId)) return { code: "seller.not_found" };
  return mayActAs(actor, sellerId, scope) ? null : { code: "seller.forbidden" };
}
