/**
 * A typed client of the JSON API, for islands and for other software: the contracts are imported as types only, so
 * nothing of them is shipped.
 *   const found = await call<typeof contract.getProduct>(getProductPath, { slug: "celadon-tea-bowl" })
 */
import type { Endpoint, OutputOf, RawInputOf } from "../../workers/platform/http/endpoint.ts";

export type Problem = {
  readonly code: string;
  readonly status: number;
  readonly field?: string;
  readonly expected?: string;
};
export type Called<E extends Endpoint> =
  | { readonly ok: true; readonly value: OutputOf<E> }
  | { readonly ok: false; readonly problem: Problem };
export type CallOptions = {
  readonly origin?: string;
  readonly key?: string;
  /** The same key makes a repeat harmless where the API asks for one. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
};

/** Fills `:names` of the path from the input; what is left goes into the query (GET, DELETE) or the body. */
export async function call<E extends Endpoint>(
  endpoint: Pick<E, "method" | "path">,
  input: RawInputOf<E>,
  { origin = "", key, idempotencyKey, signal }: CallOptions = {},
): Promise<Called<E>> {
  const rest = { ...(input as Record<string, unknown>) };
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = encodeURIComponent(String(rest[name]));
    delete rest[name];
    return value;
  });
  const reads = endpoint.method === "GET" || endpoint.method === "DELETE";
  const query = reads
    ? new URLSearchParams(
        Object.entries(rest).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)])),
      )
    : "";
  const answer = await fetch(`${origin}/api/v1${path}${String(query) && `?${String(query)}`}`, {
    method: endpoint.method,
    signal,
    headers: {
      accept: "application/json",
      ...(reads ? {} : { "content-type": "application/json" }),
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...(idempotencyKey ? { "idempotency-key": idempotencyKey } : {}),
    },
    body: reads ? undefined : JSON.stringify(rest),
  });
  const body: unknown = await answer.json().catch(() => ({}));
  return answer.ok
    ? { ok: true, value: body as OutputOf<E> }
    : { ok: false, problem: { code: "shop.unavailable", status: answer.status, ...(body as object) } };
}
