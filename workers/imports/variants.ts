/** Rules that hold for the variants of one product whatever format they came in. */
import type { VariantDraft } from "../catalog/index.ts";
import type { Currency } from "../kernel/money.ts";
import { refuse, type Desk } from "./cells.ts";
import { problem, report, type Findings } from "./problem.ts";
import { present } from "./reader.ts";
import type { Column } from "./row.ts";

export const variantsMax = 250;
export type Price = VariantDraft["prices"][number];
export type VariantRow = { readonly line: number; readonly variant: VariantDraft };

/** Drops what the file did not say; options, prices and stock are always there, be they empty. */
export const variantOf = (said: VariantDraft): VariantDraft => ({
  ...present(said),
  options: said.options,
  prices: said.prices,
  stock: said.stock,
});

/** A price, struck through only when the former one was really higher. */
export function price(currency: Currency, minor: number, compareAtMinor: number | undefined): Price {
  return compareAtMinor !== undefined && compareAtMinor > minor
    ? { currency, minor, compareAtMinor }
    : { currency, minor };
}

/** One row, one more price of the same variant: each currency once. */
export function addPrice(desk: Desk, column: Column, prices: readonly Price[], more: Price): readonly Price[] {
  if (prices.some(({ currency }) => currency === more.currency)) {
    refuse(desk, column, "cell.duplicate", `1 × ${more.currency}`);
    return prices;
  }
  return [...prices, more];
}

/** At least one variant, each with a price, a SKU of its own and options of its own. */
export function checkVariants(found: Findings, rows: readonly VariantRow[], columns: { sku: string; option: string }) {
  if (rows.length === 0 && found.problems.length === 0) {
    report(found.problems, problem(0, columns.sku, "product.no_variant", "≥ 1"));
  }
  if (rows.length > variantsMax) {
    report(found.problems, problem(rows[variantsMax]!.line, columns.sku, "product.too_many_rows", `≤ ${variantsMax}`));
  }
  const skus = new Set<string>();
  const choices = new Set<string>();
  for (const { line, variant } of rows) {
    if (skus.has(variant.sku)) report(found.problems, problem(line, columns.sku, "cell.duplicate", "", variant.sku));
    skus.add(variant.sku);
    const choice = JSON.stringify(Object.entries(variant.options).sort(([a], [b]) => (a < b ? -1 : 1)));
    if (rows.length > 1 && choices.has(choice)) {
      report(
        found.problems,
        problem(line, columns.option, "cell.duplicate", "", Object.values(variant.options).join(" / ")),
      );
    }
    choices.add(choice);
  }
}
