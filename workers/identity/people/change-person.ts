/** What an operator may change of a person: role, suspension, open sessions. Each is written down, and ends their sessions. */
import { err, ok, type Result } from "../../kernel/result.ts";
import { deliverMails } from "../../notices/index.ts";
import { audited } from "../../platform/audit.ts";
import type { Commit, Write } from "../../platform/database.ts";
import type { Role, Shop } from "../../platform/shop.ts";
import { changeLetter } from "../letters.ts";
import { mayManagePeople } from "../policy.ts";
import { deleteSessionsOf } from "../sessions-store.ts";
import { isStepUp, type StepUpFault } from "../../platform/step-up.ts";
import { findPerson, grantRole, setSuspension, type PersonLine } from "./people-store.ts";

export type PersonFault =
  | { readonly code: "person.not_found" }
  | { readonly code: "person.forbidden" }
  | { readonly code: "person.self" }
  | { readonly code: "person.raced" }
  | StepUpFault;
export type Changed = Result<{ readonly id: string }, PersonFault>;

/** The person and the operator who decides, or why not: never oneself, and only with a fresh proof. */
async function decided(
  shop: Shop,
  accountId: string,
): Promise<Result<{ readonly person: PersonLine; readonly operatorId: string }, PersonFault>> {
  const { actor } = shop;
  if (actor.kind !== "account" || !mayManagePeople(actor)) return err({ code: "person.forbidden" });
  if (actor.id === accountId) return err({ code: "person.self" });
  if (!isStepUp(shop)) return err({ code: "step_up.forbidden" });
  const person = await findPerson(shop, accountId);
  return person ? ok({ person, operatorId: actor.id }) : err({ code: "person.not_found" });
}

const outcomeOf = (outcome: Commit, id: string): Changed =>
  outcome === "committed" ? ok({ id }) : err({ code: "person.raced" });

export async function changeRole(shop: Shop, accountId: string, role: Role): Promise<Changed> {
  const found = await decided(shop, accountId);
  if (!found.ok) return found;
  const { person, operatorId } = found.value;
  const outcome = await shop.commit([
    ...grantRole(shop, person.id, role, operatorId),
    deleteSessionsOf(person.id),
    audited(shop, "role.granted", person.id, { was: person.role, is: role }),
    await changeLetter(shop, person, "role"),
  ]);
  shop.later(deliverMails(shop));
  return outcomeOf(outcome, person.id);
}

export const suspendPerson = (shop: Shop, accountId: string, reason: string): Promise<Changed> =>
  suspension(shop, accountId, true, reason);
export const readmitPerson = (shop: Shop, accountId: string): Promise<Changed> =>
  suspension(shop, accountId, false, "");

async function suspension(shop: Shop, accountId: string, suspended: boolean, reason: string): Promise<Changed> {
  const found = await decided(shop, accountId);
  if (!found.ok) return found;
  const { person, operatorId } = found.value;
  const ended: Write[] = suspended ? [deleteSessionsOf(person.id)] : [];
  const outcome = await shop.commit([
    ...setSuspension(shop, person.id, suspended, operatorId),
    ...ended,
    audited(shop, suspended ? "person.suspended" : "person.readmitted", person.id, { reason: reason.slice(0, 500) }),
  ]);
  return outcomeOf(outcome, person.id);
}

export async function endSessionsOf(shop: Shop, accountId: string): Promise<Changed> {
  const found = await decided(shop, accountId);
  if (!found.ok) return found;
  const { person } = found.value;
  const outcome = await shop.commit([deleteSessionsOf(person.id), audited(shop, "sessions.ended", person.id)]);
  return outcomeOf(outcome, person.id);
}
