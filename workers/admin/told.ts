import { stepUpPath } from "../identity/index.ts";
import type { Fault, Result } from "../kernel/result.ts";
import type { Request$ } from "../platform/http/context.ts";
import { comeBack, deskLocale } from "./desk.ts";

/** Back to the page; or first to the one that asks whether it is still the same person. */
export function told(c: Request$, page: string, done: Result<unknown, Fault>, word: string): Response {
  if (done.ok) return comeBack(c, page, { done: word });
  if (done.fault.code === "step_up.forbidden") return c.redirect(stepUpPath(deskLocale(c), page), 303);
  return comeBack(c, page, { fault: done.fault.code });
}
