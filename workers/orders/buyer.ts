/**
 * Who bought, where to: sealed under a key of the order's own, which stands beside and not in it. What is left in the
 * clear is the country (for tax, duty and lists); the order is found by a keyed hash of the e-mail address.
 */
import type { Shop } from "../platform/shop.ts";
import { openSealed, sealAnew, type PersonKey, type Sealed } from "../vault/index.ts";
import type { Address, FrozenQuote } from "./quote.ts";

type Buyer = Pick<FrozenQuote, "email" | "shipTo">;
export const nobody = "—";
export const placeOfBuyer = (orderId: string): string => `orders|sealed|${orderId}`;

const nowhere = ({ country }: Address): Address => ({ name: nobody, line1: nobody, locality: nobody, country });

export async function sealBuyer(
  shop: Pick<Shop, "config">,
  orderId: string,
  quote: FrozenQuote,
): Promise<{ readonly rest: FrozenQuote; readonly sealed: string; readonly key: PersonKey }> {
  const { email, shipTo } = quote;
  const buyer: Buyer = { email, shipTo };
  const { text, personKey } = await sealAnew(shop, orderId, placeOfBuyer(orderId), buyer);
  return { rest: { ...quote, email: nobody, shipTo: nowhere(shipTo) }, sealed: text, key: personKey };
}

/** null: an order from before there was a vault, which has it all in its quote; or one whose buyer was forgotten. */
export const openBuyer = async (shop: Pick<Shop, "config">, orderId: string, row: Sealed): Promise<Buyer | null> =>
  (await openSealed(shop, orderId, placeOfBuyer(orderId), row)) as Buyer | null;
