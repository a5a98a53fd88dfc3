/** A path that is here, asked by a method it does not know: RFC 9110 §15.5.6. */
import type { Hono } from "hono";
import type { Env } from "../env.ts";
import type { Variables } from "./context.ts";
import { problem } from "./problem.ts";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** What may be done at a path below /api/v1; empty where nothing is. Doors and other middleware count for nothing. */
export function methodsAt(app: Hono<{ Bindings: Env; Variables: Variables }>, path: string): readonly string[] {
  if (!path.startsWith("/api/v1/")) return [];
  const known = methods.filter((method) =>
    app.router.match(method, path)[0].some(([[, route]]) => route.method === method),
  );
  return known.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
}

/** 405 with what is allowed; OPTIONS is answered by it. Null where no method leads anywhere. */
export function notByThisMethod(method: string, allowed: readonly string[]): Response | null {
  if (allowed.length === 0) return null;
  const allow = [...allowed, "OPTIONS"].join(", ");
  if (method === "OPTIONS") return new Response(null, { status: 204, headers: { allow } });
  return problem({ code: "request.method_not_allowed" }, { allow });
}
