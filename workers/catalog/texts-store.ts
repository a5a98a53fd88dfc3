import { sql } from "drizzle-orm";
import type { Statement } from "../platform/database.ts";
import { onSale } from "./document-store.ts";

export type TextRow = { readonly locale: string; readonly field: string; readonly text: string };

const rows_max = 500;

/** Every word of a product that is for sale, in every language it has; subjects that are no active product have none. */
export const selectTexts = (slug: string): Statement => sql`
  SELECT t.locale, t.field, t.text FROM products p JOIN translations t ON t.subject = p.id
  WHERE p.slug = ${slug} AND ${onSale("p")} ORDER BY t.locale, t.field LIMIT ${rows_max}`;
