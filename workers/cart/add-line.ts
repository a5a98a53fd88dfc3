import type { CartContents, CartMutation } from "../../durable-objects/cart/messages.ts";
import { limits } from "../kernel/limits.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Shop } from "../platform/shop.ts";
import { newCartId, openCartId } from "./cart-id.ts";
import { offerFrom, type OfferFault, type OfferRow } from "./offer.ts";
import { putCartOfAccount, selectOffer } from "./store.ts";
import type { CartRefusal } from "../../durable-objects/cart/messages.ts";

export type NewLine = { readonly variantId: string; readonly quantity: number; readonly mutationId: string };
export type HeldCart = { readonly cartId: string; readonly contents: CartContents; readonly isNew: boolean };
export type AddLineFault = OfferFault | CartRefusal | { readonly code: "cart.not_found" };

/**
 * One more thing in the basket: one call to the cart, and one point read unless the offer is known under the catalogue's
 * version (as pages are: at most five seconds late, which a quote never is). Without a cart, or with one that has gone
 * into an order, a new one begins. The price is the shop's own; `mutationId` makes a repeat harmless within a cart.
 */
export async function addLine(
  shop: Shop,
  cartId: string | null,
  line: NewLine,
): Promise<Result<HeldCart, AddLineFault>> {
  const [name, row] = await Promise.all([
    openCartId(shop, cartId),
    shop.fact(`offer ${line.variantId} ${shop.shipTo} ${shop.currency}`, () =>
      shop.db.first<OfferRow>(selectOffer(shop, line.variantId)),
    ),
  ]);
  if (cartId !== null && name === null) return err({ code: "cart.not_found" });
  const offer = offerFrom(row, line.variantId, shop.currency);
  if (!offer.ok) return offer;

  const mutation = {
    mutationId: line.mutationId,
    now: shop.now,
    change: {
      kind: "add" as const,
      variantId: line.variantId,
      quantity: Math.min(line.quantity, limits.line_quantity_max),
      seenMinor: offer.value.minor,
      seenCurrency: offer.value.currency,
    },
  };
  return putIn(shop, cartId, name, mutation);
}

/** Into the cart that was brought, or into a new one when there is none or it has gone into an order. */
export async function putIn(
  shop: Shop,
  cartId: string | null,
  name: string | null,
  mutation: CartMutation,
): Promise<Result<HeldCart, CartRefusal>> {
  if (name !== null && cartId !== null) {
    const outcome = await shop.cart(name).change(mutation);
    if (outcome.ok) return ok({ cartId, contents: outcome.value, isNew: false });
    if (outcome.fault.code !== "cart.closed") return outcome;
  }
  const fresh = await newCartId(shop);
  const outcome = await shop.cart(fresh.name).change(mutation);
  if (!outcome.ok) return outcome;
  if (shop.actor.kind === "account") await shop.commit([putCartOfAccount(shop.actor.id, fresh.name)]);
  return ok({ cartId: fresh.cartId, contents: outcome.value, isNew: true });
}
