import type { CartContents } from "../../durable-objects/cart/messages.ts";
import { iso } from "../kernel/clock.ts";
import type { OutputOf } from "../platform/http/endpoint.ts";
import type { openCart, readCart } from "./contract.ts";
import type { CartView } from "./view-cart.ts";

export const presentHeld = (cartId: string, contents: CartContents): OutputOf<typeof openCart> => ({
  cart_id: cartId,
  version: contents.version,
  count: contents.lines.reduce((sum, { quantity }) => sum + quantity, 0),
  lines: contents.lines.map(({ variantId, quantity }) => ({ variant_id: variantId, quantity })),
  codes: [...contents.codes],
});

export const presentCart = (cart: CartView): OutputOf<typeof readCart> => ({
  cart_id: cart.cartId,
  version: cart.version,
  count: cart.count,
  lines: cart.lines.map(({ variantId, sellerId, sellerName, onlyFree, heldUntil, options, ...line }) => ({
    variant_id: variantId,
    ...line,
    seller_id: sellerId,
    seller_name: sellerName,
    options: { ...options },
    only_free: onlyFree,
    held_until: heldUntil === null ? null : iso(heldUntil),
  })),
  codes: cart.codes.map(({ code, applied, why }) => ({ code, applied, why: why?.reason ?? null })),
  subtotal: cart.subtotal,
  discount: cart.discount,
  free_delivery: cart.freeDelivery,
  total: cart.total,
  tax_inclusive: cart.taxInclusive,
  orderable: cart.orderable,
});
