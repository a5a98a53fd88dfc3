/** Crowdfunding pages: the list, a campaign, the way to back it, one's own pledges. Nothing here needs a script. */
import { cancelPledge, findSales, listOwnPledges, type Sale } from "../drops/index.ts";
import { formToken, requireFormToken } from "../identity/index.ts";
import { localized } from "../kernel/locale.ts";
import type { Result } from "../kernel/result.ts";
import { hostedPageOrigins } from "../payments/index.ts";
import { localeOf, originOf, type Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { minorOf, readForm } from "../platform/http/form.ts";
import { sendPage } from "../platform/http/page.ts";
import { shopperOf } from "../platform/http/preferences.ts";
import { styleHashes } from "../../web/assets/manifest.ts";
import { copyFor } from "../../web/copy/index.ts";
import { personalHead } from "../../web/pages/personal-head.ts";
import { PledgePage } from "../../web/pages/projects/pledge-page.tsx";
import { PledgesPage } from "../../web/pages/projects/pledges-page.tsx";
import { ProjectPage } from "../../web/pages/projects/project-page.tsx";
import { ProjectsPage } from "../../web/pages/projects/projects-page.tsx";
import { otherCard, pledge } from "./doors.ts";
import { projectNamed } from "./find-project.ts";
import { projectStudioPages } from "./studio-pages.tsx";
import { listProjects, summariesOf, viewHeard, viewProject } from "./view-project.ts";

export const projectPages = doors();
const shopIn = "/:locale{zh-Han[st]|en|ja|fr|ar}";
const list = `${shopIn}/projects`;
const page = `${list}/:slug{[a-z0-9-]{1,80}}`;

projectPages.route("/", projectStudioPages);

projectPages.get(list, async (c) => {
  const { shop } = c.var;
  const locale = localeOf(c);
  const [running, past] = await Promise.all([
    listProjects(shop, "running", null),
    listProjects(shop, "past", c.req.query("cursor") ?? null),
  ]);
  const head = {
    ...personalHead(copyFor(locale, "projects").title, originOf(c), locale, "projects"),
    robots: undefined,
  };
  const shown = { running: running.items, past: past.items, earlier: past.next };
  return sendPage(c, ProjectsPage({ head, shopper: shopperOf(c.var.shop), ...shown }), styleHashes(locale));
});

projectPages.get(page, async (c) => {
  const view = await viewProject(c.var.shop, c.req.param("slug"));
  if (!view) return c.notFound();
  const locale = localeOf(c);
  const title = localized(view.rule.title, locale).text;
  const head = { ...personalHead(title, originOf(c), locale, `projects/${view.sale.slug}`), robots: undefined };
  return sendPage(
    c,
    ProjectPage({ head, shopper: shopperOf(c.var.shop), view, origin: originOf(c) }),
    styleHashes(locale),
  );
});

projectPages.get(`${page}/pledge`, async (c) => {
  const found = await viewProject(c.var.shop, c.req.param("slug"));
  if (!found) return c.notFound();
  const view = await viewHeard(c.var.shop, found);
  const locale = localeOf(c);
  const html = PledgePage({
    head: personalHead(
      copyFor(locale, "projects").form.title,
      originOf(c),
      locale,
      `projects/${view.sale.slug}/pledge`,
    ),
    shopper: shopperOf(c.var.shop),
    view,
    formToken: await formToken(c),
    tier: c.req.query("tier")?.slice(0, 40) ?? null,
    fault: c.req.query("fault")?.slice(0, 40) ?? null,
  });
  // The form may end on the provider's page, and a browser holds a redirect against `form-action` too.
  return sendPage(c, html, styleHashes(locale), { formTargets: hostedPageOrigins(c.var.shop) });
});

projectPages.post(`${page}/pledge`, requireFormToken, async (c) => {
  const sale = await projectNamed(c.var.shop, c.req.param("slug"));
  if (!sale) return c.notFound();
  const form = await readForm(c);
  const minor = minorOf(form.text("amount", 40), sale.currency);
  const tierId = form.text("tier", 40) || null;
  if (Number.isNaN(minor) || (tierId === null && minor === null)) return back(c, sale, "amount");
  return onwards(c, sale, await pledge(c.var.shop, sale, { tierId, minor, address: form.text("address", 1_000) }));
});

projectPages.post(`${page}/pledge/card`, requireFormToken, async (c) => {
  const sale = await projectNamed(c.var.shop, c.req.param("slug"));
  return sale ? onwards(c, sale, await otherCard(c.var.shop, sale)) : c.notFound();
});

/** Back from the provider: what it says is heard by the page of the pledge itself. */
projectPages.get(`${page}/pledge/card`, (c) =>
  c.redirect(`/${localeOf(c)}/projects/${c.req.param("slug")}/pledge`, 303),
);

projectPages.post(`${page}/pledge/cancellation`, requireFormToken, async (c) => {
  const sale = await projectNamed(c.var.shop, c.req.param("slug"));
  if (!sale) return c.notFound();
  const cancelled = await cancelPledge(c.var.shop, sale);
  return back(c, sale, cancelled.ok ? null : cancelled.fault.code);
});

projectPages.get(`${shopIn}/pledges`, async (c) => {
  const { shop } = c.var;
  const locale = localeOf(c);
  if (shop.actor.kind !== "account") return c.redirect(`/${locale}/sign-in?back=/${locale}/pledges`, 303);
  const own = await listOwnPledges(shop, shop.actor.id, c.req.query("cursor") ?? null);
  const sales = await findSales(
    shop,
    own.items.map(({ saleId }) => saleId),
  );
  const projects = await summariesOf(shop, [...sales.values()]);
  const lines = own.items.flatMap((one) => {
    const project = projects.find(({ sale }) => sale.id === one.saleId);
    return project ? [{ pledge: one, project }] : [];
  });
  const head = personalHead(copyFor(locale, "projects").mine, originOf(c), locale, "pledges");
  return sendPage(c, PledgesPage({ head, shopper: shopperOf(c.var.shop), lines, next: own.next }), styleHashes(locale));
});

type Went = Result<{ readonly redirectUrl: string | null }, { readonly code: string }>;
const onwards = (c: Request$, sale: Sale, went: Went): Response => {
  if (!went.ok) return back(c, sale, went.fault.code);
  return went.value.redirectUrl ? c.redirect(went.value.redirectUrl, 303) : back(c, sale, null);
};

function back(c: Request$, { slug }: Sale, fault: string | null): Response {
  const question = fault === null ? "" : `?fault=${encodeURIComponent(fault.split(".").at(-1) ?? "")}`;
  return c.redirect(`/${localeOf(c)}/projects/${slug}/pledge${question}`, 303);
}
