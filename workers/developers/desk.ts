/** Doors of the developers' pages: owners give keys, owners and who looks after software manage webhooks. */
import { mayGiveKeys } from "../access/index.ts";
import type { Request$ } from "../platform/http/context.ts";
import { problem } from "../platform/http/problem.ts";
import { sellerIdOf } from "../studio/index.ts";
import { mayManageWebhooks } from "../webhooks/index.ts";

export const forKeys = (c: Request$): Response | null =>
  mayGiveKeys(c.var.shop.actor, sellerIdOf(c)) ? null : problem({ code: "seller.forbidden" });
export const forWebhooks = (c: Request$): Response | null =>
  mayManageWebhooks(c.var.shop.actor, sellerIdOf(c)) ? null : problem({ code: "seller.forbidden" });

/** Post, redirect, get; the words for what happened are this page's own. */
export function backTo(
  c: Request$,
  below: string,
  told: { readonly did?: string; readonly refused?: string },
): Response {
  const query = new URLSearchParams(Object.entries(told));
  return c.redirect(`/studio/${sellerIdOf(c)}/developers${below}?${query}`, 303);
}
export const tailOf = (code: string): string => code.split(".").at(-1) ?? "";
export const told = (c: Request$) => ({
  did: c.req.query("did")?.slice(0, 40) ?? null,
  refused: c.req.query("refused")?.slice(0, 40) ?? null,
});
