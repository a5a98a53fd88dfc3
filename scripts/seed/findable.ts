/** A draft as `search` takes it in: indexed in the batch that writes it, it costs no reading and no second commit. */
import type { WrittenDraft } from "../../workers/catalog/index.ts";
import type { Findable } from "../../workers/search/index.ts";

/** As the index would read it back from the shop. `createdAt` in milliseconds since 1970. */
export function findable({ productId, draft }: WrittenDraft, createdAt: number): Findable {
  const dollars = draft.variants.flatMap(({ prices }) => prices.filter(({ currency }) => currency === "USD"));
  return {
    productId,
    active: draft.status === "active",
    createdAt,
    price: dollars.length > 0 ? Math.min(...dollars.map(({ minor }) => minor)) : 0,
    title: draft.title,
    subtitle: draft.subtitle,
    story: draft.story,
    makerNames: (draft.makers ?? []).flatMap(({ name }) => Object.values(name)),
    terms: draft.terms ?? [],
    collections: draft.collections ?? [],
    skus: draft.variants.map(({ sku }) => sku),
    tags: draft.tags ?? [],
  };
}
