/** A cart and a destination in, every figure out: decided purely from what was gathered. */
import type { CartContents } from "../../durable-objects/cart/messages.ts";
import type { SellableVariant } from "../catalog/index.ts";
import { orderHoldOf, type Receipt } from "../drops/index.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Shop } from "../platform/shop.ts";
import { chooseSellersShelves, type Holding } from "../stock/index.ts";
import type { Destination, Gathered } from "./gather.ts";
import { chooseDeliveries, type DeliveryWish, type NoSuchDelivery, type SellerOffer } from "./offers.ts";
import { reckon, type Reckoned, type ReckonLine } from "./reckon.ts";

export type PricedCart = Reckoned & {
  readonly offers: readonly SellerOffer[];
  readonly market: string;
};
export type PriceFault =
  | { readonly code: "checkout.empty" }
  | { readonly code: "checkout.not_for_sale"; readonly variantIds: readonly string[] }
  | { readonly code: "checkout.sold_out"; readonly lines: readonly ShortLine[] }
  | { readonly code: "checkout.hold_expired"; readonly variantIds: readonly string[] }
  | NoSuchDelivery;
export type ShortLine = { readonly variantId: string; readonly wanted: number; readonly free: number };

/** Where made-to-order pieces and pieces of unknown origin leave from. */
const atelier = "CN";

type Goods = {
  readonly variant: SellableVariant;
  readonly unitMinor: number;
  readonly quantity: number;
  readonly receipt: Receipt | null;
};

export function priceCart(
  shop: Shop,
  cart: CartContents,
  to: Destination,
  gathered: Gathered,
  wish: DeliveryWish,
): Result<PricedCart, PriceFault> {
  if (cart.lines.length === 0) return err({ code: "checkout.empty" });
  const expired = expiredHolds(shop, cart, gathered);
  if (expired.length > 0) return err({ code: "checkout.hold_expired", variantIds: expired });
  const goods = goodsOf(shop, cart, gathered);
  if (!goods.ok) return goods;
  const shelves = shelvesFor(goods.value, to.country, gathered);
  if (!shelves.ok) return err({ code: "checkout.sold_out", lines: shelves.fault.lines });
  const lines = goods.value.map((item) => lineOf(shop, item, shelves.value, gathered));

  const chosen = chooseDeliveries(shop, lines, to, wish);
  if (!chosen.ok) return chosen;
  const { market } = gathered.sellable.terms;
  const reckoned = reckon({
    ...gathered,
    lines,
    currency: shop.currency,
    country: to.country,
    subdivision: to.subdivision,
    inclusive: market.taxInclusive,
    codes: cart.codes,
    deliveries: chosen.value.deliveries,
  });
  return ok({ ...reckoned, offers: chosen.value.offers, market: market.id });
}

const expiredHolds = (shop: Shop, { lines }: CartContents, { receipts }: Gathered): string[] =>
  lines
    .filter(({ variantId, hold }) => hold !== undefined && (receipts.get(variantId)?.expiresAt ?? 0) <= shop.now)
    .map(({ variantId }) => variantId);

/** What a sale holds is sold at the sale's price, whatever else the catalogue says about it. */
function goodsOf(shop: Shop, cart: CartContents, { sellable, receipts }: Gathered): Result<Goods[], PriceFault> {
  const goods: Goods[] = [];
  const gone: string[] = [];
  for (const { variantId, quantity, hold } of cart.lines) {
    const variant = sellable.variants.get(variantId);
    const receipt = hold === undefined ? null : (receipts.get(variantId) ?? null);
    const unitMinor = receipt
      ? receipt.prices[shop.currency]
      : variant?.forSale
        ? variant.price?.unit.minor
        : undefined;
    if (!variant || unitMinor === undefined) gone.push(variantId);
    else goods.push({ variant, quantity: receipt?.units ?? quantity, unitMinor, receipt });
  }
  return gone.length > 0 ? err({ code: "checkout.not_for_sale", variantIds: gone }) : ok(goods);
}

const shelvesFor = (goods: readonly Goods[], country: string, { stock }: Gathered) =>
  chooseSellersShelves(
    goods
      .filter(({ variant, receipt }) => variant.track && receipt === null)
      .map(({ variant, quantity }) => ({ variantId: variant.variantId, quantity, sellerId: variant.sellerId })),
    stock,
    country,
  );

function lineOf(
  shop: Shop,
  { variant, unitMinor, quantity, receipt }: Goods,
  held: readonly Holding[],
  gathered: Gathered,
): ReckonLine {
  const countries = new Map(gathered.stock.shelves.map(({ id, country }) => [id, country]));
  return {
    id: shop.newId("line"),
    variantId: variant.variantId,
    productId: variant.productId,
    sellerId: variant.sellerId,
    sellerName: variant.sellerName,
    slug: variant.slug,
    sku: variant.sku,
    title: variant.title.text,
    options: variant.options,
    picture: variant.picture,
    quantity,
    unitMinor,
    taxCategory: variant.taxCategory,
    hsCode: variant.hsCode,
    origin: variant.origin,
    weight_grams: variant.weight_grams,
    madeToOrder: !variant.track && receipt === null,
    ...(receipt ? { hold: orderHoldOf(receipt) } : {}),
    ...gathered.groups(variant.variantId),
    madeIn: variant.origin || atelier,
    from: receipt
      ? [{ locationId: receipt.shelf, quantity, country: receipt.country }]
      : held
          .filter(({ variantId }) => variantId === variant.variantId)
          .map(({ locationId, quantity: units }) => ({
            locationId,
            quantity: units,
            country: countries.get(locationId) ?? atelier,
          })),
  };
}
