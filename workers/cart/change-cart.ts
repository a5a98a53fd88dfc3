import type { CartChange, CartContents, CartRefusal } from "../../durable-objects/cart/messages.ts";
import { minute_ms } from "../kernel/clock.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Shop } from "../platform/shop.ts";
import { normalizeCode } from "../promotions/index.ts";
import { openCartId } from "./cart-id.ts";

export type ChangeFault =
  | CartRefusal
  | { readonly code: "cart.not_found" }
  | { readonly code: "cart.code_empty" }
  | { readonly code: "cart.codes.too_many"; readonly retryAfter_seconds: number };

const guesses = { burst: 10, window_ms: 10 * minute_ms } as const;

/** A new quantity for a line (0 takes it out), or a coupon code given or taken back. Setting is harmless to repeat. */
export async function changeCart(
  shop: Shop,
  cartId: string,
  change: Extract<CartChange, { kind: "set" | "code" }>,
  mutationId: string = crypto.randomUUID(),
): Promise<Result<CartContents, ChangeFault>> {
  const name = await openCartId(shop, cartId);
  if (name === null) return err({ code: "cart.not_found" });
  const asked = change.kind === "code" ? await allowedCode(shop, name, change) : ok(change);
  if (!asked.ok) return asked;
  return shop.cart(name).change({ mutationId, now: shop.now, change: asked.value });
}

/** Codes are guessable, so each cart may try ten in ten minutes. Taking one back is always allowed. */
async function allowedCode(
  shop: Shop,
  name: string,
  change: Extract<CartChange, { kind: "code" }>,
): Promise<Result<CartChange, ChangeFault>> {
  const code = normalizeCode(change.code);
  if (code === "") return err({ code: "cart.code_empty" });
  if (!change.present) return ok({ ...change, code });
  const rate = await shop.rate(`cart-codes.${name}`).take(guesses.burst, guesses.window_ms, shop.now);
  if (!rate.allowed) return err({ code: "cart.codes.too_many", retryAfter_seconds: rate.retryAfter_seconds });
  return ok({ ...change, code });
}
