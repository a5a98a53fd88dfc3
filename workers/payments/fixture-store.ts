/** A placed order with held stock and a payment, as checkout would have left it. For tests and drills. */
import { sql, type SQL } from "drizzle-orm";
import { limits } from "../kernel/limits.ts";
import type { Money } from "../kernel/money.ts";
import { insertOrder, orderNumber, type FrozenQuote, type SellerFees } from "../orders/index.ts";
import type { Shop } from "../platform/shop.ts";
import { addUnits, reserve } from "../stock/index.ts";
import { insertPayment } from "./store.ts";

const address = { name: "Lin Wan", line1: "12 Rue des Rosiers", locality: "Paris", postalCode: "75004", country: "FR" };

/** One line of `quantity` pieces at `unitMinor`, everything else as plain as can be. */
export function plainQuote(
  shop: Shop,
  of: {
    readonly variantId: string;
    readonly quantity: number;
    readonly unit: Money;
    readonly accountId?: string;
    readonly buyer?: Pick<FrozenQuote, "email" | "shipTo">;
  },
): FrozenQuote {
  const totalMinor = of.unit.minor * of.quantity;
  const delivery = {
    optionId: "economy",
    carrier: "ems",
    priceMinor: 0,
    discountMinor: 0,
    taxMinor: 0,
    earliestAt: shop.now,
    latestAt: shop.now + limits.quote_ms,
  };
  const held = [{ locationId: "loc_fixture", quantity: of.quantity }];
  return {
    id: shop.newId("quote"),
    cartId: shop.newId("cart"),
    cartVersion: 1,
    accountId: of.accountId ?? null,
    email: of.buyer?.email ?? "wan@example.com",
    locale: "fr",
    currency: of.unit.currency,
    market: "eu",
    shipTo: of.buyer?.shipTo ?? address,
    lines: [
      {
        id: "l1",
        variantId: of.variantId,
        productId: `prd_${of.variantId}`,
        sellerId: "sel_house",
        slug: of.variantId,
        sku: of.variantId,
        title: "A celadon bowl",
        options: { Size: "M" },
        picture: "",
        quantity: of.quantity,
        unitMinor: of.unit.minor,
        subtotalMinor: totalMinor,
        discountMinor: 0,
        taxRateBp: 0,
        taxMinor: 0,
        totalMinor,
        hsCode: "6911",
        origin: "CN",
        weight_grams: 800,
        madeToOrder: false,
        from: held,
      },
    ],
    promotions: [],
    delivery,
    sellerNames: { sel_house: "Yaji 雅集" },
    sellerParts: [
      {
        sellerId: "sel_house",
        lineIds: ["l1"],
        goodsMinor: totalMinor,
        taxMinor: 0,
        delivery,
        totalMinor,
        fees: noFees(totalMinor),
      },
    ],
    tax: { inclusive: true, minor: 0, parts: [] },
    duty: { minor: 0, deMinimisMinor: 0, parts: [] },
    totals: { subtotalMinor: totalMinor, discountMinor: 0, deliveryMinor: 0, taxMinor: 0, totalMinor },
    inputs: {},
    createdAt: shop.now,
    expiresAt: shop.now + limits.quote_ms,
  };
}

/** Nothing is taken: the seller gets it all, at once. */
const noFees = (netMinor: number): SellerFees => ({
  taxWithheldMinor: 0,
  promotionMinor: 0,
  commissionMinor: 0,
  commissionFixedMinor: 0,
  commissionTaxMinor: 0,
  royalties: [],
  paymentFeeMinor: 0,
  netMinor,
  rules: [],
  terms: {
    windowDays: 14,
    reserveBp: 0,
    reserveDays: 0,
    taxBy: "platform",
    commissionOnRefund: "returned",
    paymentFeeOnRefund: "kept",
  },
});

type Whose = { readonly accountId?: string; readonly buyer?: Pick<FrozenQuote, "email" | "shipTo"> };
export type Placed = {
  readonly orderId: string;
  readonly number: string;
  readonly paymentId: string;
  readonly variantId: string;
};

export async function placeFixtureOrder(
  shop: Shop,
  unit: Money,
  { quantity = 2, onHand = 5, accountId, buyer }: { quantity?: number; onHand?: number } & Whose = {},
): Promise<Placed> {
  const [orderId, paymentId, variantId] = [shop.newId("order"), shop.newId("payment"), shop.newId("variant")];
  const number = orderNumber(shop.now);
  const quote = plainQuote(shop, {
    variantId,
    quantity,
    unit,
    ...(accountId ? { accountId } : {}),
    ...(buyer ? { buyer } : {}),
  });
  const outcome = await shop.commit([
    sql`INSERT OR IGNORE INTO locations (id, country) VALUES ('loc_fixture', 'CN')`,
    sql`INSERT INTO products (id, external_id, slug, status, created_at, updated_at)
      VALUES (${`prd_${variantId}`}, ${variantId}, ${variantId}, 'active', 0, 0)`,
    sql`INSERT INTO variants (id, product_id, sku, position) VALUES (${variantId}, ${`prd_${variantId}`}, ${variantId}, 1)`,
    ...addUnits(shop, "received", `fixture ${variantId}`, [{ variantId, locationId: "loc_fixture", quantity: onHand }]),
    ...reserve(shop, orderId, [{ variantId, locationId: "loc_fixture", quantity }], shop.now + limits.hold_ms),
    ...(await insertOrder(shop, { id: orderId, number, accessToken: "fixture-access-token-of-this-order", quote })),
    ...insertPayment(shop, {
      id: paymentId,
      orderId,
      method: "card",
      amount: { ...unit, minor: unit.minor * quantity },
    }),
  ]);
  if (outcome !== "committed") throw new Error(`the fixture was refused: ${outcome}`);
  return { orderId, number, paymentId, variantId };
}

/** An order paid before there was a ledger: nothing of it is settled. */
export const asBeforeTheLedger = (orderId: string): SQL =>
  sql`DELETE FROM seller_settlements WHERE order_id = ${orderId}`;

export type Books = {
  readonly order: string;
  readonly payment: string;
  readonly captured: number;
  readonly refunded: number;
  readonly on_hand: number;
  readonly held: number;
  readonly paid_events: number;
  readonly told_paid: number;
  readonly owed_back: number;
};

/** What the books say of an order, for comparing two histories. */
export const booksOf = (shop: Shop, { orderId, paymentId, variantId }: Placed): Promise<Books | null> =>
  shop.db.first<Books>(sql`
    SELECT orders.state AS "order", payments.state AS payment, payments.captured_minor AS captured,
      payments.refunded_minor AS refunded, stock.on_hand, stock.held,
      (SELECT count(*) FROM order_events WHERE order_id = orders.id AND kind IN ('paid', 'paid_late')) AS paid_events,
      (SELECT count(*) FROM outbox WHERE topic = 'order.paid' AND payload ->> 'orderId' = orders.id) AS told_paid,
      (SELECT count(*) FROM outbox WHERE topic = 'payment.owed_back' AND payload ->> 'orderId' = orders.id) AS owed_back
    FROM orders JOIN payments ON payments.id = ${paymentId} JOIN stock ON stock.variant_id = ${variantId}
    WHERE orders.id = ${orderId}`);

export const deadLetters = async (shop: Shop): Promise<number> =>
  (await shop.db.first<{ n: number }>(sql`SELECT count(*) AS n FROM dead_letters`))?.n ?? 0;
