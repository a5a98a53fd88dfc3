/**
 * The one door to everything of a seller, on pages and in the API: who does not act for the seller in the address is
 * told that there is no such thing, whether the seller exists or not. What a member may do is each route's question.
 */
import type { MiddlewareHandler } from "hono";
import { isMember, mayActFor, type SellerScope } from "../sellers/index.ts";
import type { Env } from "../platform/env.ts";
import type { Request$, Variables } from "../platform/http/context.ts";
import { problem } from "../platform/http/problem.ts";
import { studioLocale } from "./language.ts";

type Guard = MiddlewareHandler<{ Bindings: Env; Variables: Variables }>;

/** /studio and everything under it: strangers are sent to sign in, the same way for every address. */
export const studioDoor: Guard = async function studioDoor(c, next) {
  const { actor } = c.var.shop;
  const reading = c.req.method === "GET" || c.req.method === "HEAD";
  if (actor.kind !== "account") {
    const url = new URL(c.req.url);
    const back = reading ? url.pathname + url.search : "/studio";
    return c.redirect(`/${studioLocale(c)}/sign-in?back=${encodeURIComponent(back.slice(0, 400))}`, 303);
  }
  const sellerId = /^\/studio\/(sel_[^/]*)/.exec(c.req.path)?.[1];
  return sellerId === undefined || isMember(actor, sellerId) ? next() : c.notFound();
};

/** /api/v1/sellers/:seller_id and everything under it. */
export const sellerDoor: Guard = async function sellerDoor(c, next) {
  const sellerId = /^\/api\/v1\/sellers\/([^/]+)/.exec(c.req.path)?.[1] ?? "";
  return isMember(c.var.shop.actor, sellerId) ? next() : problem({ code: "seller.not_found" });
};

/** The seller of the address, which `studioDoor` or `sellerDoor` has compared with the caller. */
export const sellerIdOf = (c: Request$): string => c.req.param("seller") ?? c.req.param("seller_id") ?? "";

/** For routes that need a scope: members without it are told so; nobody else comes this far. */
export const needs = (scope: SellerScope): Guard =>
  async function needsScope(c, next) {
    return mayActFor(c.var.shop.actor, sellerIdOf(c), scope) ? next() : problem({ code: "seller.forbidden" });
  };
