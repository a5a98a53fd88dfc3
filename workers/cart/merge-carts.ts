/** Signing in: what was gathered before joins what the account had, once, and the account finds it on every device. */
import type { CartContents } from "../../durable-objects/cart/messages.ts";
import type { Shop } from "../platform/shop.ts";
import { cartIdOf, openCartId } from "./cart-id.ts";
import { putCartOfAccount, selectCartOfAccount } from "./store.ts";

/**
 * Closes one cart into another; both are object names. Replay-safe: the source is closed first and the target takes
 * it in once. A source that has already gone into an order brings nothing.
 */
export async function mergeCarts(shop: Shop, fromName: string, intoName: string): Promise<CartContents> {
  const by = `cart:${intoName}`;
  const from = await shop.cart(fromName).markOrdered(by, shop.now);
  const into = shop.cart(intoName);
  return from.closedBy === by ? into.absorb(fromName, from, shop.now) : into.read();
}

/**
 * Called when somebody has signed in, with the cart id of their cookie. Answers with the cart id the cookie should now
 * hold, or null when there is no basket at all.
 */
export async function adoptCart(shop: Shop, accountId: string, cookieCartId: string | null): Promise<string | null> {
  const brought = await openCartId(shop, cookieCartId);
  const known = (await shop.db.first<{ name: string }>(selectCartOfAccount(accountId)))?.name ?? null;
  if (known !== null && known !== brought) {
    const { closedBy } = await shop.cart(known).read();
    if (closedBy === null) {
      if (brought !== null) await mergeCarts(shop, brought, known);
      return cartIdOf(shop, known);
    }
  }
  if (brought === null) return null;
  const change = { kind: "owner" as const, accountId };
  await shop.cart(brought).change({ mutationId: `owner:${accountId}`, now: shop.now, change });
  await shop.commit([putCartOfAccount(accountId, brought)]);
  return cookieCartId;
}
