/** The two keys one order is remembered by: the client's own, and "this version of this cart", which needs no client. */
import type { FrozenQuote } from "../orders/index.ts";
import { idempotencyKey, type IdempotencyKey } from "../platform/idempotency.ts";
import type { AnswerRow } from "./store.ts";

/** What is kept of an answer. Nothing in it opens anything. */
export type PlacedIds = { readonly orderId: string; readonly number: string; readonly paymentId: string };
export type OrderKeys = { readonly client: IdempotencyKey; readonly cart: IdempotencyKey };
export type EarlierOrder =
  | { readonly found: "none" }
  | { readonly found: "same"; readonly order: PlacedIds }
  | { readonly found: "other" };

export async function keysOf(
  quote: FrozenQuote,
  request: {
    readonly quoteToken: string;
    readonly method: string;
    readonly idempotencyKey: string;
    readonly useBalance?: boolean;
  },
): Promise<OrderKeys> {
  const { quoteToken, method, idempotencyKey: key, useBalance } = request;
  const wish = { quoteToken, method, ...(useBalance ? { useBalance } : {}) };
  const client = await idempotencyKey(`place-order.${quote.cartId}`, key, wish);
  return { client, cart: { scope: "ordered-cart", key: `${quote.cartId}.${quote.cartVersion}`, fingerprint: "" } };
}

/** The client's key speaks first: used for something else it is refused, even where the cart has been ordered. */
export function earlierOrder(rows: readonly AnswerRow[], { client, cart }: OrderKeys): EarlierOrder {
  const row = (of: IdempotencyKey) => rows.find(({ scope, key }) => scope === of.scope && key === of.key);
  const own = row(client);
  if (own && own.fingerprint !== client.fingerprint) return { found: "other" };
  const found = own ?? row(cart);
  return found ? { found: "same", order: JSON.parse(found.result) as PlacedIds } : { found: "none" };
}
