/** What every page of the studio knows: for whom one works here, in which language, what just happened. */
import { formToken } from "../identity/index.ts";
import type { Locale } from "../kernel/locale.ts";
import { invariant } from "../kernel/result.ts";
import type { Request$ } from "../platform/http/context.ts";
import { addressedAs } from "../persons/index.ts";
import { toldIn } from "../platform/http/told.ts";
import { sendPage, type Html } from "../platform/http/page.ts";
import { findSeller, mayActFor, type Seller, type SellerScope } from "../sellers/index.ts";
import type { StudioRoom } from "../../web/layout/studio.tsx";
import { styleHashes } from "../../web/assets/manifest.ts";
import { sellerIdOf } from "./guard.ts";
import { studioLocale } from "./language.ts";

/** What the frame needs even where no seller has been chosen yet. */
export type StudioGuest = {
  readonly locale: Locale;
  readonly formToken: string;
  /** who works here */
  readonly name: string;
  /** address of this page with its question, for coming back to it */
  readonly here: string;
  /** what the form just sent has done, or why it was refused */
  readonly done: string | null;
  readonly fault: string | null;
  readonly now: number;
};
export type StudioDesk = StudioGuest & {
  readonly room: StudioRoom;
  readonly seller: Seller;
  /** "/studio/sel_…": every address of this studio begins so */
  readonly base: string;
  may(scope: SellerScope): boolean;
};

export async function guestOf(c: Request$): Promise<StudioGuest> {
  const { actor, now } = c.var.shop;
  return {
    locale: studioLocale(c),
    formToken: await formToken(c),
    name: actor.kind === "account" ? addressedAs(await actor.person()) : "",
    ...toldIn(c),
    now,
  };
}

/** Pages of any room call this first; the door has compared the seller with the caller already. */
export async function studioOf(c: Request$, room: StudioRoom): Promise<StudioDesk> {
  const sellerId = sellerIdOf(c);
  const [guest, seller] = await Promise.all([guestOf(c), findSeller(c.var.shop, sellerId)]);
  invariant(seller, "members act for sellers that exist");
  const { actor } = c.var.shop;
  return { ...guest, room, seller, base: `/studio/${sellerId}`, may: (scope) => mayActFor(actor, sellerId, scope) };
}

export const sendStudio = (
  c: Request$,
  desk: Pick<StudioGuest, "locale">,
  html: Html,
  status: 200 | 404 | 422 = 200,
): Promise<Response> => sendPage(c, html, styleHashes(desk.locale), { status });

/** Post, redirect, get: back to a page of the studio with what happened. */
export function comeBack(
  c: Request$,
  path: string,
  told: { readonly done?: string; readonly fault?: string } = {},
): Response {
  const safe = /^\/studio(?:[/?][\x21-\x7e]{0,500})?$/.test(path) ? path : "/studio";
  const url = new URL(safe, "http://shop.invalid");
  for (const name of ["done", "fault"] as const) {
    url.searchParams.delete(name);
    if (told[name]) url.searchParams.set(name, told[name]);
  }
  return c.redirect(url.pathname + url.search, 303);
}
