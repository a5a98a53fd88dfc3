/** What the import API takes and gives. */
import * as v from "valibot";
import type { Endpoint } from "../platform/http/endpoint.ts";
import { currency, languageTag, lengthUnit, mapping, name, weightUnit } from "./mapping/contract.ts";
import { csvFormats, jsonlFormats } from "./reader.ts";

const importOptions = v.strictObject({
  format: v.optional(v.picklist([...csvFormats, ...jsonlFormats])),
  mapping: v.optional(mapping),
  locale: v.optional(languageTag),
  currency: v.optional(currency),
  regions: v.optional(v.record(name, currency)),
  location: v.optional(name),
  source: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))),
  decimal: v.optional(v.picklist([".", ","])),
  lengthUnit: v.optional(lengthUnit),
  weightUnit: v.optional(weightUnit),
  status: v.optional(v.picklist(["draft", "active"])),
});

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const importId = v.pipe(v.string(), v.regex(/^imp_[0-9A-Z]{26}$/));
const wholeNumber = v.pipe(v.string(), v.regex(/^-?\d{1,9}$/), v.transform(Number));

export const importView = v.object({
  id: importId,
  state: v.picklist(["announced", "uploaded", "reading", "done", "failed", "cancelled"]),
  format: v.nullable(v.string()),
  file_name: v.string(),
  file_bytes: count,
  rows: count,
  products: v.nullable(count),
  products_done: count,
  created: count,
  updated: count,
  refused: count,
  problems: count,
  notes: count,
  fault: v.nullable(v.looseObject({ code: v.string() })),
  created_at: v.string(),
  started_at: v.nullable(v.string()),
  finished_at: v.nullable(v.string()),
});

export const findingView = v.object({
  number: count,
  kind: v.picklist(["problem", "note"]),
  product: v.string(),
  line: count,
  column: v.string(),
  code: v.string(),
  expected: v.string(),
  got: v.string(),
});

export const announceImport = {
  method: "POST",
  path: "/admin/imports",
  summary:
    "Say which file will come and how to read it. The same file announced again while it is open is the same import.",
  access: "operator",
  input: v.strictObject({
    file_name: name,
    file_bytes: v.pipe(count, v.minValue(1)),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    options: v.optional(importOptions, {}),
  }),
  output: importView,
  faults: ["import.too_large", "account.forbidden"],
} as const satisfies Endpoint;

/** The body is the file itself, of exactly the announced length. */
export const sendFile = {
  method: "PUT",
  path: "/admin/imports/:id/file",
  summary: "The bytes of an announced import, application/octet-stream.",
  access: "operator",
  input: v.object({ id: importId }),
  output: importView,
  faults: ["import.not_found", "import.illegal_move", "import.raced", "import.wrong_length", "account.forbidden"],
} as const satisfies Endpoint;

export const getImport = {
  method: "GET",
  path: "/admin/imports/:id",
  summary: "How far an import has come.",
  access: "operator",
  input: v.object({ id: importId }),
  output: importView,
  faults: ["import.not_found", "account.forbidden"],
} as const satisfies Endpoint;

export const listImports = {
  method: "GET",
  path: "/admin/imports",
  summary: "Imports, newest first.",
  access: "operator",
  input: v.object({ before: v.optional(importId) }),
  output: v.object({ items: v.array(importView), next: v.nullable(importId) }),
  faults: ["account.forbidden"],
} as const satisfies Endpoint;

export const listFindings = {
  method: "GET",
  path: "/admin/imports/:id/findings",
  summary: "What was refused and what was remarked, by line and column; as CSV under findings.csv.",
  access: "operator",
  input: v.object({ id: importId, after: v.optional(wholeNumber) }),
  output: v.object({ items: v.array(findingView), next: v.nullable(count) }),
  faults: ["import.not_found", "account.forbidden"],
} as const satisfies Endpoint;

export const cancelImport = {
  method: "POST",
  path: "/admin/imports/:id/cancellation",
  summary: "Stop an import; what is written stays.",
  access: "operator",
  input: v.object({ id: importId }),
  output: importView,
  faults: ["import.not_found", "import.illegal_move", "import.raced", "account.forbidden"],
} as const satisfies Endpoint;

/** text/csv or application/xml; language, currency and ship-to as everywhere in the API. */
export const exportFile = {
  method: "GET",
  path: "/admin/exports/:file",
  summary: "The catalogue as shopify.csv or google-merchant.xml.",
  access: "operator",
  input: v.object({ file: v.picklist(["shopify.csv", "google-merchant.xml"]) }),
  output: v.string(),
  faults: ["account.forbidden"],
} as const satisfies Endpoint;
