import type { Actor, Role } from "../platform/shop.ts";

const staff: readonly string[] = ["operator", "support", "finance"];

/** May change things in the back office; which things, each room says itself. */
export const mayOperate = (actor: Actor): boolean => actor.kind === "account" && staff.includes(actor.role);
/** May look at the back office: staff, and auditors, who only look. */
export const mayLook = (actor: Actor): boolean =>
  mayOperate(actor) || (actor.kind === "account" && actor.role === "auditor");

const roles: readonly Role[] = [
  "shopper",
  "factory",
  "carrier",
  "moderator",
  "finance",
  "support",
  "operator",
  "auditor",
];
export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);
/** Roles, suspensions and other people's sessions are for operators. */
export const mayManagePeople = (actor: Actor): boolean => actor.kind === "account" && actor.role === "operator";
