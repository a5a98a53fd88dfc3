import { styleHashes } from "../../web/assets/manifest.ts";
import { DocsPage } from "../../web/pages/docs/docs-page.tsx";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { sendPage } from "../platform/http/page.ts";
import type { OpenApi } from "./openapi.ts";

export const docsPages = doors();

// The document is an asset of the build: it is fetched when asked for and costs a cold start nothing.
const document = (c: Request$): Promise<Response> =>
  c.var.shop.blobs.assets.fetch(new URL("/docs/openapi.json", c.req.url).href);

docsPages.get("/api/v1/openapi.json", async (c) => {
  const { body } = await document(c);
  return new Response(body, {
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "public, max-age=300" },
  });
});

docsPages.get("/docs", async (c) => {
  const openapi = await (await document(c)).json<OpenApi>();
  return sendPage(c, <DocsPage openapi={openapi} locale={c.var.shop.locale} />, styleHashes(c.var.shop.locale));
});
