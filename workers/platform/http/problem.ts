/** Refusals on the wire: RFC 9457 problem+json with a stable `code`; words for people come from web/copy, keyed by it. */
import type { Fault } from "../../kernel/result.ts";
import { statusOf } from "./status.ts";

export function problem(fault: Fault, headers: Record<string, string> = {}): Response {
  const status = statusOf(fault.code);
  return new Response(JSON.stringify({ type: `/docs/problems#${fault.code}`, title: fault.code, status, ...fault }), {
    status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "private, no-store",
      // RFC 9110 §15.5.2: who must say who they are is told how.
      ...(status === 401 ? { "www-authenticate": 'Bearer realm="yaji"' } : {}),
      ...headers,
    },
  });
}
