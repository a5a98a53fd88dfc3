/** A seller, and a refund as refunds would have it: what a statement reads besides the book. For tests. */
import { sql } from "drizzle-orm";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";

export const insertSellerRow = ({ now }: Shop, id: string): Write => sql`
  INSERT INTO sellers (id, slug, kind, name, state, created_at, updated_at)
  VALUES (${id}, ${id}, 'studio', 'Kiln of Wan', 'approved', ${now}, ${now})`;
export const insertRefundRow = (
  { now }: Shop,
  { id, paymentId, orderId, minor }: { id: string; paymentId: string; orderId: string; minor: number },
): Write[] => [
  sql`INSERT OR IGNORE INTO payments (id, order_id, provider, method, state, amount_minor, currency, created_at, updated_at)
    VALUES (${paymentId}, ${orderId}, 'sandbox', 'card', 'captured', 25500, 'EUR', ${now}, ${now})`,
  sql`INSERT INTO refunds (id, payment_id, order_id, state, amount_minor, currency, reason, requested_by, created_at, updated_at)
    VALUES (${id}, ${paymentId}, ${orderId}, 'succeeded', ${minor}, 'EUR', 'returned', 'acc_x', ${now}, ${now})`,
];
