import type { GroupRow } from "./store.ts";

/** Slugs a variant's product is filed under; none for one that is gone. */
export type Groups = (variantId: string) => {
  readonly categories: readonly string[];
  readonly collections: readonly string[];
};

export function groupsFrom(rows: readonly GroupRow[]): Groups {
  const known = new Map(
    rows.map((row) => [
      row.variantId,
      { categories: JSON.parse(row.categories) as string[], collections: JSON.parse(row.collections) as string[] },
    ]),
  );
  const none = { categories: [], collections: [] };
  return (variantId) => known.get(variantId) ?? none;
}
