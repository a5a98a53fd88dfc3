/** The day at a glance: counts that lead somewhere, in one round trip. */
import { sql } from "drizzle-orm";
import { day_ms } from "../kernel/clock.ts";
import type { Currency } from "../kernel/money.ts";
import type { Shop } from "../platform/shop.ts";

export type TodayView = {
  /** ms since 1970: midnight UTC */
  readonly midnight: number;
  readonly revenue: readonly { readonly currency: Currency; readonly minor: number }[];
  readonly orders: number;
  readonly paid: number;
  readonly unpaid: number;
  readonly toSend: number;
  readonly low: number;
  readonly quarantined: number;
  readonly imports: number;
  readonly mails: number;
  readonly letters: number;
};

const low_units = 5;
const count = (statement: ReturnType<typeof sql>) => sql`(SELECT count(*) FROM ${statement})`;

export async function findToday(shop: Shop): Promise<TodayView> {
  const midnight = Math.floor(shop.now / day_ms) * day_ms;
  const paidToday = sql`(SELECT order_id FROM order_events WHERE kind IN ('paid', 'paid_late') AND at >= ${midnight})`;
  const [revenue, counts] = await shop.db.read<
    [{ currency: Currency; minor: number }, Omit<TodayView, "midnight" | "revenue">]
  >(
    sql`SELECT currency, sum(total_minor) AS minor FROM orders WHERE id IN ${paidToday} GROUP BY currency ORDER BY currency`,
    sql`SELECT ${count(sql`orders WHERE placed_at >= ${midnight}`)} AS orders,
      ${count(sql`orders WHERE id IN ${paidToday}`)} AS paid,
      ${count(sql`orders WHERE state = 'placed'`)} AS unpaid,
      ${count(sql`orders WHERE state = 'paid'`)} AS toSend,
      ${count(sql`(${lowShelves()})`)} AS low,
      ${count(sql`payments WHERE state = 'quarantined'`)} AS quarantined,
      ${count(sql`imports WHERE state = 'failed'`)} AS imports,
      ${count(sql`mails WHERE state <> 'sent'`)} AS mails,
      ${count(sql`dead_letters`)} AS letters`,
  );
  return { midnight, revenue, ...counts[0]! };
}

const lowShelves = () => sql`
  SELECT v.id AS variantId, v.sku AS sku, v.product_id AS productId, sum(s.on_hand - s.held) AS free, sum(s.held) AS held
  FROM variants v JOIN products p ON p.id = v.product_id JOIN stock s ON s.variant_id = v.id
  WHERE p.status = 'active' AND v.archived_at IS NULL AND v.track_stock = 1
  GROUP BY v.id HAVING free <= ${low_units}`;

export type LowLine = {
  readonly variantId: string;
  readonly productId: string;
  readonly sku: string;
  readonly title: string;
  readonly titleLocale: string;
  readonly free: number;
  readonly held: number;
};
export type MoveLine = {
  readonly id: string;
  readonly sku: string;
  readonly productId: string;
  readonly location: string;
  readonly quantity: number;
  readonly reason: "received" | "counted" | "sold" | "returned" | "moved";
  readonly reference: string;
  readonly at: number;
};

/** Fewest first, at most 200; and the last 30 moves. */
export async function findStockDesk(shop: Shop, locale: string): Promise<{ low: LowLine[]; moves: MoveLine[] }> {
  const title = (column: "text" | "locale") => sql`coalesce((SELECT ${sql.raw(`t.${column}`)} FROM translations t
    WHERE t.subject = low.productId AND t.field = 'title' ORDER BY t.locale <> ${locale}, t.locale <> 'en' LIMIT 1), '')`;
  const [low, moves] = await shop.db.read<[LowLine, MoveLine]>(
    sql`SELECT low.*, ${title("text")} AS title, ${title("locale")} AS titleLocale FROM (${lowShelves()}) low
      ORDER BY low.free, low.sku LIMIT 200`,
    sql`SELECT m.id AS id, v.sku AS sku, v.product_id AS productId, m.location_id AS location, m.quantity AS quantity,
      m.reason AS reason, m.reference AS reference, m.at AS at
      FROM stock_moves m JOIN variants v ON v.id = m.variant_id ORDER BY m.rowid DESC LIMIT 30`,
  );
  return { low, moves };
}
