/** A frozen quote travels through the browser signed: base64url(JSON).HMAC. The order takes its money from here alone. */
import { sameText, sign } from "../kernel/crypto.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { FrozenQuote } from "../orders/index.ts";
import type { Shop } from "../platform/shop.ts";

export type QuoteFault = { readonly code: "quote.invalid" } | { readonly code: "quote.expired" };

type Signer = { readonly config: Pick<Shop["config"], "signingSecret"> };
const signature = (shop: Signer, payload: string): Promise<string> =>
  sign(shop.config.signingSecret, `quote.${payload}`);

export async function sealQuote(shop: Signer, quote: FrozenQuote): Promise<string> {
  const payload = Buffer.from(JSON.stringify(quote)).toString("base64url");
  return `${payload}.${await signature(shop, payload)}`;
}

/** The quote as it was signed, however old: whoever has ordered by it already is still to be answered. */
export async function openQuote(shop: Signer, token: string): Promise<Result<FrozenQuote, QuoteFault>> {
  const dot = token.lastIndexOf(".");
  const payload = token.slice(0, dot);
  if (dot < 1 || !sameText(token.slice(dot + 1), await signature(shop, payload))) return err({ code: "quote.invalid" });
  return ok(JSON.parse(Buffer.from(payload, "base64url").toString()) as FrozenQuote);
}

export const isExpired = (quote: FrozenQuote, now: number): boolean => now >= quote.expiresAt;
