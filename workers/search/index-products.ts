/** Puts products into the index, or takes them out when they are no longer for sale. Idempotent; follows `catalog.written`. */
import type { Translations } from "../kernel/locale.ts";
import type { Commit, Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { learnWords, putIn, takeOut, type IndexedProduct } from "./index-store.ts";
import { facetToken } from "./query.ts";
import { shortenings } from "./spelling.ts";
import { indexTokens, isWord, runs } from "./tokens.ts";

/** What search wants to know of a product; texts in every language it has. */
export type Findable = {
  readonly productId: string;
  readonly active: boolean;
  readonly createdAt: number;
  /** the cheapest variant, in US cents */
  readonly price: number;
  readonly title: Translations;
  readonly subtitle?: Translations;
  readonly story?: Translations;
  readonly makerNames: readonly string[];
  readonly terms: readonly { readonly kind: string; readonly slug: string; readonly name: Translations }[];
  readonly collections: readonly string[];
  readonly skus: readonly string[];
  readonly tags: readonly string[];
};

const per_statement = 25;
const story_chars_max = 6_000;

export const indexProducts = (
  shop: Shop,
  products: readonly Findable[],
  alongside: readonly Write[] = [],
): Promise<Commit> => shop.commit([...alongside, ...indexWrites(products)]);

/** The same for somebody's own batch. */
export function indexWrites(products: readonly Findable[]): Write[] {
  const active = products.filter((product) => product.active);
  const chunks: IndexedProduct[][] = [];
  for (let i = 0; i < active.length; i += per_statement) chunks.push(active.slice(i, i + per_statement).map(indexed));
  return [
    ...takeOut(products.map(({ productId }) => productId)),
    ...chunks.flatMap(putIn),
    ...learnWords(vocabulary(active)),
  ];
}

const texts = (translations: Translations | undefined): string => Object.values(translations ?? {}).join("\n");

function indexed(product: Findable): IndexedProduct {
  return {
    productId: product.productId,
    createdAt: product.createdAt,
    price: product.price,
    title: indexTokens([texts(product.title), texts(product.subtitle), ...product.skus].join("\n")),
    maker: indexTokens(product.makerNames.join("\n")),
    technique: indexTokens([...product.terms.map(({ name }) => texts(name)), ...product.tags].join("\n")),
    story: indexTokens(
      Object.values(product.story ?? {})
        .map((text) => (text ?? "").replace(/<[^>]*>/g, " ").slice(0, story_chars_max))
        .join("\n"),
    ),
    facets: [
      ...product.terms.map(({ kind, slug }) => facetToken(kind, slug)),
      ...product.collections.map((slug) => facetToken("collection", slug)),
    ].join(" "),
    terms: product.terms.map(({ kind, slug }) => ({ kind, slug })),
    collections: product.collections,
  };
}

/** Words a misspelling may have meant: from titles, makers and terms, not from the long stories. */
function vocabulary(products: readonly Findable[]): { word: string; forms: string[] }[] {
  const words = new Set<string>();
  for (const { title, makerNames, terms } of products) {
    const spoken = [texts(title), ...makerNames, ...terms.map(({ name }) => texts(name))].join("\n");
    for (const { text } of runs(spoken)) if (isWord(text) && text.length <= 24) words.add(text);
  }
  return [...words].map((word) => ({ word, forms: shortenings(word) }));
}
