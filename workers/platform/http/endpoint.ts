/**
 * What a contract.ts exports: plain data from which routes parse, the client is typed and openapi.json is written.
 * `input` describes JSON body and query together; path parameters are part of it by name.
 */
import { safeParse, type GenericSchema, type InferInput, type InferOutput } from "valibot";
import { err, ok, type Result } from "../../kernel/result.ts";

export type Endpoint = {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Hono path below /api/v1: "/products/:slug" */
  readonly path: string;
  readonly summary: string;
  /** Who may call it; routes and the generated isolation test both read this. */
  readonly access: "public" | "shopper" | "seller" | "operator" | "webhook";
  readonly input: GenericSchema;
  readonly output: GenericSchema;
  readonly faults: readonly string[];
  /** the body is a file of one of these types; what `input` names stands in the address */
  readonly file?: readonly string[];
  /** takes the header Idempotency-Key (see once.ts), or does nothing without it */
  readonly idempotency?: "optional" | "required";
};
/** What can be checked: an endpoint, or the fields of an HTML form, which is no part of the API. */
export type Checked = Pick<Endpoint, "input">;
export type InputOf<E extends Checked> = InferOutput<E["input"]>;
export type RawInputOf<E extends Endpoint> = InferInput<E["input"]>;
export type OutputOf<E extends Endpoint> = InferOutput<E["output"]>;

export type BadRequest = {
  readonly code: "request.invalid";
  readonly field: string;
  readonly expected: string;
  readonly received: string;
};

/** Validates once, at the edge. The first problem is reported with its field, what was expected and what came. */
export function check<E extends Checked>(endpoint: E, candidate: unknown): Result<InputOf<E>, BadRequest> {
  const parsed = safeParse(endpoint.input, candidate, { abortEarly: true });
  if (parsed.success) return ok(parsed.output as InputOf<E>);
  const issue = parsed.issues[0];
  const field = issue.path?.map((step) => String(step.key)).join(".") ?? "";
  return err({
    code: "request.invalid",
    field,
    expected: issue.expected ?? issue.message,
    received: issue.received.slice(0, 80),
  });
}
