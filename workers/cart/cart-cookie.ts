import type { Request$ } from "../platform/http/context.ts";
import { readCookie } from "../platform/http/preferences.ts";
import { cartCookieName, cartCookies } from "./cart-id.ts";

/** The cart id a browser brings, still unproved; null when it brings none. */
export const broughtCart = (c: Request$): string | null =>
  readCookie(c.req.header("cookie") ?? null, cartCookieName(c.var.shop.config.environment));

/** Makes the browser bring this cart from now on. */
export function rememberCart(c: Request$, cartId: string): void {
  for (const cookie of cartCookies(c.var.shop.config.environment, cartId))
    c.header("set-cookie", cookie, { append: true });
}
