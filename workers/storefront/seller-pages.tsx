/** Shops of sellers: the list, one shop in its own look, following it. */
import { copyFor } from "../../web/copy/index.ts";
import { FollowPage, ShopPage, ShopsPage } from "../../web/pages/shops.tsx";
import { personalHead } from "../../web/pages/personal-head.ts";
import { styleHashes } from "../../web/assets/manifest.ts";
import { listProducts } from "../catalog/index.ts";
import { formToken, requireFormToken } from "../identity/index.ts";
import { doors } from "../platform/http/doors.ts";
import { sendPage } from "../platform/http/page.ts";
import { selectSummaryOfSeller, toSummary, type SummaryRow } from "../reviews/index.ts";
import { findShop, followShop, isFollowing, listShops, shopName, shopText } from "../sellers/index.ts";
import { headOf } from "./head.ts";
import { sendAnonymous, sendNotFound, shopperOf } from "./send.tsx";
import { breadcrumbs, storeData } from "./structured.ts";

export const sellerShopPages = doors();
const here = "/:locale{(?:zh-Hans|zh-Hant|en|ja|fr|ar)}";
const one = `${here}/shops/:slug{[a-z0-9-]{1,100}}`;

sellerShopPages.get(`${here}/shops`, async (c) => {
  const { shop } = c.var;
  const words = copyFor(shop.locale, "sellers").shop;
  const cursor = c.req.query("cursor") ?? null;
  const view = await listShops(shop, cursor);
  const head = headOf(shop, { path: "/shops" }, { title: words.shops, description: words.shopsLede });
  return sendAnonymous(c, <ShopsPage head={head} shopper={shopperOf(shop)} view={view} after={cursor !== null} />);
});

sellerShopPages.get(one, async (c) => {
  const { shop } = c.var;
  const seller = await findShop(shop, c.req.param("slug"));
  if (!seller) return sendNotFound(c);
  const cursor = c.req.query("cursor") ?? null;
  const [products, rating] = await Promise.all([
    listProducts(shop, { seller: seller.id, cursor }),
    shop.db.first<SummaryRow>(selectSummaryOfSeller(seller.id)),
  ]);
  const name = shopName(seller, shop.locale);
  const path = `/shops/${seller.slug}`;
  const description = (shopText(seller, "tagline", shop.locale) ?? shopText(seller, "story", shop.locale))?.text;
  const head = headOf(
    shop,
    { path },
    {
      title: name.text,
      theme: seller.theme,
      description,
      robots: cursor ? "noindex, follow" : undefined,
      jsonLd: [
        storeData(shop, { path, name: name.text, description, seal: `/media/shop-seal/${seller.slug}.svg` }),
        breadcrumbs(shop, [
          { name: copyFor(shop.locale, "sellers").shop.shops, path: "/shops" },
          { name: name.text, path },
        ]),
      ],
    },
  );
  const view = { seller, products, rating: toSummary(rating) };
  return sendAnonymous(c, <ShopPage head={head} shopper={shopperOf(shop)} view={view} after={cursor !== null} />);
});

/** Whoever looks is known here, so the page is nobody else's. */
sellerShopPages.get(`${one}/follow`, async (c) => {
  const { shop } = c.var;
  const { locale, actor } = shop;
  const seller = await findShop(shop, c.req.param("slug"));
  if (!seller) return sendNotFound(c);
  const path = `/${locale}/shops/${seller.slug}/follow`;
  if (actor.kind !== "account") return c.redirect(`/${locale}/sign-in?back=${encodeURIComponent(path)}`, 303);
  const following = await isFollowing(shop, seller.id, actor.id);
  const head = personalHead(
    shopName(seller, locale).text,
    new URL(c.req.url).origin,
    locale,
    `shops/${seller.slug}/follow`,
  );
  const shopper = { ...shopperOf(shop), signedIn: true };
  const html = <FollowPage head={head} shopper={shopper} view={{ seller, following, formToken: await formToken(c) }} />;
  return sendPage(c, html, styleHashes(locale));
});

sellerShopPages.post(`${one}/follow`, requireFormToken, async (c) => {
  const { locale } = c.var.shop;
  const form = await c.req.parseBody();
  const followed = await followShop(c.var.shop, c.req.param("slug"), form["follows"] === "yes");
  if (!followed.ok && followed.fault.code === "shop.not_found") return sendNotFound(c);
  return c.redirect(`/${locale}/shops/${c.req.param("slug")}/follow`, 303);
});
