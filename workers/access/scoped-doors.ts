/**
 * A key or token that was given for something is nobody everywhere else: the rest of the shop (an owner's own orders,
 * their basket, the back office) sees a stranger. What is not named here is shut to it by itself.
 */
import type { MiddlewareHandler } from "hono";
import type { Env } from "../platform/env.ts";
import type { Variables } from "../platform/http/context.ts";

const doors = [/^\/api\/v1\/sellers\/[^/]+(\/|$)/, /^\/oauth\/userinfo$/];

export const scopedDoors: MiddlewareHandler<{ Bindings: Env; Variables: Variables }> = async function scopedDoors(
  c,
  next,
) {
  const { actor } = c.var.shop;
  const narrowed = actor.kind === "account" && actor.scopes !== null;
  if (narrowed && !doors.some((door) => door.test(c.req.path)))
    c.set("shop", { ...c.var.shop, actor: { kind: "anonymous" } });
  return next();
};
