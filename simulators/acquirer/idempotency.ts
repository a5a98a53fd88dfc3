/**
 * Stripe's rules for POST: the same key with the same request gets the first answer again; with another request 422;
 * while the first is still being worked on 409. Only successes are kept, so a refusal may be tried again.
 */
import { createHash } from "node:crypto";
import { problem, type Answer, type Request } from "./http.ts";
import type { Shelf } from "./journal.ts";

export type Idempotency = {
  /** The answer already given or refused, or null: go on, and call `release` at the end. */
  claim(request: Request): Answer | null;
  save(request: Request, answer: Answer): void;
  release(request: Request): void;
  /** True at the first attempt of a key only. */
  isFirst(request: Request): boolean;
};

const keyOf = (request: Request): string => request.headers.get("idempotency-key") ?? "";
const fingerprint = ({ method, path, body }: Request): string =>
  createHash("sha256").update(`${method} ${path}\n${body}`).digest("base64url");

export function createIdempotency(shelf: Shelf): Idempotency {
  const working = new Set<string>();
  const seen = new Set<string>();
  return {
    claim(request) {
      const key = keyOf(request);
      if (key === "" || key.length > 255) return problem(400, "idempotency_key_required");
      if (working.has(key)) return problem(409, "idempotency_in_progress");
      const saved = shelf.answers.get(key);
      if (!saved) {
        working.add(key);
        return null;
      }
      if (saved.fingerprint !== fingerprint(request)) return problem(422, "idempotency_key_reused");
      const headers = { "content-type": "application/json", "idempotent-replayed": "true" };
      return { status: saved.status, body: saved.body, headers };
    },
    save(request, answer) {
      if (answer === "drop" || answer.status >= 300) return;
      const { status, body } = answer;
      shelf.put({ kind: "answer", value: { key: keyOf(request), fingerprint: fingerprint(request), status, body } });
    },
    release: (request) => void working.delete(keyOf(request)),
    isFirst(request) {
      const key = keyOf(request);
      const first = !seen.has(key);
      seen.add(key);
      return first;
    },
  };
}
