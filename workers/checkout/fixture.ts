/** Shoppers of the tests: a shop to ask, a cart with things in it, a quote for them. */
import { addLine } from "../cart/index.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { openShop, type Shop } from "../platform/shop.ts";
import { cheapest, freezeQuote, type FrozenAndSealed, type PlaceOrderRequest } from "./index.ts";

export const inParis = {
  name: "Lin Wan",
  line1: "12 Rue des Rosiers",
  locality: "Paris",
  postalCode: "75004",
  country: "FR",
};

export const openFixtureShop = (env: Env, clock: Clock): Shop =>
  openShop({
    env,
    clock,
    actor: { kind: "anonymous" },
    bookmark: null,
    later: () => {},
    locale: "en",
    currency: "EUR",
    shipTo: "FR",
  });

export async function aCart(shop: Shop, ...lines: readonly (readonly [string, number])[]): Promise<string> {
  let cartId: string | null = null;
  for (const [variantId, quantity] of lines) {
    const added = await addLine(shop, cartId, { variantId, quantity, mutationId: crypto.randomUUID() });
    if (!added.ok) throw new Error(added.fault.code);
    cartId = added.value.cartId;
  }
  return cartId!;
}

export async function quoteOf(shop: Shop, cartId: string, email = "lin@example.org"): Promise<FrozenAndSealed> {
  const frozen = await freezeQuote(shop, { cartId, email, shipTo: inParis, delivery: cheapest });
  if (!frozen.ok) throw new Error(frozen.fault.code);
  return frozen.value;
}

export const orderBy = (quoteToken: string, idempotencyKey: string = crypto.randomUUID()): PlaceOrderRequest => ({
  quoteToken,
  method: "card",
  idempotencyKey,
});
