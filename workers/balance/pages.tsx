/** One's balance as a page: what is there, how it came and went, and a field for a gift card's code. */
import { formToken, requireFormToken } from "../identity/index.ts";
import { doors } from "../platform/http/doors.ts";
import { check } from "../platform/http/endpoint.ts";
import { localeOf, type Request$ } from "../platform/http/context.ts";
import { sendPage } from "../platform/http/page.ts";
import { shopperOf } from "../platform/http/preferences.ts";
import { styleHashes } from "../../web/assets/manifest.ts";
import { BalancePage } from "../../web/pages/balance/balance-page.tsx";
import * as contract from "./contract.ts";
import { redeemCode } from "./redeem-gift-card.ts";
import { viewBalance } from "./view-balance.ts";

export const balancePages = doors();
const here = "/:locale{zh-Han[st]|en|ja|fr|ar}/account/balance";

const toSignIn = (c: Request$) => {
  const locale = localeOf(c);
  return c.redirect(`/${locale}/sign-in?back=${encodeURIComponent(`/${locale}/account/balance`)}`, 303);
};

balancePages.get(here, async (c) => {
  const { shop } = c.var;
  if (shop.actor.kind !== "account") return toSignIn(c);
  const view = await viewBalance(shop, shop.actor.id, c.req.query("cursor") ?? null);
  const html = BalancePage({
    balance: view,
    shopper: shopperOf(shop),
    origin: new URL(c.req.url).origin,
    formToken: await formToken(c),
    done: c.req.query("done")?.slice(0, 40) ?? null,
    fault: c.req.query("fault")?.slice(0, 40) ?? null,
    now: shop.now,
  });
  return sendPage(c, html, styleHashes(localeOf(c)));
});

balancePages.post(`${here}/gift-cards`, requireFormToken, async (c) => {
  if (c.var.shop.actor.kind !== "account") return toSignIn(c);
  const form = check(contract.redeemForm, await c.req.parseBody());
  const redeemed = form.ok
    ? await redeemCode(c.var.shop, form.value.code)
    : ({ ok: false, fault: { code: "gift_card.not_valid" } } as const);
  const told = redeemed.ok ? "done=redeemed" : `fault=${redeemed.fault.code.split(".").at(-1)}`;
  return c.redirect(`/${localeOf(c)}/account/balance?${told}`, 303);
});
