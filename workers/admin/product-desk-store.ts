/** Everything the page of one product shows, in one round trip. */
import { sql, type SQL } from "drizzle-orm";
import type { ProductDocument } from "../catalog/index.ts";
import { addressedAs, findPersons } from "../persons/index.ts";
import type { Shop } from "../platform/shop.ts";
import { selectCollectionChoices, type Choice } from "./product-store.ts";

export type WordRow = { readonly locale: string; readonly field: string; readonly text: string };
export type PriceLine = {
  readonly variantId: string;
  readonly market: string;
  readonly currency: string;
  readonly minor: number;
  readonly compareAt: number | null;
};
export type ShelfLine = {
  readonly variantId: string;
  readonly location: string;
  readonly onHand: number;
  readonly held: number;
};
export type LogLine = {
  readonly id: string;
  readonly at: number;
  readonly who: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
};

export type ProductDesk = {
  readonly doc: ProductDocument;
  readonly words: readonly WordRow[];
  readonly prices: readonly PriceLine[];
  readonly shelves: readonly ShelfLine[];
  readonly locations: readonly string[];
  readonly markets: readonly string[];
  readonly collections: readonly Choice[];
  readonly log: readonly LogLine[];
};

export type LogRow = Omit<LogLine, "who"> & { readonly actor: string };
export const auditColumns: SQL = sql`a.id AS id, a.at AS at, a.action AS action, a.subject AS subject, a.detail AS detail,
  a.actor AS actor`;
/** Whoever acted by their name, else their address; what is not a person by what it is called. */
export async function withNames(shop: Shop, rows: readonly LogRow[]): Promise<LogLine[]> {
  const people = await findPersons(
    shop,
    rows.map(({ actor }) => actor),
  );
  return rows.map(({ actor, ...row }) => {
    const person = people.get(actor);
    return { ...row, who: person ? addressedAs(person) : actor };
  });
}

/** null: no such product */
export async function findProductDesk(shop: Shop, id: string, locale: string): Promise<ProductDesk | null> {
  const owned = sql`(SELECT id FROM variants WHERE product_id = ${id} AND archived_at IS NULL)`;
  const [documents, words, prices, shelves, locations, markets, collections, log] = await shop.db.read<
    [{ document: string }, WordRow, PriceLine, ShelfLine, { id: string }, { id: string }, Choice, LogRow]
  >(
    sql`SELECT document FROM product_documents WHERE product_id = ${id}`,
    sql`SELECT locale, field, text FROM translations WHERE subject = ${id} ORDER BY locale, field LIMIT 400`,
    sql`SELECT variant_id AS variantId, market_id AS market, currency, minor, compare_at_minor AS compareAt FROM prices
      WHERE variant_id IN ${owned} ORDER BY market_id <> '*', market_id, currency LIMIT 500`,
    sql`SELECT variant_id AS variantId, location_id AS location, on_hand AS onHand, held FROM stock
      WHERE variant_id IN ${owned} ORDER BY location_id LIMIT 500`,
    sql`SELECT id FROM locations ORDER BY position, id LIMIT 50`,
    sql`SELECT id FROM markets ORDER BY position, id LIMIT 50`,
    selectCollectionChoices(locale),
    sql`SELECT ${auditColumns} FROM audit_log a WHERE a.subject = ${id} ORDER BY a.at DESC, a.id DESC LIMIT 12`,
  );
  if (!documents[0]) return null;
  return {
    doc: JSON.parse(documents[0].document) as ProductDocument,
    words,
    prices,
    shelves,
    locations: locations.map((row) => row.id),
    markets: markets.map((row) => row.id),
    collections,
    log: await withNames(shop, log),
  };
}

/** A variant of this product, and a place there is. */
export const shelfExists = async (
  shop: Shop,
  at: { readonly productId: string; readonly variantId: string; readonly locationId: string },
): Promise<boolean> =>
  (await shop.db.first(sql`SELECT 1 AS there FROM variants, locations WHERE variants.id = ${at.variantId}
    AND variants.product_id = ${at.productId} AND locations.id = ${at.locationId}`)) !== null;
