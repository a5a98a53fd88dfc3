/** Sales as rows. Writes are returned for somebody's batch; a move is guarded by the version that was read. */
import { sql, type SQL } from "drizzle-orm";
import type { Currency } from "../kernel/money.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import { anyOf, mustHaveChangedOne, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { Lane, Mechanism, Sale, SaleState } from "./sale.ts";

type SaleRow = {
  readonly id: string;
  readonly slug: string;
  readonly mechanism: Mechanism;
  readonly seller_id: string;
  readonly variant_id: string | null;
  readonly home_location_id: string | null;
  readonly state: SaleState;
  readonly starts_at: number;
  readonly ends_at: number;
  readonly limit_per_person: number;
  readonly lanes: string;
  readonly allotment: number;
  readonly currency: Currency;
  readonly rule: string;
  readonly paused_at: number | null;
  readonly paused_ms: number;
  readonly settled_at: number | null;
  readonly version: number;
  readonly country: string | null;
};

const columns = sql.raw(
  "id, slug, mechanism, seller_id, variant_id, home_location_id, state, starts_at, ends_at, limit_per_person, lanes, allotment, currency, rule, paused_at, paused_ms, settled_at, version, (SELECT country FROM locations WHERE locations.id = sales.home_location_id) AS country",
);

const toSale = (row: SaleRow): Sale => ({
  id: row.id,
  slug: row.slug,
  mechanism: row.mechanism,
  sellerId: row.seller_id,
  variantId: row.variant_id,
  homeLocationId: row.home_location_id,
  country: row.country ?? "",
  state: row.state,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  limitPerPerson: row.limit_per_person,
  lanes: JSON.parse(row.lanes) as Lane[],
  allotment: row.allotment,
  currency: row.currency,
  rule: JSON.parse(row.rule) as Sale["rule"],
  pausedAt: row.paused_at,
  paused_ms: row.paused_ms,
  settledAt: row.settled_at,
  version: row.version,
});

/** The same slug and start again: `duplicate`. */
export const insertSale = ({ now }: { readonly now: number }, sale: Sale): Write => sql`
  INSERT INTO sales (id, slug, mechanism, seller_id, variant_id, home_location_id, state, starts_at, ends_at,
    limit_per_person, lanes, allotment, currency, rule, created_at, updated_at)
  VALUES (${sale.id}, ${sale.slug}, ${sale.mechanism}, ${sale.sellerId}, ${sale.variantId}, ${sale.homeLocationId},
    ${sale.state}, ${sale.startsAt}, ${sale.endsAt}, ${sale.limitPerPerson}, ${JSON.stringify(sale.lanes)},
    ${sale.allotment}, ${sale.currency}, ${JSON.stringify(sale.rule)}, ${now}, ${now})`;

export type SaleChange = Partial<Pick<Sale, "state" | "pausedAt" | "paused_ms" | "settledAt" | "endsAt">>;

export function moveSaleRow({ now }: { readonly now: number }, sale: Sale, change: SaleChange): Write[] {
  const after = { ...sale, ...change };
  return [
    sql`UPDATE sales SET state = ${after.state}, paused_at = ${after.pausedAt}, paused_ms = ${after.paused_ms},
        settled_at = ${after.settledAt}, ends_at = ${after.endsAt}, version = version + 1, updated_at = ${now}
      WHERE id = ${sale.id} AND version = ${sale.version}`,
    mustHaveChangedOne("sale.move"),
  ];
}

/** What kept pages and kept facts say about a sale is no longer so. */
export const catalogueChanged: Write = sql`UPDATE catalogue_version SET version = version + 1 WHERE id = 1`;

const one = async (shop: Shop, where: SQL): Promise<Sale | null> => {
  const row = await shop.db.first<SaleRow>(sql`SELECT ${columns} FROM sales WHERE ${where}`);
  return row && toSale(row);
};

export const findSale = (shop: Shop, id: string): Promise<Sale | null> => one(shop, sql`id = ${id}`);

/** By id, in one round trip. */
export async function findSales(shop: Shop, ids: Iterable<string>): Promise<ReadonlyMap<string, Sale>> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Map();
  const rows = await shop.db.all<SaleRow>(sql`SELECT ${columns} FROM sales WHERE id IN ${anyOf(asked)}`);
  return new Map(rows.map((row) => [row.id, toSale(row)]));
}

/** The one running or coming by this name, else the last that was. */
export const findSaleBySlug = (shop: Shop, slug: string): Promise<Sale | null> =>
  one(
    shop,
    sql`slug = ${slug} ORDER BY state IN ('planned', 'open', 'paused') DESC,
      CASE WHEN state IN ('planned', 'open', 'paused') THEN starts_at ELSE -starts_at END LIMIT 1`,
  );

export type SaleFilter = {
  readonly states?: readonly SaleState[];
  readonly mechanism?: Mechanism;
  readonly sellerId?: string;
  readonly startsFrom?: number;
  readonly startsBefore?: number;
  readonly cursor?: string | null;
  readonly size?: number;
};
const sales_max = 100;

/** In the order they start. The cursor is the last row's (starts_at, id). */
export async function listSales(shop: Shop, filter: SaleFilter = {}): Promise<Page<Sale>> {
  const size = Math.min(Math.max(1, filter.size ?? 24), sales_max);
  const after = decodeCursor(filter.cursor, 2);
  const conditions = [
    sql`true`,
    ...(filter.states ? [sql`state IN ${anyOf(filter.states)}`] : []),
    ...(filter.mechanism ? [sql`mechanism = ${filter.mechanism}`] : []),
    ...(filter.sellerId ? [sql`seller_id = ${filter.sellerId}`] : []),
    ...(filter.startsFrom === undefined ? [] : [sql`starts_at >= ${filter.startsFrom}`]),
    ...(filter.startsBefore === undefined ? [] : [sql`starts_at < ${filter.startsBefore}`]),
    ...(after ? [sql`(starts_at, id) > (${after[0]}, ${after[1]})`] : []),
  ];
  const rows = await shop.db.all<SaleRow>(sql`
    SELECT ${columns} FROM sales WHERE ${sql.join(conditions, sql` AND `)} ORDER BY starts_at, id LIMIT ${size + 1}`);
  const items = rows.slice(0, size).map(toSale);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? encodeCursor([last.startsAt, last.id]) : null };
}

/** Those that are over, the latest first. */
export const listPastSales = async (shop: Shop, limit: number): Promise<Sale[]> => {
  const rows = await shop.db.all<SaleRow>(sql`
    SELECT ${columns} FROM sales WHERE state IN ('closed', 'settled')
    ORDER BY ends_at DESC, id DESC LIMIT ${Math.min(limit, sales_max)}`);
  return rows.map(toSale);
};

/** Sales that time has something to do with: to be opened, closed or settled. At most fifty a sweep. */
export const salesToTend = async (shop: Shop, until: number): Promise<Sale[]> => {
  const rows = await shop.db.all<SaleRow>(sql`
    SELECT ${columns} FROM sales WHERE (state IN ('planned', 'open', 'paused') AND starts_at <= ${until})
      OR state = 'closed' OR (state = 'void' AND settled_at IS NULL) ORDER BY starts_at LIMIT 50`);
  return rows.map(toSale);
};
