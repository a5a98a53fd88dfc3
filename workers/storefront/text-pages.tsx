/** Makers, stories, pages of the house and the credits. */
import { copyFor } from "../../web/copy/index.ts";
import { Credits } from "../../web/pages/credits.tsx";
import { MakerPage, Makers } from "../../web/pages/makers.tsx";
import { Stories, TextPage } from "../../web/pages/stories.tsx";
import { doors } from "../platform/http/doors.ts";
import type { Request$ } from "../platform/http/context.ts";
import { readTogether } from "../platform/read-together.ts";
import { headOf } from "./head.ts";
import { loadContent, loadCredits, loadMaker, loadMakers } from "./load-places.ts";
import { loadStories } from "./load-stories.ts";
import { sendAnonymous, sendNotFound, shopperOf } from "./send.tsx";
import { article, breadcrumbs } from "./structured.ts";

export const textPages = doors();

const here = "/:locale{(?:zh-Hans|zh-Hant|en|ja|fr|ar)}";

textPages.get(`${here}/makers`, async (c) => {
  const { shop } = c.var;
  const words = copyFor(shop.locale, "storefront").makers;
  const cursor = c.req.query("cursor") ?? null;
  const view = await loadMakers(shop, cursor);
  const head = headOf(shop, { path: "/makers" }, { title: words.title, description: words.lede });
  return sendAnonymous(c, <Makers head={head} shopper={shopperOf(shop)} view={view} after={cursor !== null} />);
});

textPages.get(`${here}/makers/:slug`, async (c) => {
  const { shop } = c.var;
  const cursor = c.req.query("cursor") ?? null;
  const view = await loadMaker(shop, c.req.param("slug"), cursor);
  if (!view) return sendNotFound(c);
  const path = `/makers/${view.maker.slug}`;
  const crumbs = [
    { name: copyFor(shop.locale, "frame").nav.makers, path: "/makers" },
    { name: view.maker.name.text, path },
  ];
  const head = headOf(
    shop,
    { path },
    {
      title: view.maker.name.text,
      description: view.maker.story?.text,
      robots: cursor ? "noindex, follow" : undefined,
      jsonLd: [breadcrumbs(shop, crumbs)],
    },
  );
  return sendAnonymous(c, <MakerPage head={head} shopper={shopperOf(shop)} view={view} after={cursor !== null} />);
});

textPages.get(`${here}/stories`, async (c) => {
  const { shop } = c.var;
  const words = copyFor(shop.locale, "storefront").stories;
  const stories = await loadStories(readTogether(shop));
  const head = headOf(shop, { path: "/stories" }, { title: words.title, description: words.lede });
  return sendAnonymous(c, <Stories head={head} shopper={shopperOf(shop)} stories={stories} />);
});

async function sendText(c: Request$, kind: "story" | "page", slug: string): Promise<Response> {
  const { shop } = c.var;
  const view = await loadContent(shop, kind, slug);
  if (!view) return sendNotFound(c);
  const { page, others } = view;
  const path = kind === "story" ? `/stories/${slug}` : `/pages/${slug}`;
  const head = headOf(
    shop,
    { path },
    {
      title: page.title.text,
      description: page.description?.text ?? page.body?.text,
      og: { type: kind === "story" ? "article" : "website" },
      jsonLd: kind === "story" ? [article(shop, page)] : undefined,
    },
  );
  return sendAnonymous(c, <TextPage head={head} shopper={shopperOf(shop)} page={page} others={others} />);
}

textPages.get(`${here}/stories/:slug`, (c) => sendText(c, "story", c.req.param("slug")));

textPages.get(`${here}/pages/credits`, async (c) => {
  const { shop } = c.var;
  const view = await loadCredits(shop);
  const title = copyFor(shop.locale, "frame").footer.credits;
  const head = headOf(shop, { path: "/pages/credits" }, { title });
  return sendAnonymous(c, <Credits head={head} shopper={shopperOf(shop)} view={view} />);
});

/** The words of the demo's attribution stand on the page of the credits themselves. */
textPages.get(`${here}/pages/attribution`, (c) => c.redirect(`/${c.req.param("locale")}/pages/credits`, 301));

textPages.get(`${here}/pages/:slug`, (c) => sendText(c, "page", c.req.param("slug")));
