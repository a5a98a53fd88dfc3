/**
 * RFC 8785 (JCS): one text for one value, so that a hash of it means something. ECMAScript's own number and string
 * forms are those of the RFC; what is left is the order of names, by UTF-16 code units, and to refuse what JSON cannot say.
 */
import { invariant } from "./result.ts";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

const depth_max = 64;

/** Names whose value is undefined are left out, as JSON.stringify does. */
export function canonicalJson(value: Json, depth = 0): string {
  invariant(depth <= depth_max, "JSON to be hashed is not nested without end");
  if (typeof value === "number") {
    invariant(Number.isFinite(value), "JSON has no infinity");
    return JSON.stringify(value);
  }
  if (typeof value === "string") return quoted(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (isList(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join(",")}]`;
  const members = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    // Array.prototype.sort without a comparator is by UTF-16 code units, which is what the RFC asks.
    .toSorted()
    .map((name) => `${quoted(name)}:${canonicalJson(value[name]!, depth + 1)}`);
  return `{${members.join(",")}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** A lone surrogate has no UTF-8 form, so it has no canonical one either. */
function quoted(text: string): string {
  invariant(text.isWellFormed(), "JSON to be hashed is well-formed Unicode");
  return JSON.stringify(text);
}
