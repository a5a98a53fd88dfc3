/** The rooms one walks through before buying. Each: load a view in one round trip, make the page, send it. */
import { assets } from "../../web/assets/manifest.ts";
import { copyFor } from "../../web/copy/index.ts";
import { CollectionPage } from "../../web/pages/collection.tsx";
import { Collections } from "../../web/pages/collections.tsx";
import { Home } from "../../web/pages/home.tsx";
import { ProductPage } from "../../web/pages/product/page.tsx";
import { sceneryPath } from "../../web/pages/scenery.tsx";
import { SearchPage } from "../../web/pages/search.tsx";
import { doors } from "../platform/http/doors.ts";
import { headOf, shorten } from "./head.ts";
import { loadHome } from "./load-home.ts";
import { loadCollections } from "./load-places.ts";
import { loadProduct } from "./load-product.ts";
import { loadCollection, loadSearch } from "./load-shelf.ts";
import { productMarkdown } from "./markdown.ts";
import { sendAnonymous, sendNotFound, shopperOf } from "./send.tsx";
import { isNarrowed, readShelf } from "./shelf-query.ts";
import { breadcrumbs, collectionPage, organization, productData, website } from "./structured.ts";

export const shopPages = doors();

const here = "/:locale{(?:zh-Hans|zh-Hant|en|ja|fr|ar)}";
const scenery = "/media/scenery/home/ink-wash/entrance.svg";

shopPages.get(here, async (c) => {
  const { shop } = c.var;
  const { name } = copyFor(shop.locale, "frame");
  const words = copyFor(shop.locale, "storefront").home;
  const view = await loadHome(shop);
  const head = headOf(
    shop,
    { path: "" },
    {
      title: name,
      description: words.lede,
      preloadImage: { href: scenery },
      jsonLd: [organization(shop, name, assets.touchIcon), website(shop, name)],
    },
  );
  return sendAnonymous(c, <Home head={head} shopper={shopperOf(shop)} view={view} scenery={scenery} />);
});

shopPages.get(`${here}/collections`, async (c) => {
  const { shop } = c.var;
  const words = copyFor(shop.locale, "storefront").collections;
  const collections = await loadCollections(shop);
  const head = headOf(shop, { path: "/collections" }, { title: words.title, description: words.lede });
  return sendAnonymous(c, <Collections head={head} shopper={shopperOf(shop)} collections={collections} />);
});

const preloadOf = (
  picture: { src: string; srcset?: string; sources?: readonly { type: string; srcset: string }[] } | undefined,
  sizes: string,
) =>
  picture && {
    href: picture.src,
    srcset: picture.sources?.[0]?.srcset ?? picture.srcset,
    type: picture.sources?.[0]?.type,
    sizes,
  };

shopPages.get(`${here}/collections/:slug`, async (c) => {
  const { shop } = c.var;
  const slug = c.req.param("slug");
  const search = readShelf(new URL(c.req.url), slug);
  const view = await loadCollection(shop, slug, search);
  if (!view) return sendNotFound(c);
  const { name, intro } = view.collection;
  const path = `/collections/${slug}`;
  const head = headOf(
    shop,
    { path },
    {
      title: name.text,
      description: intro?.text,
      robots: isNarrowed(search) || search.cursor ? "noindex, follow" : undefined,
      preloadImage: { href: sceneryPath(view.collection.theme, slug) },
      jsonLd: [
        collectionPage(shop, view.collection),
        breadcrumbs(shop, [
          { name: copyFor(shop.locale, "frame").nav.collections, path: "/collections" },
          { name: name.text, path },
        ]),
      ],
    },
  );
  return sendAnonymous(c, <CollectionPage head={head} shopper={shopperOf(shop)} view={view} />);
});

shopPages.get(`${here}/search`, async (c) => {
  const { shop } = c.var;
  const search = readShelf(new URL(c.req.url), null);
  const view = await loadSearch(shop, search);
  const words = copyFor(shop.locale, "storefront").search;
  const asked = search.text ? `?q=${encodeURIComponent(search.text)}` : "";
  const head = headOf(
    shop,
    { path: "/search", search: asked },
    {
      title: search.text ? `${words.found(search.text)} · ${words.title}` : words.all,
      description: words.allLede,
      robots: search.text || isNarrowed(search) || search.cursor ? "noindex, follow" : undefined,
      preloadImage: preloadOf(view.cards[0]?.picture, "(min-width: 60rem) 20vw, (min-width: 30rem) 30vw, 45vw"),
    },
  );
  return sendAnonymous(c, <SearchPage head={head} shopper={shopperOf(shop)} view={view} />);
});

shopPages.get(`${here}/products/:slug`, async (c) => {
  const { shop } = c.var;
  const asked = c.req.param("slug");
  const inMarkdown = asked.endsWith(".md") || (c.req.header("accept") ?? "").includes("text/markdown");
  const slug = asked.replace(/\.md$/, "");
  const view = await loadProduct(shop, slug);
  if (!view) return sendNotFound(c);
  if (inMarkdown) return productMarkdown(c, view);
  const { product } = view;
  const path = `/products/${slug}`;
  const description = shorten(product.metaDescription?.text ?? product.story?.text ?? product.subtitle?.text ?? "");
  const first = product.pictures[0];
  const place = product.collections[0];
  const head = headOf(
    shop,
    { path },
    {
      title: product.metaTitle?.text ?? product.title.text,
      description: description || undefined,
      markdown: `${shop.config.publicOrigin}/${shop.locale}${path}.md`,
      preloadImage: preloadOf(first, "(min-width: 64rem) 58vw, 100vw"),
      og: {
        type: "product",
        image: first && !first.illustration ? shop.config.publicOrigin + first.src : undefined,
        imageAlt: first?.alt || product.title.text,
      },
      jsonLd: [
        productData(shop, view, description),
        breadcrumbs(shop, [
          { name: copyFor(shop.locale, "frame").nav.collections, path: "/collections" },
          ...(place ? [{ name: place.name.text, path: `/collections/${place.slug}` }] : []),
          { name: product.title.text, path },
        ]),
      ],
    },
  );
  return sendAnonymous(c, <ProductPage head={head} shopper={shopperOf(shop)} view={view} />);
});
