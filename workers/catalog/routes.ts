/**
 * The catalogue under /api/v1. Answers depend on nothing personal, so they are kept like pages: under the catalogue's
 * version, the address, language, currency and ship-to. `Cache-Control: no-cache` asks for a fresh one.
 */
import { doors } from "../platform/http/doors.ts";
import { kept } from "../platform/http/kept.ts";
import { parse, respondCacheable } from "../platform/http/respond.ts";
import { problem } from "../platform/http/problem.ts";
import * as contract from "./contract.ts";
import type { TermKind } from "./draft.ts";
import { findCollection, findMaker, listCollections } from "./find-places.ts";
import { findProduct, listProducts } from "./find-products.ts";
import { findTexts } from "./find-texts.ts";
import { presentCards, presentCollection, presentMaker, presentProduct } from "./present.ts";

export const catalogRoutes = doors();
const api = "/api/v1";

catalogRoutes.get(`${api}${contract.listProducts.path}`, (c) =>
  kept(c, async () => {
    const asked = await parse(c, contract.listProducts);
    if (!asked.ok) return problem(asked.fault);
    const { collection, maker, sort, cursor, ...byKind } = asked.value;
    const terms = Object.entries(byKind).flatMap(([kind, slugs]) =>
      [slugs ?? []].flat().map((slug) => ({ kind: kind as TermKind, slug })),
    );
    return respondCacheable(
      c,
      presentCards(await listProducts(c.var.shop, { collection, maker, sort, cursor, terms })),
      fresh,
    );
  }),
);

catalogRoutes.get(`${api}${contract.getProduct.path}`, (c) =>
  kept(c, async () => {
    const product = await findProduct(c.var.shop, c.req.param("slug"));
    return product ? respondCacheable(c, presentProduct(product), fresh) : problem({ code: "product.not_found" });
  }),
);

catalogRoutes.get(`${api}${contract.getProductTexts.path}`, (c) =>
  kept(c, async () => {
    const slug = c.req.param("slug");
    const texts = await findTexts(c.var.shop, slug);
    return texts ? respondCacheable(c, { slug, texts }, fresh) : problem({ code: "product.not_found" });
  }),
);

catalogRoutes.get(`${api}${contract.listCollections.path}`, (c) =>
  kept(c, async () =>
    respondCacheable(c, { items: (await listCollections(c.var.shop)).map(presentCollection) }, fresh),
  ),
);

catalogRoutes.get(`${api}${contract.getCollection.path}`, (c) =>
  kept(c, async () => {
    const asked = await parse(c, contract.getCollection);
    if (!asked.ok) return problem(asked.fault);
    const { slug, cursor } = asked.value;
    const [collection, products] = await Promise.all([
      findCollection(c.var.shop, slug),
      listProducts(c.var.shop, { collection: slug, cursor }),
    ]);
    if (!collection) return problem({ code: "collection.not_found" });
    return respondCacheable(c, { collection: presentCollection(collection), ...presentCards(products) }, fresh);
  }),
);

catalogRoutes.get(`${api}${contract.getMaker.path}`, (c) =>
  kept(c, async () => {
    const asked = await parse(c, contract.getMaker);
    if (!asked.ok) return problem(asked.fault);
    const { slug, cursor } = asked.value;
    const [maker, products] = await Promise.all([
      findMaker(c.var.shop, slug),
      listProducts(c.var.shop, { maker: slug, cursor }),
    ]);
    if (!maker) return problem({ code: "maker.not_found" });
    return respondCacheable(c, { maker: presentMaker(maker), ...presentCards(products) }, fresh);
  }),
);

const fresh = "public, max-age=0, must-revalidate";
