/** In by an account at another house: out by a form, back by an address that house knows. */
import { deliverMails } from "../../notices/index.ts";
import { doors } from "../../platform/http/doors.ts";
import type { Request$ } from "../../platform/http/context.ts";
import type { OidcProvider } from "../../platform/shop.ts";
import { callerOf } from "../caller.ts";
import { requireFormToken, sessionTokenOf } from "../form-token.ts";
import { endedEntryCookie, entryCookie, entryTokenOf } from "../letter-in/pages.tsx";
import * as kit from "../page-kit.ts";
import { isStepUp } from "../../platform/step-up.ts";
import { comeFromOutside, leaveFor } from "./come-from-outside.ts";

export const outsidePages = doors();

const providerOf = (c: Request$): OidcProvider | null =>
  c.var.shop.config.oidc.find(({ id }) => id === c.req.param("provider")) ?? null;

outsidePages.post(`${kit.home}/sign-in/with/:provider`, async (c) => {
  const form = await kit.formOf(c);
  return leave(c, { back: kit.localPath(form("back", 500)) ?? "", accountId: "" });
});

outsidePages.post(`${kit.home}/account/with/:provider`, requireFormToken, async (c) => {
  const page = `/${kit.localeOf(c)}/account/sign-in`;
  const actor = kit.accountOf(c);
  if (!actor) return kit.toSignIn(c, page);
  return isStepUp(c.var.shop) ? leave(c, { back: "", accountId: actor.id }) : kit.toStepUp(c, page);
});

async function leave(c: Request$, wish: { readonly back: string; readonly accountId: string }): Promise<Response> {
  const provider = providerOf(c);
  if (!provider) return c.notFound();
  const left = await leaveFor(c.var.shop, provider, wish);
  const page = wish.accountId === "" ? "sign-in" : "account/sign-in";
  if (!left) return c.redirect(`/${kit.localeOf(c)}/${page}?fault=refused`, 303);
  kit.setCookie(c, entryCookie(c, left.browserToken));
  return c.redirect(left.url, 303);
}

outsidePages.get("/oidc/:provider/return", async (c) => {
  const provider = providerOf(c);
  if (!provider) return c.notFound();
  const from = callerOf(c);
  const answer = { url: new URL(c.req.url), browserToken: entryTokenOf(c) };
  const came = await comeFromOutside(c.var.shop, provider, answer, from, sessionTokenOf(c));
  kit.setCookie(c, endedEntryCookie(c));
  if (!came.ok) {
    const page = kit.accountOf(c) ? "account/sign-in" : "sign-in";
    return c.redirect(`/${c.var.shop.locale}/${page}?fault=${kit.tailOf(came.fault.code)}`, 303);
  }
  const { locale, back } = came.value;
  if (came.value.kind === "connected") {
    c.var.shop.later(deliverMails(c.var.shop));
    return c.redirect(`/${locale}/account/sign-in?done=connected`, 303);
  }
  await kit.letIn(c, came.value.entered, from);
  return kit.goOn(c, came.value.entered, back === "" ? `/${locale}/account` : back);
});
