/** API reads that depend on nothing personal are kept like pages: under version, address, language, currency, ship-to. */
import { catalogueVersion, findPage, keepPage } from "../page-cache.ts";
import type { Request$ } from "./context.ts";

/** The kept answer, or the one `make` gives, which is kept when it is a 200. `Cache-Control: no-cache` asks for a fresh one. */
export async function kept(c: Request$, make: () => Promise<Response>): Promise<Response> {
  if (/no-cache|no-store/.test(c.req.header("cache-control") ?? "")) return make();
  const { shop } = c.var;
  const url = new URL(c.req.url);
  if (url.search.length > 300) return make();
  const version = await catalogueVersion(c.env, shop.now);
  const key = `${version} ${url.pathname}${url.search} ${shop.locale} ${shop.currency} ${shop.shipTo}`;
  const found = await findPage(key, c.req.header("if-none-match") ?? null, shop.later);
  if (found) return found;
  const made = await make();
  return made.status === 200 ? keepPage(key, made, shop.later) : made;
}
