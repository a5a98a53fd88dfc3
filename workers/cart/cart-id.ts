/**
 * `<32 random bytes>.<signature>`, both base64url: who holds it holds the basket. Only ids this shop has signed open an
 * object, so that nobody can make objects by inventing names; the object's name and the order know the first part alone.
 */
import { sameText, sign } from "../kernel/crypto.ts";
import { day_ms, second_ms } from "../kernel/clock.ts";
import { secretToken } from "../kernel/ids.ts";
import { limits } from "../kernel/limits.ts";
import type { Shop } from "../platform/shop.ts";

type Signer = { readonly config: Pick<Shop["config"], "signingSecret"> };

const signed = (shop: Signer, name: string): Promise<string> => sign(shop.config.signingSecret, `cart.${name}`);

export async function newCartId(shop: Signer): Promise<{ cartId: string; name: string }> {
  const name = secretToken();
  return { cartId: await cartIdOf(shop, name), name };
}

/** The id a shopper is given for a cart object of this name. */
export const cartIdOf = async (shop: Signer, name: string): Promise<string> => `${name}.${await signed(shop, name)}`;

/** The object's name, or null when we did not sign this id. */
export async function openCartId(shop: Signer, cartId: string | null | undefined): Promise<string | null> {
  const [, name, signature] = /^([\w-]{43})\.([\w-]{43})$/.exec(cartId ?? "") ?? [];
  if (!name || !signature) return null;
  return sameText(signature, await signed(shop, name)) ? name : null;
}

const age_seconds = (limits.cart_idle_days * day_ms) / second_ms;
export const cartCookieName = (environment: "local" | "production"): string =>
  environment === "local" ? "cart" : "__Host-cart";

/** Two Set-Cookie values: the id, which no script may read, and the hint that there is a basket to ask about. */
export function cartCookies(environment: "local" | "production", cartId: string): string[] {
  const secure = environment === "local" ? "" : "; Secure";
  const rest = `Path=/; Max-Age=${age_seconds}; SameSite=Lax${secure}`;
  return [`${cartCookieName(environment)}=${cartId}; ${rest}; HttpOnly`, `has_cart=1; ${rest}`];
}
