/** Result → HTTP, once for the whole API. */
import type { Fault, Result } from "../../kernel/result.ts";
import { limits } from "../../kernel/limits.ts";
import { isCursor } from "../../kernel/paging.ts";
import { check, type BadRequest, type Endpoint, type InputOf } from "./endpoint.ts";
import type { Request$ } from "./context.ts";
import { problem } from "./problem.ts";
import { isUnchanged } from "./revalidate.ts";
import { sha256Hex } from "../../kernel/crypto.ts";
import { err } from "../../kernel/result.ts";

/** Body (JSON), query and path parameters joined into one candidate and checked against the contract. */
export async function parse<E extends Endpoint>(c: Request$, endpoint: E): Promise<Result<InputOf<E>, BadRequest>> {
  const body = endpoint.method === "GET" || endpoint.method === "DELETE" ? {} : await jsonBody(c);
  if (body === null)
    return err({ code: "request.invalid", field: "", expected: "a JSON object", received: "something else" });
  const query = queryOf(c);
  if (endpoint.method === "GET" && isLost(query["cursor"])) return err(cursorLost);
  return check(endpoint, { ...query, ...body, ...c.req.param() });
}

/** Pages for people begin anew at a cursor that cannot be read; a program would read the first page for ever. */
const cursorLost: BadRequest = {
  code: "request.invalid",
  field: "cursor",
  expected: "a cursor as it was given",
  received: "something else",
};
const isLost = (cursor: unknown): boolean => typeof cursor === "string" && cursor !== "" && !isCursor(cursor);

/** Who may not is told so before what they sent is read. */
export async function parseIfAllowed<E extends Endpoint>(
  c: Request$,
  endpoint: E,
  refused: Fault | null,
  then: (input: InputOf<E>) => Promise<Response>,
): Promise<Response> {
  if (refused) return problem(refused);
  const asked = await parse(c, endpoint);
  return asked.ok ? then(asked.value) : problem(asked.fault);
}

async function jsonBody(c: Request$): Promise<object | null> {
  const text = await c.req.text();
  if (text.length > limits.body_bytes) return null;
  if (text === "") return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** A parameter given once is text, given several times a list. Preferences are read elsewhere. */
function queryOf(c: Request$): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const [name, values] of Object.entries(c.req.queries())) {
    if (["locale", "currency", "ship_to"].includes(name)) continue;
    query[name] = values.length === 1 ? values[0]! : values.slice(0, 50);
  }
  return query;
}

export function respond<T>(
  c: Request$,
  result: Result<T, Fault>,
  present: (value: T) => unknown,
  status: 200 | 201 | 202 = 200,
): Response {
  if (!result.ok) return problem(result.fault);
  return c.json(present(result.value) as object, status);
}

/** A read that clients may revalidate: strong ETag over the bytes, 304 when they have it already. */
export async function respondCacheable(
  c: Request$,
  value: unknown,
  cacheControl = "private, no-cache",
): Promise<Response> {
  const body = JSON.stringify(value);
  const etag = `"${(await sha256Hex(body)).slice(0, 27)}"`;
  const headers = { etag, "cache-control": cacheControl, vary: "accept-language, cookie" };
  if (isUnchanged(c.req.header("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": "application/json; charset=utf-8" } });
}
