/**
 * Stock rows, holds and moves. A fifty-line order is a handful of statements, because every list travels as one JSON
 * parameter. Writes are returned, never run: they belong to somebody's batch, and the CHECK `stock_short` decides it.
 */
import { sql, type SQL } from "drizzle-orm";
import { anyOf, type Statement, type Write } from "../platform/database.ts";
import { summed, type Holding } from "./holding.ts";
import { giveBackToSale, saleHoldOf } from "./lending-store.ts";

type Now = { readonly now: number };
export type MoveReason = "received" | "counted" | "returned" | "moved";

const listed = (rows: readonly Holding[]): SQL => sql`
  SELECT value ->> 'variantId' AS variant_id, value ->> 'locationId' AS location_id, value ->> 'quantity' AS quantity
  FROM json_each(${JSON.stringify(rows.map(({ variantId, locationId, quantity }) => ({ variantId, locationId, quantity })))})`;

/** Fails the batch as `stale_write` when the statement before it changed another number of rows. */
const mustHaveChanged = (count: number, what: string): Write =>
  sql`INSERT INTO write_guards SELECT ${what}, 0 WHERE changes() <> ${count}`;

/** Holds units for an order until `expiresAt` (ms). Too few: `stock_short`; a shelf that does not exist: `stale_write`. */
export function reserve(_shop: Now, orderId: string, holds: readonly Holding[], expiresAt: number): Write[] {
  const rows = summed(holds);
  if (rows.length === 0) return [];
  return [
    sql`UPDATE stock SET held = held + asked.quantity FROM (${listed(rows)}) AS asked
      WHERE stock.variant_id = asked.variant_id AND stock.location_id = asked.location_id`,
    mustHaveChanged(rows.length, "stock.reserve"),
    sql`INSERT INTO holds (id, order_id, variant_id, location_id, quantity, state, expires_at)
      SELECT 'hld_' || lower(hex(randomblob(13))), ${orderId}, variant_id, location_id, quantity, 'held', ${expiresAt}
      FROM (${listed(rows)}) WHERE true`,
  ];
}

/** Paid: what was held leaves the shelf. Again: nothing. After the hold was let go: `stale_write`, see `holdAgain`. */
export const take = ({ now }: Now, orderId: string): Write[] => [
  sql`INSERT INTO write_guards SELECT 'stock.take', 0 WHERE EXISTS (
      SELECT 1 FROM holds WHERE order_id = ${orderId} AND state IN ('released', 'expired'))`,
  sql`INSERT INTO stock_moves (id, variant_id, location_id, quantity, reason, reference, at)
    SELECT 'mov_' || id, variant_id, location_id, -quantity, 'sold', order_id, ${now}
    FROM holds WHERE order_id = ${orderId} AND state = 'held'`,
  sql`UPDATE stock SET on_hand = on_hand - hold.quantity, held = held - hold.quantity
    FROM (SELECT variant_id, location_id, quantity FROM holds WHERE order_id = ${orderId} AND state = 'held') AS hold
    WHERE stock.variant_id = hold.variant_id AND stock.location_id = hold.location_id`,
  sql`UPDATE holds SET state = 'taken' WHERE order_id = ${orderId} AND state = 'held'`,
];

/** Gives back what is still held, a sale's units to the sale while it runs; what has been taken stays taken. */
export const release = (_shop: Now, orderId: string, as: "released" | "expired"): Write[] => [
  sql`UPDATE stock SET held = held - hold.quantity
    FROM (SELECT variant_id, location_id, quantity FROM holds AS own WHERE order_id = ${orderId} AND state = 'held'
          AND NOT EXISTS (${saleHoldOf(sql`own`)})) AS hold
    WHERE stock.variant_id = hold.variant_id AND stock.location_id = hold.location_id`,
  giveBackToSale(orderId),
  sql`UPDATE holds SET state = ${as} WHERE order_id = ${orderId} AND state = 'held'`,
];

/** Money came after the hold had ended: hold the same units again if they are still there, else `stock_short`. */
export const holdAgain = (_shop: Now, orderId: string, expiresAt: number): Write[] => [
  sql`UPDATE stock SET held = held + hold.quantity
    FROM (SELECT variant_id, location_id, quantity FROM holds
          WHERE order_id = ${orderId} AND state IN ('released', 'expired')) AS hold
    WHERE stock.variant_id = hold.variant_id AND stock.location_id = hold.location_id`,
  sql`UPDATE holds SET state = 'held', expires_at = ${expiresAt}
    WHERE order_id = ${orderId} AND state IN ('released', 'expired')`,
];

/** A payment whose fate is unknown keeps its units. */
export const extendHold = (_shop: Now, orderId: string, until: number): Write =>
  sql`UPDATE holds SET expires_at = max(expires_at, ${until}) WHERE order_id = ${orderId} AND state = 'held'`;

/** Units come to a shelf. `reference` (a delivery, a refund) makes it happen once: again is a `duplicate`. */
export function addUnits(
  { now }: Now,
  reason: "received" | "returned",
  reference: string,
  rows: readonly Holding[],
): Write[] {
  const units = summed(rows).filter(({ quantity }) => quantity > 0);
  if (units.length === 0) return [];
  return [
    sql`INSERT INTO stock_moves (id, variant_id, location_id, quantity, reason, reference, at)
      SELECT 'mov_' || lower(hex(randomblob(13))), variant_id, location_id, quantity, ${reason}, ${reference}, ${now}
      FROM (${listed(units)}) WHERE true`,
    sql`INSERT INTO stock (variant_id, location_id, on_hand)
      SELECT variant_id, location_id, quantity FROM (${listed(units)}) WHERE true
      ON CONFLICT (variant_id, location_id) DO UPDATE SET on_hand = on_hand + excluded.on_hand`,
  ];
}

/** What somebody counted on the shelf, as it now is. Fewer than are held for orders: `stock_short`. */
export function countUnits({ now }: Now, reference: string, rows: readonly Holding[]): Write[] {
  const counted = summed(rows);
  if (counted.length === 0) return [];
  return [
    sql`INSERT INTO stock_moves (id, variant_id, location_id, quantity, reason, reference, at)
      SELECT 'mov_' || lower(hex(randomblob(13))), counted.variant_id, counted.location_id,
        counted.quantity - coalesce(stock.on_hand, 0), 'counted', ${reference}, ${now}
      FROM (${listed(counted)}) AS counted
      LEFT JOIN stock ON stock.variant_id = counted.variant_id AND stock.location_id = counted.location_id
      WHERE counted.quantity <> coalesce(stock.on_hand, 0)`,
    sql`INSERT INTO stock (variant_id, location_id, on_hand)
      SELECT variant_id, location_id, quantity FROM (${listed(counted)}) WHERE true
      ON CONFLICT (variant_id, location_id) DO UPDATE SET on_hand = excluded.on_hand`,
  ];
}

export type FreeRow = {
  variant_id: string;
  location_id: string;
  country: string;
  position: number;
  seller_id: string;
  free: number;
};

/** What is free of each variant on each shelf. */
export const freeUnits = (variantIds: readonly string[]): Statement => sql`
  SELECT stock.variant_id, stock.location_id, locations.country, locations.position, locations.seller_id,
    stock.on_hand - stock.held AS free
  FROM stock JOIN locations ON locations.id = stock.location_id
  WHERE stock.variant_id IN ${anyOf(variantIds)}`;

export const dueHolds = ({ now }: Now): Statement => sql`
  SELECT DISTINCT order_id FROM holds WHERE state = 'held' AND expires_at <= ${now} LIMIT 50`;

export const postponeHolds = (orderIds: readonly string[], until: number): Write =>
  sql`UPDATE holds SET expires_at = ${until} WHERE state = 'held' AND order_id IN ${anyOf(orderIds)}`;

/** Shelves where the books disagree: on_hand must be the sum of its moves, held the sum of its open holds. */
export const brokenEquations: Statement = sql`
  SELECT stock.variant_id, stock.location_id, stock.on_hand, stock.held,
    (SELECT coalesce(sum(quantity), 0) FROM stock_moves
      WHERE stock_moves.variant_id = stock.variant_id AND stock_moves.location_id = stock.location_id) AS moved,
    (SELECT coalesce(sum(quantity), 0) FROM holds
      WHERE holds.variant_id = stock.variant_id AND holds.location_id = stock.location_id AND state = 'held') AS holding
  FROM stock WHERE stock.on_hand <> moved OR stock.held <> holding LIMIT 100`;
