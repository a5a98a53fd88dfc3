/** The privacy page of an account: plain forms, nothing preselected. */
import { formToken, requireFormToken } from "../identity/index.ts";
import { localeOf, type Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { sendPage } from "../platform/http/page.ts";
import { styleHashes } from "../../web/assets/manifest.ts";
import { PrivacyPage } from "../../web/pages/privacy/privacy-page.tsx";
import { askToBeForgotten, stayRemembered } from "./erase-person.ts";
import { askForExport } from "./export-data.ts";
import { personOf } from "./routes.ts";
import { sayConsent } from "./say-consent.ts";
import { privacyView } from "./view.ts";

export const privacyPages = doors();
const page = "/:locale{zh-Han[st]|en|ja|fr|ar}/account/privacy";

const back = (c: Request$, told: string): Response => c.redirect(`/${localeOf(c)}/account/privacy?${told}`, 303);
const toSignIn = (c: Request$): Response =>
  c.redirect(`/${localeOf(c)}/sign-in?back=${encodeURIComponent(`/${localeOf(c)}/account/privacy`)}`, 303);

privacyPages.get(page, async (c) => {
  const person = personOf(c);
  if (!person) return toSignIn(c);
  const { shop } = c.var;
  const locale = localeOf(c);
  const html = PrivacyPage({
    home: {
      shopper: { locale, currency: shop.currency, shipTo: shop.shipTo, signedIn: true },
      origin: new URL(c.req.url).origin,
      formToken: await formToken(c),
      done: null,
      fault: null,
      now: shop.now,
    },
    view: await privacyView(shop, person),
    done: c.req.query("done") ?? null,
    fault: c.req.query("fault") ?? null,
  });
  return sendPage(c, html, styleHashes(locale));
});

privacyPages.post(`${page}/consents`, requireFormToken, async (c) => {
  const person = personOf(c);
  if (!person) return toSignIn(c);
  const form = await c.req.parseBody();
  const now = {
    letters: form["letters"] === "1",
    recommendations: form["recommendations"] === "1",
    statistics: form["statistics"] === "1",
  };
  await sayConsent(c.var.shop, person, (await privacyView(c.var.shop, person)).allowed, now);
  return back(c, "done=saved");
});

privacyPages.post(`${page}/exports`, requireFormToken, async (c) => {
  const person = personOf(c);
  if (!person) return toSignIn(c);
  const asked = await askForExport(c.var.shop, person);
  return back(c, asked.ok ? "done=exported" : "fault=too_many");
});

privacyPages.post(`${page}/erasure`, requireFormToken, async (c) => {
  const person = personOf(c);
  if (!person) return toSignIn(c);
  const form = await c.req.parseBody();
  if (form["cancel"] === "1") await stayRemembered(c.var.shop, person);
  else if (form["sure"] === "1") await askToBeForgotten(c.var.shop, person);
  else return back(c, "fault=unsure");
  return back(c, form["cancel"] === "1" ? "done=kept" : "done=asked");
});
