/** A shelf's address and what it asks for: filters, order and place in the list, all in the query string. */
import { limits } from "../kernel/limits.ts";
import { facetKinds, type FacetKind, type Filters, type Search, type Sort } from "../search/index.ts";

export const sorts = ["relevance", "newest", "price", "price-desc"] as const satisfies readonly Sort[];
const isSort = (text: string | null): text is Sort => sorts.includes(text as Sort);
const slug = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,99}$/u;
const chosen_max = 8;

/** Reads whatever stands in an address; what is not understood is left out. */
export function readShelf(url: URL, collection: string | null): Search {
  const text = (url.searchParams.get("q") ?? "").trim().slice(0, limits.query_chars_max);
  const filters: { [kind in FacetKind]?: string[] } = {};
  for (const kind of facetKinds) {
    const chosen = url.searchParams.getAll(kind).filter((term) => slug.test(term));
    if (chosen.length > 0) filters[kind] = [...new Set(chosen)].slice(0, chosen_max);
  }
  const sort = url.searchParams.get("sort");
  return {
    text,
    collection,
    filters,
    sort: isSort(sort) ? sort : text ? "relevance" : "newest",
    cursor: url.searchParams.get("cursor"),
    limit: limits.page_size,
  };
}

/** The query string of a search, in one canonical order; "" for the plain shelf. */
export function writeShelf({ text, filters, sort, cursor }: Omit<Search, "collection" | "limit">): string {
  const query = new URLSearchParams();
  if (text) query.set("q", text);
  for (const kind of facetKinds) for (const term of filters[kind] ?? []) query.append(kind, term);
  if (sort !== (text ? "relevance" : "newest")) query.set("sort", sort);
  if (cursor) query.set("cursor", cursor);
  const written = query.toString();
  return written && `?${written}`;
}

/** The same filters with one term more, or without it when it was chosen. */
export function toggled(filters: Filters, kind: FacetKind, term: string): Filters {
  const chosen = filters[kind] ?? [];
  const next = chosen.includes(term) ? chosen.filter((one) => one !== term) : [...chosen, term];
  return { ...filters, [kind]: next };
}

export const isNarrowed = ({ filters }: Pick<Search, "filters">): boolean =>
  facetKinds.some((kind) => (filters[kind]?.length ?? 0) > 0);
