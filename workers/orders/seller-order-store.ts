import { sql, type SQL } from "drizzle-orm";
import type { Currency } from "../kernel/money.ts";
import { anyOf, mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { OrderState } from "./order.ts";
import { partsOf, type FrozenQuote } from "./quote.ts";
import { partsThatFollow, type SellerOrder, type SellerOrderState } from "./seller-order.ts";

/** One row a seller, in one statement however many there are. */
export function insertSellerOrders(shop: Shop, orderId: string, quote: FrozenQuote): Write {
  const rows = partsOf(quote).map((part, i) => ({
    id: shop.newId("sellerOrder"),
    sellerId: part.sellerId,
    position: i + 1,
    goods: part.goodsMinor,
    delivery: part.delivery.priceMinor - part.delivery.discountMinor,
    tax: part.taxMinor + part.delivery.taxMinor,
    total: part.totalMinor,
  }));
  return sql`
    INSERT INTO seller_orders (id, order_id, seller_id, position, state, currency, goods_minor, delivery_minor, tax_minor,
      total_minor, placed_at, updated_at)
    SELECT value ->> 'id', ${orderId}, value ->> 'sellerId', value ->> 'position', 'placed', ${quote.currency},
      value ->> 'goods', value ->> 'delivery', value ->> 'tax', value ->> 'total', ${shop.now}, ${shop.now}
    FROM json_each(${JSON.stringify(rows)})`;
}

/** The parts go along when the order as a whole is paid, made or cancelled; the order's version guards them. */
export const moveAllParts = (shop: Shop, orderId: string, to: OrderState): Write => sql`
  UPDATE seller_orders SET state = ${to}, version = version + 1, updated_at = ${shop.now}
  WHERE order_id = ${orderId} AND state IN ${anyOf(partsThatFollow(to))}`;

/** One part moves, guarded by its version. The order's own row is moved beside it, by `moveOrderRow`. */
export function moveSellerOrder(shop: Shop, part: SellerOrder, to: SellerOrderState): Write[] {
  const [shippedAt, deliveredAt] = [
    to === "shipped" || to === "delivered" ? (part.shippedAt ?? shop.now) : part.shippedAt,
    to === "delivered" ? (part.deliveredAt ?? shop.now) : part.deliveredAt,
  ];
  return [
    sql`
    UPDATE seller_orders SET state = ${to}, version = version + 1, updated_at = ${shop.now}, shipped_at = ${shippedAt},
      delivered_at = ${deliveredAt}
    WHERE id = ${part.id} AND version = ${part.version}`,
    mustHaveChangedOne("seller_order.move"),
  ];
}

export type SellerOrderRow = {
  readonly id: string;
  readonly order_id: string;
  readonly seller_id: string;
  readonly position: number;
  readonly state: SellerOrderState;
  readonly version: number;
  readonly currency: Currency;
  readonly goods_minor: number;
  readonly delivery_minor: number;
  readonly tax_minor: number;
  readonly total_minor: number;
  readonly placed_at: number;
  readonly updated_at: number;
  readonly shipped_at: number | null;
  readonly delivered_at: number | null;
};
const columns = sql.raw(`id, order_id, seller_id, position, state, version, currency, goods_minor, delivery_minor,
  tax_minor, total_minor, placed_at, updated_at, shipped_at, delivered_at`);

export const toSellerOrder = (row: SellerOrderRow): SellerOrder => ({
  id: row.id,
  orderId: row.order_id,
  sellerId: row.seller_id,
  position: row.position,
  state: row.state,
  version: row.version,
  goods: { minor: row.goods_minor, currency: row.currency },
  delivery: { minor: row.delivery_minor, currency: row.currency },
  tax: { minor: row.tax_minor, currency: row.currency },
  total: { minor: row.total_minor, currency: row.currency },
  placedAt: row.placed_at,
  updatedAt: row.updated_at,
  shippedAt: row.shipped_at,
  deliveredAt: row.delivered_at,
});

const of_an_order_max = 50;
/** Statement for one round trip together with other rooms' reads; rows are `SellerOrderRow`. */
export const selectSellerOrders = (orderId: string | SQL): Statement =>
  sql`SELECT ${columns} FROM seller_orders WHERE order_id = ${orderId} ORDER BY position LIMIT ${of_an_order_max}`;

/** One part by its id, for its seller: somebody else's is not there. */
export const selectSellerOrder = (id: string, sellerId: string): Statement =>
  sql`SELECT ${columns} FROM seller_orders WHERE id = ${id} AND seller_id = ${sellerId}`;

export type SellerOrderPage = {
  readonly sellerId: string;
  readonly state?: SellerOrderState;
  /** id of the last one seen, newest first */
  readonly before?: string | null;
  readonly size: number;
};
/** Orders of one seller, the newest first; ids sort by birth. Rows are `SellerOrderRow`, one more than the page has. */
export const selectSellerOrdersOf = ({ sellerId, state, before, size }: SellerOrderPage): Statement => sql`
  SELECT ${columns} FROM seller_orders WHERE seller_id = ${sellerId}
    ${state ? sql`AND state = ${state}` : sql``} ${before ? sql`AND id < ${before}` : sql``}
  ORDER BY id DESC LIMIT ${Math.min(size, 100) + 1}`;
