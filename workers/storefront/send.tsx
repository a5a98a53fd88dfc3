/** How pages of the storefront leave: anonymous ones are kept for everybody, the others for nobody. */
import { TroublePage } from "../../web/pages/not-found.tsx";
import { styleHashes } from "../../web/assets/manifest.ts";
import { copyFor } from "../../web/copy/index.ts";
import type { Shopper } from "../../web/layout/page.tsx";
import type { Request$ } from "../platform/http/context.ts";
import { sendPage, type Html } from "../platform/http/page.ts";
import type { Shop } from "../platform/shop.ts";
import { headOf } from "./head.ts";
import { loadSomething } from "./load-places.ts";

/** What a cached page may know of who is looking. */
export const shopperOf = ({ locale, currency, shipTo }: Shop): Shopper => ({ locale, currency, shipTo });

export const sendAnonymous = (c: Request$, html: Html): Promise<Response> =>
  sendPage(c, html, styleHashes(c.var.shop.locale), { cacheable: true });

/** 404 in the shop's own look, with a few pieces for company. */
export async function sendNotFound(c: Request$): Promise<Response> {
  const { shop } = c.var;
  const cards = await loadSomething(shop, 3);
  const head = headOf(shop, { path: "" }, { title: copyFor(shop.locale, "frame").errors.notFound.title });
  return sendPage(
    c,
    <TroublePage head={head} shopper={shopperOf(shop)} trouble="notFound" cards={cards} />,
    styleHashes(shop.locale),
    { status: 404 },
  );
}

/** Something of ours broke: a page that asks nothing of anything that may be broken. */
export function sendBroken(c: Request$): Promise<Response> {
  const { shop } = c.var;
  const head = headOf(shop, { path: "" }, { title: copyFor(shop.locale, "frame").errors.broken.title });
  return sendPage(c, <TroublePage head={head} shopper={shopperOf(shop)} trouble="broken" />, styleHashes(shop.locale), {
    status: 503,
  });
}

/** Whether this is a person's browser at a page, not software at the API. */
export const wantsPage = (c: Request$): boolean =>
  !/^\/(api|hooks|media|a)\//.test(c.req.path) && (c.req.header("accept") ?? "").includes("text/html");
