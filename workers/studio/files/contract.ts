/** A seller's files over the API: goods in and out as CSV, and the papers of an application. */
import * as v from "valibot";
import { findingView, importView } from "../../imports/index.ts";
import type { Endpoint } from "../../platform/http/endpoint.ts";

const seller_id = v.pipe(v.string(), v.maxLength(60));
const importId = v.pipe(v.string(), v.regex(/^imp_[0-9A-Z]{26}$/));
const paperId = v.pipe(v.string(), v.regex(/^doc_[0-9A-Z]{26}$/));
const currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));
const words = (chars_max: number) => v.pipe(v.string(), v.trim(), v.maxLength(chars_max));
const shut = ["seller.not_found", "seller.forbidden"] as const;

const paper = v.object({
  id: v.string(),
  kind: v.string(),
  file_name: v.string(),
  media_type: v.string(),
  bytes: v.number(),
  sha256: v.string(),
  at: v.string(),
});

export const sendSellerFile = {
  method: "POST",
  path: "/sellers/:seller_id/imports",
  summary:
    "Goods as a CSV of at most 5 MB, with Shopify's columns. New ones become drafts; of what is on sale prices and counts hold at once and words wait for review. The same file sent again while it is read is the same import.",
  access: "seller",
  file: ["text/csv"],
  input: v.object({
    seller_id,
    locale: v.picklist(["zh-Hans", "zh-Hant", "en", "ja", "fr", "ar"]),
    currency,
    grade: v.picklist(["made", "designed", "sourced", "ai_assisted"]),
    rights: v.picklist(["own", "licensed", "public_domain"]),
    rights_note: v.optional(words(2_000), ""),
    file_name: v.optional(words(200), "goods.csv"),
    submit: v.optional(v.picklist(["0", "1"]), "0"),
  }),
  output: importView,
  faults: [...shut, "file.too_large", "import.invalid", "import.too_large", "import.wrong_length", "import.raced"],
} as const satisfies Endpoint;

export const listSellerImports = {
  method: "GET",
  path: "/sellers/:seller_id/imports",
  summary: "The seller's imports, newest first, and how far each has come",
  access: "seller",
  input: v.object({ seller_id, before: v.optional(importId) }),
  output: v.object({ items: v.array(importView), next: v.nullable(importId) }),
  faults: shut,
} as const satisfies Endpoint;

export const readSellerImport = {
  method: "GET",
  path: "/sellers/:seller_id/imports/:id",
  summary: "How far an import has come",
  access: "seller",
  input: v.object({ seller_id, id: importId }),
  output: importView,
  faults: [...shut, "import.not_found"],
} as const satisfies Endpoint;

export const listSellerFindings = {
  method: "GET",
  path: "/sellers/:seller_id/imports/:id/findings",
  summary: "What was refused and what was remarked, by line and column",
  access: "seller",
  input: v.object({
    seller_id,
    id: importId,
    after: v.optional(v.pipe(v.string(), v.regex(/^-?\d{1,9}$/), v.transform(Number))),
  }),
  output: v.object({ items: v.array(findingView), next: v.nullable(v.number()) }),
  faults: [...shut, "import.not_found"],
} as const satisfies Endpoint;

export const cancelSellerImport = {
  method: "POST",
  path: "/sellers/:seller_id/imports/:id/cancellation",
  summary: "Stop an import; what is written stays",
  access: "seller",
  input: v.object({ seller_id, id: importId }),
  output: importView,
  faults: [...shut, "import.not_found", "import.illegal_move", "import.raced"],
} as const satisfies Endpoint;

export const exportSellerGoods = {
  method: "GET",
  path: "/sellers/:seller_id/products.csv",
  summary: "The seller's own goods as CSV, which can be sent back as an import",
  access: "seller",
  input: v.object({ seller_id, currency: v.optional(currency) }),
  output: v.string(),
  faults: shut,
} as const satisfies Endpoint;

export const sendPaper = {
  method: "POST",
  path: "/sellers/:seller_id/documents",
  summary:
    "A paper for the application, while it is open: PDF, JPEG, PNG or WebP, at most 10 MB each and twenty in all",
  access: "seller",
  file: ["application/pdf", "image/jpeg", "image/png", "image/webp"],
  input: v.object({
    seller_id,
    kind: v.picklist(["identity", "registration", "authorization", "address", "other"]),
    file_name: v.optional(words(200), "document"),
  }),
  output: paper,
  faults: [...shut, "paper.invalid", "paper.too_large", "paper.too_many", "application.closed"],
} as const satisfies Endpoint;

export const listPapers = {
  method: "GET",
  path: "/sellers/:seller_id/documents",
  summary: "The papers of the application, oldest first",
  access: "seller",
  input: v.object({ seller_id }),
  output: v.object({ items: v.array(paper) }),
  faults: shut,
} as const satisfies Endpoint;

export const readPaperFile = {
  method: "GET",
  path: "/sellers/:seller_id/documents/:id",
  summary: "The paper itself, for the owner alone; that it was opened is written down",
  access: "seller",
  input: v.object({ seller_id, id: paperId }),
  output: v.string(),
  faults: [...shut, "document.not_found"],
} as const satisfies Endpoint;

export const removePaper = {
  method: "DELETE",
  path: "/sellers/:seller_id/documents/:id",
  summary: "Take a paper back; what a reviewer has read of it stays readable for them",
  access: "seller",
  input: v.object({ seller_id, id: paperId }),
  output: v.object({ removed: v.boolean() }),
  faults: [...shut, "document.not_found"],
} as const satisfies Endpoint;
