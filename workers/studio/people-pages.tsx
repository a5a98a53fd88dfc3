/** Who acts for this seller: inviting, joining, leaving. And what the shop says and promises. */
import { bumpVersion } from "../catalog/index.ts";
import { sanitiseHtml } from "../imports/index.ts";
import { isLocale } from "../kernel/locale.ts";
import { audited } from "../platform/audit.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { readForm, wholeNumber } from "../platform/http/form.ts";
import {
  acceptByToken,
  findColleagues,
  findOpenInvitations,
  findOwnShop,
  inviteStaff,
  isSellerScope,
  mayActFor,
  putShopTexts,
  removeStaff,
  shopProseFields,
  shopTextFields,
  takeInvitationBack,
  themes,
  upsertProfile,
} from "../sellers/index.ts";
import { JoinPage, PeoplePage } from "../../web/pages/studio/people-page.tsx";
import { SettingsPage } from "../../web/pages/studio/settings-page.tsx";
import { comeBack, guestOf, sendStudio, studioOf } from "./desk.ts";
import { needs } from "./guard.ts";
import { studioLocale } from "./language.ts";

export const peoplePages = doors();
const home = "/studio/:seller{sel_[0-9A-Za-z_]+}";
const seller = (c: Request$): string => c.req.param("seller") ?? "";

peoplePages.get("/studio/invitation", async (c) => {
  const guest = await guestOf(c);
  return sendStudio(c, guest, JoinPage({ guest, token: c.req.query("token")?.slice(0, 100) ?? "" }));
});
peoplePages.post("/studio/invitation", async (c) => {
  const form = await readForm(c);
  const joined = await acceptByToken(c.var.shop, form.text("token", 100));
  return joined.ok
    ? comeBack(c, `/studio/${joined.value}`, { done: "saved" })
    : comeBack(c, "/studio", { fault: joined.fault.code });
});

peoplePages.use(`${home}/people/*`, needs("members.write"));
peoplePages.get(`${home}/people`, async (c) => {
  const [desk, people, invited] = await Promise.all([
    studioOf(c, "people"),
    findColleagues(c.var.shop, seller(c)),
    findOpenInvitations(c.var.shop, seller(c)),
  ]);
  return sendStudio(c, desk, PeoplePage({ desk, people, invited }));
});
peoplePages.post(`${home}/people`, async (c) => {
  const form = await readForm(c);
  const { actor } = c.var.shop;
  const invited = await inviteStaff(
    c.var.shop,
    seller(c),
    { email: form.text("email", 254), scopes: form.all("scope"), locale: studioLocale(c) },
    (scope) => isSellerScope(scope) && mayActFor(actor, seller(c), scope),
  );
  return comeBack(c, `/studio/${seller(c)}/people`, invited.ok ? { done: "invited" } : { fault: invited.fault.code });
});
peoplePages.post(`${home}/people/:account{acc_[0-9A-Za-z_]+}/removal`, async (c) => {
  await removeStaff(c.var.shop, seller(c), c.req.param("account"));
  return comeBack(c, `/studio/${seller(c)}/people`, { done: "removed" });
});
peoplePages.post(`${home}/people/:invitation{inv_[0-9A-Z]+}/removal`, async (c) => {
  await takeInvitationBack(c.var.shop, seller(c), c.req.param("invitation"));
  return comeBack(c, `/studio/${seller(c)}/people`, { done: "removed" });
});

peoplePages.use(`${home}/settings`, needs("settings.write"));
peoplePages.get(`${home}/settings`, async (c) => {
  const desk = await studioOf(c, "settings");
  const view = await findOwnShop(c.var.shop, seller(c));
  const asked = c.req.query("to");
  return view
    ? sendStudio(c, desk, SettingsPage({ desk, view, to: isLocale(asked) ? asked : desk.locale }))
    : c.notFound();
});
peoplePages.post(`${home}/settings`, async (c) => {
  const { shop } = c.var;
  const form = await readForm(c);
  const locale = form.text("locale", 20);
  const theme = themes.find((known) => known === form.text("theme", 20));
  const days = (name: string, days_max: number) => Math.min(days_max, wholeNumber(form.text(name, 4)) || 0);
  if (!isLocale(locale) || !theme) return comeBack(c, `/studio/${seller(c)}/settings`, { fault: "other" });
  const texts: { [field: string]: string } = {};
  for (const field of shopTextFields) {
    if (!form.has(field)) continue;
    const prose = shopProseFields.includes(field);
    texts[field] = prose ? await sanitiseHtml(form.text(field, 20_000)) : form.text(field, 300).replace(/\s+/g, " ");
  }
  await shop.commit([
    upsertProfile(shop, seller(c), {
      theme,
      returnsDays: days("returnsDays", 365),
      handlingDays: days("handlingDays", 120),
    }),
    ...putShopTexts(seller(c), locale, texts),
    audited(shop, "seller.shop_edited", seller(c), { locale, theme, fields: Object.keys(texts) }),
    bumpVersion(),
  ]);
  return comeBack(c, `/studio/${seller(c)}/settings?to=${locale}`, { done: "saved" });
});
