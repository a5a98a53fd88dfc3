/** sitemaps.org 0.9 with hreflang alternates: an index, and for each language its places and its products in parts. */
import { iso } from "../kernel/clock.ts";
import { locales, type Locale } from "../kernel/locale.ts";
import type { Shop } from "../platform/shop.ts";
import { addressOf } from "./head.ts";
import { placeAddresses, productAddresses, sitemapParts } from "./store.ts";

const part_size = 2_000;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

export const robots = (shop: Shop): string =>
  [
    "User-agent: *",
    "Disallow: /admin",
    "Disallow: /api/",
    ...["cart", "checkout", "account", "orders", "sign-in"].map((room) => `Disallow: /*/${room}`),
    "Allow: /",
    "",
    `Sitemap: ${shop.config.publicOrigin}/sitemap.xml`,
    "",
  ].join("\n");

export async function sitemapIndex(shop: Shop): Promise<string> {
  const parts = await shop.db.all<{ slug: string }>(sitemapParts(part_size));
  const files = locales.flatMap((locale) => [
    `/sitemaps/${locale}/places.xml`,
    ...parts.map(({ slug }) => `/sitemaps/${locale}/products.xml?from=${encodeURIComponent(slug)}`),
  ]);
  const entries = files.map((path) => `<sitemap><loc>${escaped(shop.config.publicOrigin + path)}</loc></sitemap>`);
  return wrapped("sitemapindex", "", entries);
}

export async function sitemapOfPlaces(shop: Shop, locale: Locale): Promise<string> {
  const rows = await shop.db.all<{ path: string }>(placeAddresses(shop.now));
  const own = ["", "/collections", "/makers", "/shops", "/stories", "/calendar", "/search"];
  return urls(
    shop,
    locale,
    [...own, ...rows.map(({ path }) => path)].map((path) => ({ path })),
  );
}

export async function sitemapOfProducts(shop: Shop, locale: Locale, from: string): Promise<string> {
  const rows = await shop.db.all<{ slug: string; updatedAt: number }>(productAddresses(from, part_size));
  return urls(
    shop,
    locale,
    rows.map(({ slug, updatedAt }) => ({ path: `/products/${slug}`, changedAt: updatedAt })),
  );
}

type Entry = { readonly path: string; readonly changedAt?: number };

function urls(shop: Shop, locale: Locale, entries: readonly Entry[]): string {
  return wrapped(
    "urlset",
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml"',
    entries.map(({ path, changedAt }) => {
      const links = locales.map(
        (other) =>
          `<xhtml:link rel="alternate" hreflang="${other}" href="${escaped(addressOf(shop, other, { path }))}"/>`,
      );
      const changed = changedAt === undefined ? "" : `<lastmod>${iso(changedAt).slice(0, 10)}</lastmod>`;
      return `<url><loc>${escaped(addressOf(shop, locale, { path }))}</loc>${changed}${links.join("")}</url>`;
    }),
  );
}

const wrapped = (root: string, more: string, entries: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${more}>\n${entries.join("\n")}\n</${root}>\n`;
