/** The doors that are not pages: the entrance by language, preferences, and what machines read about the shop. */
import { assets } from "../../web/assets/manifest.ts";
import { copyFor } from "../../web/copy/index.ts";
import { isLocale, locales } from "../kernel/locale.ts";
import { isCurrency } from "../kernel/money.ts";
import { doors } from "../platform/http/doors.ts";
import { isCountry, preferenceCookie } from "../platform/http/preferences.ts";
import { loadCollections } from "./load-places.ts";
import { robots, sitemapIndex, sitemapOfPlaces, sitemapOfProducts } from "./sitemap.ts";

export const storefrontDoors = doors();

storefrontDoors.get("/", (c) => {
  c.header("vary", "accept-language");
  return c.redirect(`/${c.var.shop.locale}`, 302);
});

/** `/en/` is `/en`. */
storefrontDoors.get("/:locale{(?:zh-Hans|zh-Hant|en|ja|fr|ar)}/", (c) => c.redirect(`/${c.req.param("locale")}`, 301));

const year_seconds = 365 * 24 * 60 * 60;

/** A path within this shop and nothing else: no origin, no scheme, no backslash that a browser would read as one. */
export const safePath = (text: unknown): string =>
  typeof text === "string" && /^\/(?![/\\])[^\\\s]{0,500}$/.test(text) ? text : "/";

storefrontDoors.post("/preferences", async (c) => {
  const { shop } = c.var;
  const { currency, ship_to, back } = await c.req.parseBody();
  const chosen = `${isCurrency(currency) ? currency : shop.currency}.${isCountry(ship_to) ? ship_to : shop.shipTo}`;
  c.header("set-cookie", `${preferenceCookie}=${chosen}; Path=/; Max-Age=${year_seconds}; SameSite=Lax`);
  return c.redirect(safePath(back), 303);
});

const aDay = { "cache-control": "public, max-age=86400" };
const anHour = { "cache-control": "public, max-age=3600" };
const xml = { ...anHour, "content-type": "application/xml; charset=utf-8" };

storefrontDoors.get("/favicon.ico", (c) => c.redirect(assets.favicon, 302));
storefrontDoors.get("/robots.txt", (c) => c.text(robots(c.var.shop), 200, anHour));
storefrontDoors.get("/sitemap.xml", async (c) => c.body(await sitemapIndex(c.var.shop), 200, xml));
storefrontDoors.get("/sitemaps/:locale/places.xml", async (c) => {
  const locale = c.req.param("locale");
  return isLocale(locale) ? c.body(await sitemapOfPlaces(c.var.shop, locale), 200, xml) : c.notFound();
});
storefrontDoors.get("/sitemaps/:locale/products.xml", async (c) => {
  const locale = c.req.param("locale");
  const from = (c.req.query("from") ?? "").slice(0, 200);
  return isLocale(locale) ? c.body(await sitemapOfProducts(c.var.shop, locale, from), 200, xml) : c.notFound();
});

storefrontDoors.get("/manifest.webmanifest", (c) => {
  const { name, tagline } = copyFor(c.var.shop.locale, "frame");
  const manifest = {
    name,
    description: tagline,
    start_url: "/",
    display: "minimal-ui",
    background_color: "#f8f6f1",
    theme_color: "#f8f6f1",
    icons: [
      { src: assets.favicon, type: "image/svg+xml", sizes: "any" },
      { src: assets.touchIcon, type: "image/png", sizes: "180x180" },
    ],
  };
  return c.body(JSON.stringify(manifest), 200, { ...aDay, "content-type": "application/manifest+json" });
});

/** llmstxt.org: what the shop is and where its plain forms are. */
storefrontDoors.get("/llms.txt", async (c) => {
  const { shop } = c.var;
  const english = { ...shop, locale: "en" } as const;
  const collections = await loadCollections(english);
  const origin = shop.config.publicOrigin;
  const lines = [
    "# Yaji 雅集",
    "",
    `> ${copyFor("en", "storefront").home.lede}`,
    "",
    `Pages exist in ${locales.join(", ")} under /{locale}/. Every product page has a Markdown form: append .md, or send Accept: text/markdown.`,
    "",
    "## Collections",
    "",
    ...collections.map(
      ({ slug, name, intro }) => `- [${name.text}](${origin}/en/collections/${slug})${intro ? `: ${intro.text}` : ""}`,
    ),
    "",
    "## Machines",
    "",
    `- [Search](${origin}/api/v1/search?q=celadon): JSON, \`q\`, facets, \`sort\`, \`cursor\``,
    `- [OpenAPI](${origin}/openapi.json): the whole API`,
    `- [Sitemap](${origin}/sitemap.xml)`,
    "",
  ];
  return c.body(lines.join("\n"), 200, { ...anHour, "content-type": "text/markdown; charset=utf-8" });
});
