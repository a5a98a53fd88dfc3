/** Refusals on the wire: RFC 9457 problem+json with a stable `code`; words for people come from web/copy, keyed by it. */
import type { Fault } from "../../kernel/result.ts";

const suffixes: readonly [string, number][] = [
  [".not_found", 404],
  [".forbidden", 403],
  [".unauthenticated", 401],
  [".raced", 409],
  [".in_progress", 409],
  [".too_many", 429],
  [".too_large", 413],
  [".unavailable", 503],
  [".expired", 410],
];

export const statusOf = (code: string): number => suffixes.find(([suffix]) => code.endsWith(suffix))?.[1] ?? 422;

export function problem(fault: Fault, headers: Record<string, string> = {}): Response {
  const status = statusOf(fault.code);
  return new Response(JSON.stringify({ type: `/docs/problems#${fault.code}`, title: fault.code, status, ...fault }), {
    status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "private, no-store",
      ...headers,
    },
  });
}
