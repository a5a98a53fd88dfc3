/** What a shopper asks, in the words of FTS5. Everything a person typed is quoted: no operator of theirs gets through. */
import { queryTokens } from "./tokens.ts";

export const facetKinds = ["category", "technique", "material", "period", "region", "motif"] as const;
export type FacetKind = (typeof facetKinds)[number];
/** Within a kind any of the terms will do, across kinds all must hold. */
export type Filters = { readonly [kind in FacetKind]?: readonly string[] };
export type Sort = "relevance" | "newest" | "price" | "price-desc";

export type Search = {
  readonly text: string;
  readonly collection: string | null;
  readonly filters: Filters;
  readonly sort: Sort;
  readonly cursor: string | null;
  readonly limit: number;
};

export const filtersOf = (filters: Filters): { kind: FacetKind; slugs: readonly string[] }[] =>
  facetKinds.flatMap((kind) => (filters[kind]?.length ? [{ kind, slugs: filters[kind].slice(0, 20) }] : []));

/** A facet as one word of the index; a letter that is not Latin becomes its number. The closing 0 keeps the stemmer's hands off it. */
export const facetToken = (kind: string, slug: string): string =>
  `${kind}x${slug.toLowerCase().replace(/[^a-z0-9]/gu, (sign) => (sign < "\u0080" ? "" : sign.codePointAt(0)!.toString(36)))}0`;

export const quoted = (token: string): string => `"${token.replaceAll('"', '""')}"`;

const textColumns = "{title maker technique story}";

/** null when there is no word to look for. `any`: one word is enough, for a second try when all together found nothing. */
export function matchExpression(
  tokens: readonly string[],
  search: Pick<Search, "collection" | "filters">,
  any = false,
): string | null {
  if (tokens.length === 0) return null;
  const words = tokens.map(quoted).join(any ? " OR " : " AND ");
  return [`${textColumns} : (${words})`, ...facetClauses(search)].join(" AND ");
}

/** What is chosen, without a word: an intersection the index does best. null when nothing is chosen. */
export const filterExpression = (search: Pick<Search, "collection" | "filters">): string | null =>
  filtersOf(search.filters).length === 0 ? null : facetClauses(search).join(" AND ");

function facetClauses({ collection, filters }: Pick<Search, "collection" | "filters">): string[] {
  const chosen = filtersOf(filters).map(
    ({ kind, slugs }) => `facets : (${slugs.map((slug) => quoted(facetToken(kind, slug))).join(" OR ")})`,
  );
  return collection ? [`facets : ${quoted(facetToken("collection", collection))}`, ...chosen] : chosen;
}

export const tokensOf = (search: Search): string[] => queryTokens(search.text);
