import { limits } from "../kernel/limits.ts";
import type { Shop } from "./shop.ts";

export type StepUpFault = { readonly code: "step_up.forbidden" };

/**
 * Whether the person proved who they are within the last five minutes: asked before payouts are redirected or called
 * back, money is moved by hand, roles and keys are given. Software cannot: a key or token proves nothing about a person.
 */
export function isStepUp({ actor, now }: Pick<Shop, "actor" | "now">): boolean {
  if (actor.kind !== "account" || !actor.session) return false;
  return now - actor.session.provedAt <= limits.step_up_ms;
}
