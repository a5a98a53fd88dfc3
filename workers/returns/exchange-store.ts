import { sql, type SQL } from "drizzle-orm";
import { mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { Exchange, ExchangeState } from "./exchange.ts";

export type NewExchange = Pick<Exchange, "id" | "returnId" | "orderId" | "lineId" | "variantId" | "quantity">;
export const insertExchange = (shop: Shop, one: NewExchange): Write => sql`
  INSERT INTO exchanges (id, return_id, order_id, state, line_id, variant_id, quantity, created_at, updated_at)
  VALUES (${one.id}, ${one.returnId}, ${one.orderId}, 'awaiting_return', ${one.lineId}, ${one.variantId},
    ${one.quantity}, ${shop.now}, ${shop.now})`;

export const moveExchangeRow = (
  shop: Shop,
  one: Exchange,
  to: ExchangeState,
  replacementOrderId: string | null = null,
): Write[] => [
  sql`UPDATE exchanges SET state = ${to}, version = version + 1, updated_at = ${shop.now},
      replacement_order_id = ${replacementOrderId}
    WHERE id = ${one.id} AND version = ${one.version}`,
  mustHaveChangedOne("exchange.move"),
];

export type ExchangeRow = {
  readonly id: string;
  readonly return_id: string;
  readonly order_id: string;
  readonly state: ExchangeState;
  readonly version: number;
  readonly line_id: string;
  readonly variant_id: string;
  readonly quantity: number;
  readonly replacement_order_id: string | null;
};
const columns = sql.raw("id, return_id, order_id, state, version, line_id, variant_id, quantity, replacement_order_id");
export const toExchange = (row: ExchangeRow): Exchange => ({
  id: row.id,
  returnId: row.return_id,
  orderId: row.order_id,
  state: row.state,
  version: row.version,
  lineId: row.line_id,
  variantId: row.variant_id,
  quantity: row.quantity,
  replacementOrderId: row.replacement_order_id,
});
const of_an_order_max = 100;
export const selectExchangesOfOrder = (orderId: string | SQL): Statement =>
  sql`SELECT ${columns} FROM exchanges WHERE order_id = ${orderId} ORDER BY id LIMIT ${of_an_order_max}`;
export const selectExchangeOfReturn = (returnId: string): Statement =>
  sql`SELECT ${columns} FROM exchanges WHERE return_id = ${returnId}`;
