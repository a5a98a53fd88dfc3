/**
 * What was typed waits, sealed, in the shopper's own browser for as long as a quote holds. The review is a page of its
 * own then: going back to it from the provider asks for it anew, and no browser asks whether a form is to be sent twice.
 */
import { second_ms } from "../kernel/clock.ts";
import { seal, unseal } from "../kernel/crypto.ts";
import { limits } from "../kernel/limits.ts";
import { readCookie } from "../platform/http/preferences.ts";
import type { Request$ } from "../platform/http/context.ts";
import type { CheckoutForm } from "./view-checkout.ts";

/** `order`: the number of what became of it; its page is where to go on. */
export type Kept = { readonly form: CheckoutForm } | { readonly order: string };

const name = "checkout";
const purpose = "checkout.form";
/** A browser keeps a cookie of 4,096 bytes (RFC 6265 §6.1), with its name and where it holds. */
const sealed_chars_max = 3_800;

export async function keptCheckout(c: Request$): Promise<Kept | null> {
  const { signingSecret } = c.var.shop.config;
  const text = await unseal(signingSecret, purpose, name, readCookie(c.req.header("cookie") ?? null, name) ?? "");
  return text === null ? null : (JSON.parse(text) as Kept);
}

/** False where it is too much for a cookie. */
export async function keepCheckout(c: Request$, kept: Kept): Promise<boolean> {
  const { locale, config } = c.var.shop;
  const sealed = await seal(config.signingSecret, purpose, name, JSON.stringify(kept));
  if (sealed.length > sealed_chars_max) return false;
  const holds = `Path=/${locale}/checkout; Max-Age=${limits.quote_ms / second_ms}; HttpOnly; SameSite=Lax`;
  const secure = config.environment === "production" ? "; Secure" : "";
  c.header("set-cookie", `${name}=${sealed}; ${holds}${secure}`, { append: true });
  return true;
}
