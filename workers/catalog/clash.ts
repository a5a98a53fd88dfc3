import type { DraftFault } from "./check-draft.ts";
import type { ProductDraft } from "./draft.ts";

/** What cannot be seen in the draft alone: a SKU that another product has, a warehouse that does not exist, another seller's goods. */
export function clash(
  draft: ProductDraft,
  productId: string,
  hasIt: string | undefined,
  skus: ReadonlyMap<string, string>,
  locations: ReadonlyMap<string, string>,
): DraftFault | null {
  const refuse = (field: string, expected: string): DraftFault => ({
    code: "product.invalid",
    externalId: draft.externalId,
    field,
    expected,
  });
  const { sellerId } = draft;
  if (sellerId !== undefined && hasIt !== undefined && hasIt !== sellerId)
    return refuse("externalId", "a product of this seller");
  const shelves = [...locations].filter(([, owner]) => sellerId === undefined || owner === sellerId).map(([id]) => id);
  for (const [index, { sku, stock }] of draft.variants.entries()) {
    const owner = skus.get(sku);
    if (owner !== undefined && owner !== productId)
      return refuse(`variants.${index}.sku`, "a SKU that no other product has");
    for (const [place, { location }] of stock.entries())
      if (!shelves.includes(location)) return refuse(`variants.${index}.stock.${place}.location`, shelves.join(" | "));
  }
  return null;
}
