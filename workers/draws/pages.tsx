/** The page of a draw and its four forms: enter, leave, buy, let it go. Nothing here needs a script. */
import { addHeldLine, broughtCart, rememberCart } from "../cart/index.ts";
import {
  declineOffer,
  enterDraw,
  leaveDraw,
  mayOrderOffer,
  receiptOfOffer,
  sealReceipt,
  type Sale,
} from "../drops/index.ts";
import { formToken, requireFormToken } from "../identity/index.ts";
import type { Fault } from "../kernel/result.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { sendPage } from "../platform/http/page.ts";
import { preferenceCookie, shopperOf } from "../platform/http/preferences.ts";
import { styleHashes } from "../../web/assets/manifest.ts";
import { DrawPage } from "../../web/pages/draws/draw-page.tsx";
import { personalHead } from "../../web/pages/personal-head.ts";
import { findDraw, isConfirmed } from "./find-draw.ts";
import { viewDraw } from "./view-draw.ts";

export const drawPages = doors();
const here = "/:locale{zh-Han[st]|en|ja|fr|ar}/draws/:slug{[a-z0-9-]{1,80}}";

drawPages.get(here, async (c) => {
  const { shop } = c.var;
  const view = await viewDraw(shop, slugOf(c));
  if (!view) return c.notFound();
  const { locale } = shop;
  const title = view.card?.title.text ?? view.sale.slug;
  const { renew_seconds } = view;
  const head = {
    ...personalHead(title, shop.config.publicOrigin, locale, `draws/${view.sale.slug}`),
    ...(renew_seconds === null ? {} : { refresh_seconds: renew_seconds }),
  };
  const page = (
    <DrawPage
      head={head}
      shopper={shopperOf(shop)}
      view={view}
      problem={c.req.query("problem")?.slice(0, 60) ?? null}
      formToken={await formToken(c)}
      origin={shop.config.publicOrigin}
    />
  );
  return sendPage(c, page, styleHashes(locale));
});

const slugOf = (c: Request$): string => c.req.param("slug") ?? "";
const back = (c: Request$, fault?: Fault): Response => {
  const question = fault ? `?problem=${encodeURIComponent(fault.code)}` : "";
  return c.redirect(`/${c.var.shop.locale}/draws/${slugOf(c)}${question}`, 303);
};

/** An answer to a form that renews itself comes back by its address. */
for (const form of ["entries", "leaving", "order", "declining"]) drawPages.get(`${here}/${form}`, (c) => back(c));

drawPages.post(`${here}/entries`, requireFormToken, async (c) => {
  const { shop } = c.var;
  const [sale, confirmed] = await Promise.all([findDraw(shop, { slug: slugOf(c) }), isConfirmed(shop)]);
  if (!sale) return c.notFound();
  const entered = await enterDraw(shop, sale, confirmed);
  return entered.ok ? back(c) : back(c, entered.fault);
});

drawPages.post(`${here}/leaving`, requireFormToken, async (c) => {
  const sale = await findDraw(c.var.shop, { slug: slugOf(c) });
  if (!sale) return c.notFound();
  const left = await leaveDraw(c.var.shop, sale);
  return left.ok ? back(c) : back(c, left.fault);
});

/** To the checkout: the receipt of the offer goes into the basket, in a currency the draw sells in. */
drawPages.post(`${here}/order`, requireFormToken, async (c) => {
  const { shop } = c.var;
  const view = await viewDraw(shop, slugOf(c));
  if (!view) return c.notFound();
  const { sale, offer, price } = view;
  if (!offer || !mayOrderOffer(offer, shop.now)) return back(c, { code: "draw_offer.over" });
  const token = await sealReceipt(shop, receiptOfOffer(sale, offer));
  const added = await addHeldLine({ ...shop, currency: price.currency }, broughtCart(c), token);
  if (!added.ok) return back(c, added.fault);
  if (added.value.isNew) rememberCart(c, added.value.cartId);
  const preference = `${preferenceCookie}=${price.currency}.${shop.shipTo}; Path=/; Max-Age=31536000; SameSite=Lax`;
  c.header("set-cookie", preference, { append: true });
  return c.redirect(`/${shop.locale}/checkout`, 303);
});

drawPages.post(`${here}/declining`, requireFormToken, async (c) => {
  const { shop } = c.var;
  const sale: Sale | null = await findDraw(shop, { slug: slugOf(c) });
  if (!sale || shop.actor.kind !== "account") return c.notFound();
  const declined = await declineOffer(shop, sale, shop.actor.id);
  return declined.ok ? back(c) : back(c, declined.fault);
});
