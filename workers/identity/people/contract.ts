import * as v from "valibot";
import type { Endpoint } from "../../platform/http/endpoint.ts";

export const roles = [
  "shopper",
  "factory",
  "carrier",
  "moderator",
  "finance",
  "support",
  "operator",
  "auditor",
] as const;
const role = v.picklist(roles);
const id = v.pipe(v.string(), v.maxLength(60));
const person = v.object({
  id: v.string(),
  email: v.string(),
  name: v.string(),
  role,
  locale: v.string(),
  created_at: v.string(),
  suspended_at: v.nullable(v.string()),
  email_confirmed: v.boolean(),
  second_factor: v.boolean(),
  open_sessions: v.number(),
});
const refusals = [
  "person.not_found",
  "person.forbidden",
  "person.self",
  "person.raced",
  "step_up.forbidden",
  "operator.unauthenticated",
  "operator.forbidden",
] as const;
const changed = v.object({ id: v.string() });

export const listPeople = {
  method: "GET",
  path: "/admin/people",
  summary: "Accounts, newest first; by a whole address, an account, or a role",
  access: "operator",
  input: v.object({
    q: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(120))),
    role: v.optional(role),
    cursor: v.optional(v.pipe(v.string(), v.maxLength(400))),
  }),
  output: v.object({ items: v.array(person), next: v.nullable(v.string()) }),
  faults: ["operator.unauthenticated", "operator.forbidden"],
} as const satisfies Endpoint;

export const readPerson = {
  method: "GET",
  path: "/admin/people/:id",
  summary: "One account as the back office sees it",
  access: "operator",
  input: v.object({ id }),
  output: person,
  faults: ["person.not_found", "operator.unauthenticated", "operator.forbidden"],
} as const satisfies Endpoint;

export const grantRole = {
  method: "PUT",
  path: "/admin/people/:id/role",
  summary: "Give somebody a role; their sessions end. Only an operator who proved who they are within five minutes",
  access: "operator",
  input: v.object({ id, role }),
  output: changed,
  faults: refusals,
} as const satisfies Endpoint;

export const suspendPerson = {
  method: "PUT",
  path: "/admin/people/:id/suspension",
  summary: "Suspend an account; its sessions end and its keys open nothing",
  access: "operator",
  input: v.object({ id, reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)) }),
  output: changed,
  faults: refusals,
} as const satisfies Endpoint;

export const readmitPerson = {
  method: "DELETE",
  path: "/admin/people/:id/suspension",
  summary: "End a suspension",
  access: "operator",
  input: v.object({ id }),
  output: changed,
  faults: refusals,
} as const satisfies Endpoint;

export const endPersonSessions = {
  method: "DELETE",
  path: "/admin/people/:id/sessions",
  summary: "Sign somebody out everywhere",
  access: "operator",
  input: v.object({ id }),
  output: changed,
  faults: refusals,
} as const satisfies Endpoint;
