import type { Actor } from "../platform/shop.ts";
import type { SellerScope } from "./seller.ts";

/** Acts for this seller at all: owner or staff. Everybody else is told that there is no such seller. */
export const isMember = (actor: Actor, sellerId: string): boolean =>
  actor.kind === "account" && actor.sellers.some((one) => one.sellerId === sellerId);

/** Owners may all, staff what they were given, a key or token at most what it was given. */
export const mayActFor = (actor: Actor, sellerId: string, scope: SellerScope): boolean =>
  actor.kind === "account" &&
  (actor.scopes === null || actor.scopes.includes(scope)) &&
  actor.sellers.some((one) => one.sellerId === sellerId && (one.role === "owner" || one.scopes.includes(scope)));

export const isOwner = (actor: Actor, sellerId: string): boolean =>
  actor.kind === "account" && actor.sellers.some((one) => one.sellerId === sellerId && one.role === "owner");

/** Lets sellers in and keeps them out. */
export const mayReviewSellers = (actor: Actor): boolean =>
  actor.kind === "account" && ["operator", "moderator"].includes(actor.role);
