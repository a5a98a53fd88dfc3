/** "Is it still you?": asked where more than five minutes have passed since somebody proved who they are. */
import { doors } from "../../platform/http/doors.ts";
import { sessionCookieName, type Request$ } from "../../platform/http/context.ts";
import { ConfirmPage } from "../../../web/pages/account/confirm-page.tsx";
import { requireFormToken, sessionTokenOf } from "../form-token.ts";
import * as kit from "../page-kit.ts";
import { findSecondFactor } from "../second-factor/second-factor-store.ts";
import { sessionCookie } from "../session.ts";
import { findForSignIn } from "../store.ts";
import { confirmByCode, confirmByPassword } from "./confirm.ts";

export const confirmPages = doors();

const backOf = (c: Request$, text: string): string => kit.localPath(text) ?? `/${kit.localeOf(c)}/account`;

confirmPages.get(`${kit.home}/account/confirm`, (c) => show(c, backOf(c, c.req.query("back") ?? ""), null));

confirmPages.post(`${kit.home}/account/confirm`, requireFormToken, async (c) => {
  const { shop } = c.var;
  const form = await kit.formOf(c);
  const back = backOf(c, form("back", 500));
  const actor = kit.accountOf(c);
  const token = sessionTokenOf(c);
  if (!actor || !token) return kit.toSignIn(c, back);
  const who = { id: actor.id, email: (await actor.person()).email, token };
  const guarded = Boolean((await findSecondFactor(shop, actor.id))?.confirmedAt);
  const proved = guarded
    ? await confirmByCode(shop, who, form("code", 40))
    : await confirmByPassword(shop, who, form("password", 1_000));
  if (!proved.ok) return show(c, back, kit.tailOf(proved.fault.code));
  kit.setCookie(c, sessionCookie(shop, sessionCookieName(c.env), proved.value));
  return c.redirect(back, 303);
});

async function show(c: Request$, back: string, fault: string | null): Promise<Response> {
  const actor = kit.accountOf(c);
  if (!actor) return kit.toSignIn(c, back);
  const { email } = await actor.person();
  const [factor, row] = await Promise.all([findSecondFactor(c.var.shop, actor.id), findForSignIn(c.var.shop, email)]);
  const guarded = Boolean(factor?.confirmedAt);
  const view = { ...(await kit.homeOf(c)), back, fault, guarded, hasPassword: row !== null, email };
  return kit.sendHome(c, ConfirmPage(view), fault ? 422 : 200);
}
