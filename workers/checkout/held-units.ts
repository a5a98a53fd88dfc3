/** Units that sales hold for somebody, on their way into an order. */
import { insertReceipt, pinHolds } from "../drops/index.ts";
import { sha256Hex } from "../kernel/crypto.ts";
import { limits } from "../kernel/limits.ts";
import type { FrozenQuote, QuoteLine } from "../orders/index.ts";
import type { Shop } from "../platform/shop.ts";
import { takeFromSale } from "../stock/index.ts";

/** From here on they end by the order's word alone; its batch quotes them under their key. */
export const pinUnits = async (shop: Shop, quote: FrozenQuote) =>
  pinHolds(
    shop,
    quote.lines.flatMap(({ hold }) => hold ?? []),
    await pinName(quote),
  );

/** The same basket may try again with a new quote; another one may not. The log is public, so it names neither. */
const pinName = async ({ cartId }: FrozenQuote): Promise<string> => (await sha256Hex(`pin ${cartId}`)).slice(0, 16);

/** The sale's own hold becomes the order's; the shelf's row is not touched before the order is paid. */
export function heldUnits(shop: Shop, orderId: string, { hold, variantId, from: [shelf], quantity }: QuoteLine) {
  if (!hold || !shelf) return [];
  const units = { saleId: hold.saleId, variantId, shelf: shelf.locationId, quantity };
  return [...takeFromSale(orderId, units, shop.now + limits.hold_ms), insertReceipt(shop, orderId, hold)];
}
