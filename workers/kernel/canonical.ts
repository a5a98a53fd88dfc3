/**
 * JSON in the one form of RFC 8785 (JCS): keys in the order of their UTF-16 units, no spaces, numbers and text as
 * ECMAScript writes them. The same value gives the same bytes, so that a hash of it can be made again by anybody.
 */
import { invariant } from "./result.ts";

export function canonical(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    invariant(Number.isFinite(value), "canonical JSON has finite numbers");
    return JSON.stringify(value);
  }
  if (typeof value === "string") {
    invariant(value.isWellFormed(), "canonical JSON has well-formed text");
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  invariant(typeof value === "object", "canonical JSON has no functions, symbols or undefined");
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(",")}}`;
}
