/** Publishing and ending the rule by which a piece's price moves: two doors over the API, and one page with one form. */
import { iso } from "../kernel/clock.ts";
import { ownsVariant } from "../listings/index.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { readForm, type Form } from "../platform/http/form.ts";
import { problem } from "../platform/http/problem.ts";
import { parse, respond } from "../platform/http/respond.ts";
import { endRule, findRule, publishRule, type PriceRule } from "../price-rules/index.ts";
import { PriceRulePage } from "../../web/pages/studio/price-rule-page.tsx";
import * as contract from "./contract.ts";
import { comeBack, sendStudio, studioOf } from "./desk.ts";
import { needs } from "./guard.ts";

export const priceRulePages = doors();
const api = "/api/v1";
const home = "/studio/:seller{sel_[0-9A-Za-z_]+}/price-rules/:variant{var_[0-9A-Za-z_]+}";
const seller = (c: Request$): string => c.req.param("seller") ?? "";
const variant = (c: Request$): string => c.req.param("variant") ?? "";
const pathOf = (c: Request$): string => `/studio/${seller(c)}/price-rules/${variant(c)}`;

priceRulePages.post(`${api}${contract.publishPriceRule.path}`, needs("products.write"), async (c) => {
  const asked = await parse(c, contract.publishPriceRule);
  if (!asked.ok) return problem(asked.fault);
  const { seller_id, variant_id, rule } = asked.value;
  if (!(await ownsVariant(c.var.shop, seller_id, variant_id))) return problem({ code: "product.not_found" });
  return respond(
    c,
    await publishRule(c.var.shop, variant_id, rule),
    (kept) => ({ variant_id, rule: kept.rule, bp: kept.bp, published_at: iso(kept.publishedAt) }),
    201,
  );
});

priceRulePages.delete(`${api}${contract.endPriceRule.path}`, needs("products.write"), async (c) => {
  const asked = await parse(c, contract.endPriceRule);
  if (!asked.ok) return problem(asked.fault);
  const { seller_id, variant_id } = asked.value;
  if (!(await ownsVariant(c.var.shop, seller_id, variant_id))) return problem({ code: "product.not_found" });
  return respond(c, await endRule(c.var.shop, variant_id), () => ({ ended: true }));
});

priceRulePages.get(home, needs("products.read"), async (c) => {
  if (!(await ownsVariant(c.var.shop, seller(c), variant(c)))) return c.notFound();
  const [desk, rule] = await Promise.all([studioOf(c, "products"), findRule(c.var.shop, variant(c))]);
  return sendStudio(c, desk, PriceRulePage({ desk, variantId: variant(c), kept: rule }));
});

priceRulePages.post(home, needs("products.write"), async (c) => {
  if (!(await ownsVariant(c.var.shop, seller(c), variant(c)))) return c.notFound();
  const form = await readForm(c);
  const told = form.has("end")
    ? await endRule(c.var.shop, variant(c))
    : await publishRule(c.var.shop, variant(c), ruleIn(form));
  if (told.ok) return comeBack(c, pathOf(c), { done: "saved" });
  const { fault } = told;
  return comeBack(c, pathOf(c), { fault: "field" in fault ? `field.${fault.field}` : fault.code });
});

/** People write percent, with a point or a comma; the rule is in basis points. Judged where it is published. */
function ruleIn(form: Form): PriceRule {
  const number = (name: string): number => Number(form.text(name, 20).replace(",", ".") || Number.NaN);
  const bp = (percent: number): number => Math.round(percent * 100);
  const bounds = { min_bp: bp(number("min")), max_bp: bp(number("max")) };
  const kind = form.text("kind", 20);
  if (kind === "by_sales") {
    const steps = form
      .text("steps", 400)
      .split(/\s+/)
      .filter(Boolean)
      .map((line) => line.split("="))
      .map(([sold, percent]) => ({ sold: Number(sold), bp: bp(Number(percent?.replace(",", "."))) }));
    return { kind, steps, ...bounds };
  }
  const moved = { every_hours: number("every"), step_bp: bp(number("step")), ...bounds };
  if (kind === "by_demand") return { kind, ...moved, few: number("few"), many: number("many") };
  return { kind: "by_time", ...moved };
}
