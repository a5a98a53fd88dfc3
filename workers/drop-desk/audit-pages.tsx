/** The page by which a stranger checks a sale. By the sale's id, because a name may be given again; by its name it is found. */
import { findSale, findSaleBySlug, placesOfSales } from "../drops/index.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { sendPage } from "../platform/http/page.ts";
import { shopperOf } from "../platform/http/preferences.ts";
import { styleHashes } from "../../web/assets/manifest.ts";
import { copyFor } from "../../web/copy/index.ts";
import { AuditPage } from "../../web/pages/audit/audit-page.tsx";
import { personalHead } from "../../web/pages/personal-head.ts";
import { viewAudit } from "./view-audit.ts";

export const auditPages = doors();
const locale = "/:locale{zh-Han[st]|en|ja|fr|ar}";
const pages_max = 100_000;

for (const place of Object.values(placesOfSales))
  auditPages.get(`${locale}/${place}/:slug{[a-z0-9-]{1,80}}/audit`, async (c) => {
    const sale = await findSaleBySlug(c.var.shop, c.req.param("slug"));
    return sale ? c.redirect(`/${c.var.shop.locale}/sales/${sale.id}/audit`, 302) : c.notFound();
  });

auditPages.get(`${locale}/sales/:sale_id{sal_[0-9A-Z]{26}}/audit`, async (c) => {
  const { shop } = c.var;
  const sale = await findSale(shop, c.req.param("sale_id"));
  if (!sale) return c.notFound();
  const view = await viewAudit(shop, sale, pageOf(c));
  const title = `${copyFor(shop.locale, "audit").title}: ${view.card?.title.text ?? sale.slug}`;
  const at = shop.locale;
  const page = (
    <AuditPage
      head={{ ...personalHead(title, shop.config.publicOrigin, at, `sales/${sale.id}/audit`), robots: undefined }}
      shopper={shopperOf(shop)}
      view={view}
      origin={shop.config.publicOrigin}
    />
  );
  return sendPage(c, page, styleHashes(at));
});

const pageOf = (c: Request$): number => {
  const asked = Number(c.req.query("page") ?? 1);
  return Number.isSafeInteger(asked) ? Math.min(Math.max(1, asked), pages_max) - 1 : 0;
};
