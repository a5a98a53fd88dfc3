/** What a shopper sees of their basket: today's prices and stock beside what was seen when each thing was added. */
import type { CartContents } from "../../durable-objects/cart/messages.ts";
import { availabilityOf, sellableVariants, type Availability, type SellableVariant } from "../catalog/index.ts";
import { openReceipt, type Receipt } from "../drops/index.ts";
import { money, times, type Currency, type Money } from "../kernel/money.ts";
import type { Localized } from "../kernel/locale.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { readTogether } from "../platform/read-together.ts";
import type { Shop } from "../platform/shop.ts";
import {
  applyPromotions,
  promotionFrom,
  personNames,
  runningPromotions,
  type PromotionRow,
  type RefusedCode,
} from "../promotions/index.ts";
import { openCartId } from "./cart-id.ts";
import { groupsFrom, type Groups } from "./groups.ts";
import { selectGroups, type GroupRow } from "./store.ts";

export type CartLineView = {
  readonly variantId: string;
  readonly slug: string;
  readonly sku: string;
  readonly sellerId: string;
  readonly sellerName: string;
  readonly title: Localized;
  readonly options: { readonly [name: string]: string };
  readonly picture: string;
  readonly quantity: number;
  /** null: no longer for sale, or not in this currency; such a line is in no sum */
  readonly unit: Money | null;
  readonly total: Money | null;
  /** the price when it was added, where it is another one now and in the same currency */
  readonly seen: Money | null;
  readonly availability: Availability | "gone";
  /** units free, when fewer than wanted */
  readonly onlyFree: number | null;
  /** ms; units of a sale are held until then, and then they are gone. null: ordinary stock */
  readonly heldUntil: number | null;
};

export type CartView = {
  readonly cartId: string;
  readonly version: number;
  readonly currency: Currency;
  readonly lines: readonly CartLineView[];
  /** number of things, over all lines */
  readonly count: number;
  readonly codes: readonly { readonly code: string; readonly applied: boolean; readonly why: RefusedCode | null }[];
  readonly subtotal: Money;
  readonly discount: Money;
  readonly freeDelivery: boolean;
  /** subtotal − discount; delivery, and tax where it is not inside, come with the address */
  readonly total: Money;
  readonly taxInclusive: boolean;
  /** every line can be ordered as it stands */
  readonly orderable: boolean;
};

export type CartFault = { readonly code: "cart.not_found" };

/** One call to the cart, one statement batch. A cart that has gone into an order is seen as empty. */
export async function viewCart(shop: Shop, cartId: string): Promise<Result<CartView, CartFault>> {
  const name = await openCartId(shop, cartId);
  if (name === null) return err({ code: "cart.not_found" });
  return ok(await priced(shop, cartId, await shop.cart(name).read()));
}

/** How many things are in it; 0 for no cart, a foreign one, or one that has been ordered. No SQL. */
export async function countCart(shop: Shop, cartId: string | null): Promise<number> {
  const name = await openCartId(shop, cartId);
  if (name === null) return 0;
  const { lines, closedBy } = await shop.cart(name).read();
  return closedBy ? 0 : lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

export async function priced(shop: Shop, cartId: string, contents: CartContents): Promise<CartView> {
  const cart = contents.closedBy ? { ...contents, lines: [], codes: [] } : contents;
  const ids = cart.lines.map(({ variantId }) => variantId);
  const asked = readTogether(shop);
  const person = shop.actor.kind === "account" ? (await shop.actor.person()).email : "";
  const [{ variants, terms }, groups, promotions, receipts] = await Promise.all([
    sellableVariants(asked, ids),
    asked.db.all<GroupRow>(selectGroups(ids)),
    asked.db.all<PromotionRow>(runningPromotions(shop, cart.codes, personNames(shop, person))),
    Promise.all(cart.lines.map(({ hold }) => openReceipt(shop, hold))),
  ]);
  const lines = cart.lines.map((line, i) =>
    line.hold === undefined
      ? lineView(line, variants.get(line.variantId))
      : heldLineView(shop, line, variants.get(line.variantId), receipts[i] ?? null),
  );
  const discounts = discountsOf(shop, cart.codes, lines, groupsFrom(groups), promotions);
  const amount = (minor: number) => money(minor, shop.currency);
  const subtotal = lines.reduce((sum, { total }) => sum + (total?.minor ?? 0), 0);
  const discount = discounts.lineMinors.reduce((a, b) => a + b, 0);
  return {
    cartId,
    version: cart.version,
    currency: shop.currency,
    lines,
    count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    codes: cart.codes.map((code) => ({
      code,
      applied: discounts.applied.some((applied) => applied.code === code),
      why: discounts.refused.find((refused) => refused.code === code) ?? null,
    })),
    subtotal: amount(subtotal),
    discount: amount(discount),
    freeDelivery: discounts.applied.some(({ freeDelivery }) => freeDelivery),
    total: amount(subtotal - discount),
    taxInclusive: terms.market.taxInclusive,
    orderable: lines.length > 0 && lines.every(({ unit, onlyFree }) => unit !== null && onlyFree === null),
  };
}

function lineView(line: CartContents["lines"][number], variant: SellableVariant | undefined): CartLineView {
  const unit = variant?.forSale ? (variant.price?.unit ?? null) : null;
  const free = variant?.free.reduce((sum, shelf) => sum + Math.max(0, shelf.quantity), 0) ?? 0;
  const changed = unit !== null && unit.currency === line.seenCurrency && unit.minor !== line.seenMinor;
  return {
    variantId: line.variantId,
    slug: variant?.slug ?? "",
    sku: variant?.sku ?? "",
    sellerId: variant?.sellerId ?? "",
    sellerName: variant?.sellerName ?? "",
    title: variant?.title ?? { text: "", lang: "en" },
    options: variant?.options ?? {},
    picture: variant?.picture ?? "",
    quantity: line.quantity,
    unit,
    total: unit && times(unit, line.quantity),
    seen: changed ? money(line.seenMinor, unit.currency) : null,
    availability: variant && unit ? availabilityOf(variant.track, free) : "gone",
    onlyFree: variant?.track && free < line.quantity ? free : null,
    heldUntil: null,
  };
}

/** At the sale's price while it is held, and after that no more. */
function heldLineView(
  shop: Shop,
  line: CartContents["lines"][number],
  variant: SellableVariant | undefined,
  receipt: Receipt | null,
): CartLineView {
  const minor = receipt && shop.now < receipt.expiresAt ? receipt.prices[shop.currency] : undefined;
  const unit = minor === undefined ? null : money(minor, shop.currency);
  return {
    ...lineView(line, variant),
    unit,
    total: unit && times(unit, line.quantity),
    seen: null,
    availability: unit ? "in_stock" : "gone",
    onlyFree: null,
    heldUntil: receipt?.expiresAt ?? 0,
  };
}

function discountsOf(
  shop: Shop,
  codes: readonly string[],
  lines: readonly CartLineView[],
  groups: Groups,
  rows: readonly PromotionRow[],
) {
  return applyPromotions(rows.map(promotionFrom), codes, {
    currency: shop.currency,
    country: shop.shipTo,
    // Nobody has said who they are yet; a first-order code is judged for good when they do.
    firstOrder: true,
    lines: lines.map(({ variantId, quantity, unit }) => ({
      id: variantId,
      quantity,
      unitMinor: unit?.minor ?? 0,
      ...groups(variantId),
    })),
  });
}
