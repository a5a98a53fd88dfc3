import type { Actor } from "../platform/shop.ts";

const memberOf = (actor: Actor, sellerId: string) =>
  actor.kind === "account" ? actor.sellers.find((one) => one.sellerId === sellerId) : undefined;

/** Staff need the scope; a key of an owner needs it too. */
export const maySeePayouts = (actor: Actor, sellerId: string): boolean => {
  const member = memberOf(actor, sellerId);
  const given = actor.kind === "account" ? actor.scopes : null;
  const fits = (scopes: readonly string[]) => scopes.includes("finance.read");
  return !!member && (member.role === "owner" || fits(member.scopes)) && (given === null || fits(given));
};

/** Money and where it goes: an owner in person, never a key. */
export const mayMoveMoney = (actor: Actor, sellerId: string): boolean =>
  actor.kind === "account" && actor.scopes === null && memberOf(actor, sellerId)?.role === "owner";

const finance: readonly string[] = ["operator", "finance"];
export const mayRecall = (actor: Actor): boolean =>
  actor.kind === "account" && actor.scopes === null && finance.includes(actor.role);
export const maySeeFinance = (actor: Actor): boolean =>
  actor.kind === "account" && [...finance, "auditor"].includes(actor.role);
