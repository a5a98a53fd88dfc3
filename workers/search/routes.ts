/** GET /api/v1/search: one round trip for hits, cards, prices, stock, facets and counts. */
import { cardForApi, cardsOfHits, presentCards, type CardRow } from "../catalog/index.ts";
import { limits } from "../kernel/limits.ts";
import { doors } from "../platform/http/doors.ts";
import type { InputOf } from "../platform/http/endpoint.ts";
import { kept } from "../platform/http/kept.ts";
import { problem } from "../platform/http/problem.ts";
import { parse, respondCacheable } from "../platform/http/respond.ts";
import { readTogether } from "../platform/read-together.ts";
import type { Shop } from "../platform/shop.ts";
import { findTerms } from "../pricing/index.ts";
import * as contract from "./contract.ts";
import { facetKinds, type Search } from "./query.ts";
import { searchProducts } from "./search-products.ts";

export const searchRoutes = doors();

type Asked = InputOf<typeof contract.search>;

const searchOf = (asked: Asked): Search => ({
  text: asked.q?.trim() ?? "",
  collection: asked.collection ?? null,
  filters: Object.fromEntries(facetKinds.flatMap((kind) => (asked[kind] ? [[kind, [asked[kind]].flat()]] : []))),
  sort: asked.sort ?? (asked.q?.trim() ? "relevance" : "newest"),
  cursor: asked.cursor ?? null,
  limit: asked.limit ?? limits.page_size,
});

async function answer(shop: Shop, asked: Asked) {
  const together = readTogether(shop);
  const [found, terms] = await Promise.all([
    searchProducts<CardRow>(together, searchOf(asked), (hits) => cardsOfHits(shop, hits)),
    findTerms(together),
  ]);
  return {
    items: presentCards(shop, found.rows, terms).map(cardForApi),
    next: found.next,
    total: { products: found.total.products, at_least: found.total.atLeast },
    corrected: found.corrected,
    facets: found.facets,
  };
}

searchRoutes.get(`/api/v1${contract.search.path}`, (c) =>
  kept(c, async () => {
    const asked = await parse(c, contract.search);
    if (!asked.ok) return problem(asked.fault);
    return respondCacheable(c, await answer(c.var.shop, asked.value), "public, max-age=0, must-revalidate");
  }),
);
