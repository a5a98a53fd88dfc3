import type { MiddlewareHandler } from "hono";
import type { Env } from "../platform/env.ts";
import type { Variables } from "../platform/http/context.ts";
import { problem } from "../platform/http/problem.ts";
import { mayLook, mayOperate } from "./policy.ts";

/** The door of an API of the back office: staff, and auditors as long as they only look. */
export const requireStaff: MiddlewareHandler<{ Bindings: Env; Variables: Variables }> = async function staff(c, next) {
  const { actor } = c.var.shop;
  if (actor.kind === "anonymous") return problem({ code: "operator.unauthenticated" });
  const may = c.req.method === "GET" ? mayLook(actor) : mayOperate(actor);
  return may ? next() : problem({ code: "operator.forbidden" });
};
