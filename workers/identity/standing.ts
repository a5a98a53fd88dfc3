/**
 * What a session may say of itself. Staff who have not shown a second factor act as shoppers, whatever their role; an
 * account guarded by an authenticator app is nobody until its code was given. Both are decided here, for every room.
 */
import { hour_ms } from "../kernel/clock.ts";
import { limits } from "../kernel/limits.ts";
import type { Locale } from "../kernel/locale.ts";
import type { Actor, Role } from "../platform/shop.ts";
import type { SessionAccount } from "./store.ts";

const staff: readonly Role[] = ["operator", "support", "finance", "moderator", "auditor"];
export const isStaffRole = (role: Role): boolean => staff.includes(role);

export const secondFactorPath = (locale: Locale, back: string): string =>
  `/${locale}/sign-in/second-factor?back=${encodeURIComponent(back)}`;
export const stepUpPath = (locale: Locale, back: string): string =>
  `/${locale}/account/confirm?back=${encodeURIComponent(back)}`;

/** For staff a second factor lasts a working day; for others as long as the session. */
function isProven(session: SessionAccount, now: number): boolean {
  if (session.secondFactorAt === null) return false;
  return !isStaffRole(session.role) || now - session.secondFactorAt < limits.second_factor_hours * hour_ms;
}

export function actorOfSession(session: SessionAccount, handle: string, now: number): Actor {
  const { id, role, person, sellers, provedAt, secondFactorAt } = session;
  const proven = isProven(session, now);
  if (session.guarded === 1 && !proven) return { kind: "anonymous" };
  const proof = { handle, provedAt, secondFactorAt };
  const account = { kind: "account", id, person, sellers, scopes: null, session: proof } as const;
  return isStaffRole(role) && !proven ? { ...account, role: "shopper", heldRole: role } : { ...account, role };
}
