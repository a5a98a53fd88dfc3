/** What the forms of one product mean. */
import type { ProductChange, ProductDraft } from "../catalog/index.ts";
import { isCurrency } from "../kernel/money.ts";
import { minorOf, wholeNumber, type Form } from "./form.ts";
import { isStatus } from "./product-list.ts";

const taxCategories = ["standard", "books", "art", "food"] as const;
const measures = ["height_mm", "width_mm", "depth_mm", "diameter_mm", "weight_grams", "editionSize"] as const;

export function productChange(form: Form): ProductChange {
  const status = form.text("status", 20);
  const taxCategory = taxCategories.find((known) => known === form.text("taxCategory", 20));
  return {
    ...(isStatus(status) ? { status } : {}),
    ...(taxCategory ? { taxCategory } : {}),
    ...Object.fromEntries(
      measures.filter((name) => form.has(name)).map((name) => [name, wholeNumber(form.text(name, 20))]),
    ),
    dated: form.text("dated", 200),
    hsCode: form.text("hsCode", 20).replace(/[.\s]/g, ""),
    origin: form.text("origin", 2).toUpperCase(),
    tags: [...new Set(splitList(form.text("tags", 4_000), /[,、，،]/))].slice(0, 50),
  };
}

/** A draft named in the language its operator works in. A SKU that is taken is refused by the catalogue. */
export function newProduct(form: Form, locale: string, birth: string): ProductDraft {
  const currency = form.text("currency", 3);
  const minor = minorOf(form.text("amount", 20), currency);
  const prices = minor !== null && isCurrency(currency) ? [{ currency, minor }] : [];
  return {
    externalId: `desk:${birth}`,
    status: "draft",
    title: { [locale]: form.text("title", 500) },
    variants: [{ sku: form.text("sku", 120), options: {}, prices, stock: [] }],
    media: [{ kind: "illustration", seed: "leaf" }],
  };
}

/** Collections that are ticked, terms as lines of "kind:slug". */
export function placesChange(form: Form): ProductChange {
  const terms = splitList(form.text("terms", 4_000), /\n/).map((line) => {
    const [kind = "", ...slug] = line.split(":");
    return { kind: kind.trim(), slug: slug.join(":").trim() };
  });
  return { terms, collections: form.all("collection") };
}

const splitList = (text: string, at: RegExp): string[] =>
  text
    .split(at)
    .map((part) => part.trim())
    .filter(Boolean);
