/** The second step of signing in, and the page where an authenticator app is put in charge or taken away. */
import { deliverMails } from "../../notices/index.ts";
import type { Person } from "../../persons/index.ts";
import { doors } from "../../platform/http/doors.ts";
import { sessionCookieName, type Request$ } from "../../platform/http/context.ts";
import { AppPage, CodesPage, SecondStepPage } from "../../../web/pages/account/second-factor-page.tsx";
import { requireFormToken, sessionTokenOf } from "../form-token.ts";
import { changeLetter } from "../letters.ts";
import * as kit from "../page-kit.ts";
import { findSession, sessionCookie } from "../session.ts";
import { isStaffRole } from "../standing.ts";
import { isStepUp } from "../../platform/step-up.ts";
import { beginEnrolment, confirmEnrolment, proveSecondFactor, removeSecondFactor } from "./prove.ts";
import { findSecondFactor } from "./second-factor-store.ts";

export const secondFactorPages = doors();
const { home } = kit;
const app = `${home}/account/second-factor`;

secondFactorPages.get(`${home}/sign-in/second-factor`, async (c) => {
  const back = kit.localPath(c.req.query("back") ?? "") ?? `/${kit.localeOf(c)}/account`;
  const waiting = await findSession(c.var.shop, sessionTokenOf(c));
  if (!waiting) return kit.toSignIn(c, back);
  if (kit.accountOf(c)) return c.redirect(back, 303);
  return kit.sendHome(c, SecondStepPage({ locale: kit.localeOf(c), back, fault: null }));
});

secondFactorPages.post(`${home}/sign-in/second-factor`, async (c) => {
  const { shop } = c.var;
  const form = await kit.formOf(c);
  const back = kit.localPath(form("back", 500)) ?? `/${kit.localeOf(c)}/account`;
  const proved = await proveSecondFactor(shop, sessionTokenOf(c), form("code", 40));
  if (!proved.ok) {
    if (proved.fault.code === "second_factor.unauthenticated") return kit.toSignIn(c, back);
    const view = { locale: kit.localeOf(c), back, fault: kit.tailOf(proved.fault.code) };
    return kit.sendHome(c, SecondStepPage(view), 422);
  }
  const { token, account, recovery } = proved.value;
  if (recovery) shop.later(tell(c, account, "recovery"));
  kit.setCookie(c, sessionCookie(shop, sessionCookieName(c.env), token));
  await kit.bringCart(c, account.id);
  return c.redirect(back, 303);
});

secondFactorPages.get(app, async (c) => {
  const actor = kit.accountOf(c);
  const here = `/${kit.localeOf(c)}/account/second-factor`;
  if (!actor) return kit.toSignIn(c, here);
  if (!isStepUp(c.var.shop)) return kit.toStepUp(c, here);
  const row = await findSecondFactor(c.var.shop, actor.id);
  const enrolment = row?.confirmedAt ? null : await beginEnrolment(c.var.shop, actor.id, (await actor.person()).email);
  return showApp(c, { enrolment, codesLeft: row?.codes ?? 0 });
});

secondFactorPages.post(app, requireFormToken, async (c) => {
  const { shop } = c.var;
  const actor = kit.accountOf(c);
  const token = sessionTokenOf(c);
  const here = `/${kit.localeOf(c)}/account/second-factor`;
  if (!actor || !token) return kit.toSignIn(c, here);
  if (!isStepUp(shop)) return kit.toStepUp(c, here);
  const form = await kit.formOf(c);
  if (form("remove") !== "") {
    await removeSecondFactor(shop, actor.id);
    shop.later(tell(c, actor, "second_factor_removed"));
    return kit.comeHome(c, "/sign-in", { done: "second_factor_removed" });
  }
  const confirmed = await confirmEnrolment(shop, actor.id, token, form("code", 40));
  if (!confirmed.ok) {
    const enrolment = await beginEnrolment(shop, actor.id, (await actor.person()).email);
    return showApp(c, { enrolment, codesLeft: 0, fault: kit.tailOf(confirmed.fault.code) });
  }
  shop.later(tell(c, actor, "second_factor"));
  const office = actor.heldRole !== undefined && isStaffRole(actor.heldRole);
  const view = { ...(await kit.homeOf(c)), codes: confirmed.value.codes, onward: office ? "/admin" : null };
  const page = await kit.sendHome(c, CodesPage(view));
  page.headers.append("set-cookie", sessionCookie(shop, sessionCookieName(c.env), confirmed.value.token));
  return page;
});

type Shown = Pick<Parameters<typeof AppPage>[0], "enrolment" | "codesLeft"> & { readonly fault?: string };
async function showApp(c: Request$, shown: Shown): Promise<Response> {
  const held = kit.accountOf(c)?.heldRole !== undefined;
  const at = await kit.homeOf(c);
  const picture = shown.enrolment ? (await import("uqr")).renderSVG(shown.enrolment.uri, { border: 2 }) : "";
  const view = { ...at, ...shown, fault: shown.fault ?? at.fault, held, picture };
  return kit.sendHome(c, AppPage(view), shown.fault ? 422 : 200);
}

type Told = { readonly id: string; readonly person: () => Promise<Person> };
async function tell(c: Request$, { id, person }: Told, change: Parameters<typeof changeLetter>[2]): Promise<void> {
  const { shop } = c.var;
  await shop.commit([await changeLetter(shop, { id, ...(await person()), locale: kit.localeOf(c) }, change)]);
  await deliverMails(shop);
}
