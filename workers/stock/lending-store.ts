/**
 * Units that a sale decides about: they leave their shelf for the sale's own (one batch), and what is unsold comes back
 * (one batch). Meanwhile the sale's shelf is held whole, so that nobody else can buy from it: one hold row belongs to the
 * sale, and an order takes its units out of that row. The shelf's stock row is not touched until something is paid.
 */
import { sql, type SQL } from "drizzle-orm";
import { mustHaveChangedOne, type Write } from "../platform/database.ts";

type Now = { readonly now: number };
export type Loan = {
  readonly saleId: string;
  readonly variantId: string;
  readonly home: string;
  readonly shelf: string;
  readonly quantity: number;
};

/** Its end is the sale's, never a time. */
const never = Number.MAX_SAFE_INTEGER;

/** Too few free units at home: `stock_short`; lent before: `duplicate`. */
export function lend({ now }: Now, { saleId, variantId, home, shelf, quantity }: Loan): Write[] {
  return [
    sql`INSERT INTO locations (id, country, position, seller_id)
      SELECT ${shelf}, country, position + 1000, seller_id FROM locations WHERE id = ${home}`,
    sql`UPDATE stock SET on_hand = on_hand - ${quantity} WHERE variant_id = ${variantId} AND location_id = ${home}`,
    mustHaveChangedOne("stock.lend"),
    moved(now, variantId, home, -quantity, saleId),
    moved(now, variantId, shelf, quantity, saleId),
    sql`INSERT INTO stock (variant_id, location_id, on_hand, held) VALUES (${variantId}, ${shelf}, ${quantity}, ${quantity})`,
    sql`INSERT INTO holds (id, order_id, variant_id, location_id, quantity, state, expires_at)
      VALUES (${`hld_${saleId}`}, ${saleId}, ${variantId}, ${shelf}, ${quantity}, 'held', ${never})`,
  ];
}

const moved = (now: number, variantId: string, shelf: string, quantity: number, reference: string): Write => sql`
  INSERT INTO stock_moves (id, variant_id, location_id, quantity, reason, reference, at)
  VALUES ('mov_' || lower(hex(randomblob(13))), ${variantId}, ${shelf}, ${quantity}, 'moved', ${reference}, ${now})`;

export type LentUnits = Pick<Loan, "saleId" | "variantId" | "shelf" | "quantity">;

/** An order takes its units out of the sale's hold. More than are left there: `stale_write`. */
export function takeFromSale(orderId: string, of: LentUnits, expiresAt: number): Write[] {
  const { saleId, variantId, shelf, quantity } = of;
  return [
    // A hold of nothing cannot be written: its last unit gone, the sale's row says so by its state.
    sql`UPDATE holds SET quantity = max(quantity - ${quantity}, 1),
        state = CASE WHEN quantity = ${quantity} THEN 'taken' ELSE state END
      WHERE order_id = ${saleId} AND variant_id = ${variantId} AND location_id = ${shelf}
        AND state = 'held' AND quantity >= ${quantity}`,
    mustHaveChangedOne("stock.take_from_sale"),
    sql`INSERT INTO holds (id, order_id, variant_id, location_id, quantity, state, expires_at)
      VALUES ('hld_' || lower(hex(randomblob(13))), ${orderId}, ${variantId}, ${shelf}, ${quantity}, 'held', ${expiresAt})`,
  ];
}

/** The running sale that a hold of an order was taken from. */
export const saleHoldOf = (hold: SQL): SQL => sql`
  SELECT 1 FROM holds AS sale WHERE sale.order_id = substr(${hold}.location_id, 6) AND ${hold}.location_id LIKE 'drop:%'
    AND sale.variant_id = ${hold}.variant_id AND sale.location_id = ${hold}.location_id AND sale.state IN ('held', 'taken')`;

/** What an order lets go of goes back to its sale while that runs; for the batch that releases the order's holds. */
export const giveBackToSale = (orderId: string): Write => sql`
  UPDATE holds SET quantity = CASE holds.state WHEN 'held' THEN holds.quantity ELSE 0 END + back.quantity, state = 'held'
  FROM (SELECT variant_id, location_id, quantity, substr(location_id, 6) AS sale_id FROM holds
        WHERE order_id = ${orderId} AND state = 'held' AND location_id LIKE 'drop:%') AS back
  WHERE holds.order_id = back.sale_id AND holds.variant_id = back.variant_id AND holds.location_id = back.location_id
    AND holds.state IN ('held', 'taken')`;

/** All that no order holds goes home. Another number than the books say: `stale_write`; done before: `duplicate`. */
export function bringBack({ now }: Now, { saleId, variantId, home, shelf, quantity }: Loan): Write[] {
  const ended = [
    sql`UPDATE holds SET state = 'released' WHERE order_id = ${saleId} AND location_id = ${shelf}
      AND ((state = 'held' AND quantity = ${quantity}) OR (state = 'taken' AND ${quantity} = 0))`,
    mustHaveChangedOne("stock.bring_back"),
  ];
  return quantity === 0
    ? ended
    : [
        ...ended,
        ...homeward({ now }, { saleId: `${saleId}:back`, variantId, home, shelf, quantity }),
        sql`UPDATE stock SET held = held - ${quantity}, on_hand = on_hand - ${quantity}
          WHERE variant_id = ${variantId} AND location_id = ${shelf}`,
      ];
}

/** After the sale: units an order has let go of leave the sale's shelf too. Somebody has them already: `stock_short`. */
export const bringStragglersBack = (shop: Now, orderId: string, loan: Loan): Write[] => [
  ...homeward(shop, { ...loan, saleId: `${orderId}:back` }),
  sql`UPDATE stock SET on_hand = on_hand - ${loan.quantity}
    WHERE variant_id = ${loan.variantId} AND location_id = ${loan.shelf}`,
];

const homeward = ({ now }: Now, { saleId: reference, variantId, home, shelf, quantity }: Loan): Write[] => [
  moved(now, variantId, shelf, -quantity, reference),
  moved(now, variantId, home, quantity, reference),
  sql`UPDATE stock SET on_hand = on_hand + ${quantity} WHERE variant_id = ${variantId} AND location_id = ${home}`,
];
