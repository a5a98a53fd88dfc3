/** How each seller of a basket would send their part, and which way was chosen. Nobody's choice binds another's. */
import { money, type Currency } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { deliveryOptions, type DeliveryOption } from "../logistics/index.ts";
import type { Destination } from "./gather.ts";
import type { ReckonLine } from "./reckon.ts";
import type { SellerDelivery } from "./seller-parts.ts";

/** What a shopper asked for: one way for all, or by seller; what is left open is the cheapest. */
export type DeliveryWish = {
  readonly all: string | null;
  readonly bySeller: { readonly [sellerId: string]: string };
};
export const cheapest: DeliveryWish = { all: null, bySeller: {} };

export type SellerOffer = {
  readonly sellerId: string;
  readonly sellerName: string;
  readonly options: readonly DeliveryOption[];
  readonly chosen: string;
};
export type NoSuchDelivery = { readonly code: "checkout.no_such_delivery"; readonly offered: readonly string[] };

type Asker = { readonly now: number; readonly currency: Currency };

/** Sellers in the order in which their things lie in the basket. */
export function chooseDeliveries(
  shop: Asker,
  lines: readonly ReckonLine[],
  to: Destination,
  wish: DeliveryWish,
): Result<{ readonly offers: readonly SellerOffer[]; readonly deliveries: readonly SellerDelivery[] }, NoSuchDelivery> {
  const sellers = [...new Set(lines.map(({ sellerId }) => sellerId))];
  const chosen = sellers.map((sellerId) => {
    const own = lines.filter((line) => line.sellerId === sellerId);
    const options = optionsFor(shop, own, to);
    const asked = wish.bySeller[sellerId] ?? wish.all;
    const option = asked === null ? options[0] : options.find(({ id }) => id === asked);
    return { sellerId, sellerName: own[0]!.sellerName, options, option };
  });
  const wrong = chosen.find(({ option }) => option === undefined);
  if (wrong) return err({ code: "checkout.no_such_delivery", offered: wrong.options.map(({ id }) => id) });
  return ok({
    offers: chosen.map(({ option, ...offer }) => ({ ...offer, chosen: option!.id })),
    deliveries: chosen.map(({ sellerId, option }) => ({ sellerId, offer: offerOf(option!) })),
  });
}

const offerOf = ({ id, carrier, price, earliestAt, latestAt }: DeliveryOption): SellerDelivery["offer"] => ({
  optionId: id,
  carrier,
  priceMinor: price.minor,
  earliestAt,
  latestAt,
});

/** From that seller's own shelves, at that seller's own weight and worth. */
function optionsFor(shop: Asker, lines: readonly ReckonLine[], to: Destination): DeliveryOption[] {
  const from = lines.flatMap((line) =>
    line.from.length > 0 ? line.from.map(({ country }) => country) : [line.madeIn],
  );
  return deliveryOptions(shop, {
    country: to.country,
    weight_grams: lines.reduce((sum, line) => sum + line.weight_grams * line.quantity, 0),
    subtotal: money(
      lines.reduce((sum, line) => sum + line.unitMinor * line.quantity, 0),
      shop.currency,
    ),
    from: [...new Set(from)],
  });
}
