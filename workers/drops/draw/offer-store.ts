/** Offers of draws: every statement on their table. */
import { sql, type SQL } from "drizzle-orm";
import { mustHaveChangedOne, type Write } from "../../platform/database.ts";
import type { Shop } from "../../platform/shop.ts";
import type { OfferNews } from "./decide.ts";
import type { Offer, OfferState } from "./offer.ts";

type Now = { readonly now: number };
const page_max = 50;

const columns = sql.raw(`id, sale_id AS "saleId", rank, unit, account_id AS "accountId", state, tries,
  offered_at AS "offeredAt", due_at AS "dueAt", ended_at AS "endedAt"`);

/** The same rank again, or a unit that is with somebody: `duplicate`. */
export const insertOffer = (offer: Offer): Write => sql`
  INSERT INTO draw_offers (id, sale_id, rank, unit, account_id, state, tries, offered_at, due_at)
  VALUES (${offer.id}, ${offer.saleId}, ${offer.rank}, ${offer.unit}, ${offer.accountId}, ${offer.state},
    ${offer.tries}, ${offer.offeredAt}, ${offer.dueAt})`;

export const moveOffer = ({ now }: Now, { id, state, tries }: Offer, to: OfferState): Write[] => [
  sql`UPDATE draw_offers SET state = ${to}, ended_at = ${now} WHERE id = ${id} AND state = ${state} AND tries = ${tries}`,
  mustHaveChangedOne("draw.offer"),
];
export const nextOfferTry = ({ id, tries }: Offer): Write =>
  sql`UPDATE draw_offers SET tries = tries + 1 WHERE id = ${id} AND tries = ${tries} AND state = 'offered'`;

const offers = (shop: Shop, where: SQL): Promise<Offer[]> =>
  shop.db.all<Offer>(sql`SELECT ${columns} FROM draw_offers WHERE ${where} LIMIT ${page_max}`);

export const findOffer = async (shop: Shop, id: string): Promise<Offer | null> =>
  (await offers(shop, sql`id = ${id}`))[0] ?? null;
export const findOfferOf = async (shop: Shop, saleId: string, accountId: string): Promise<Offer | null> =>
  (await offers(shop, sql`sale_id = ${saleId} AND account_id = ${accountId} ORDER BY rank DESC`))[0] ?? null;
export const dueOffers = (shop: Shop, saleId: string): Promise<Offer[]> =>
  offers(shop, sql`sale_id = ${saleId} AND state = 'offered' AND due_at <= ${shop.now} ORDER BY rank`);
export const liveOffers = (shop: Shop, saleId: string): Promise<Offer[]> =>
  offers(shop, sql`sale_id = ${saleId} AND state = 'offered' ORDER BY rank`);

export type OfferCount = { readonly offered: number; readonly paid: number; readonly all: number };
export const countOffers = async (shop: Shop, saleId: string): Promise<OfferCount> =>
  (await shop.db.first<OfferCount>(sql`
    SELECT count(*) FILTER (WHERE state = 'offered') AS offered, count(*) FILTER (WHERE state = 'paid') AS paid,
      count(*) AS "all" FROM draw_offers WHERE sale_id = ${saleId}`))!;

/** Units that are with nobody, the lowest first: never offered, or let go by whoever had them. */
export const freeUnits = async (shop: Shop, saleId: string, allotment: number, most: number): Promise<number[]> => {
  const rows = await shop.db.all<{ unit: number }>(sql`
    WITH RECURSIVE units (unit) AS (SELECT 1 UNION ALL SELECT unit + 1 FROM units WHERE unit < ${allotment})
    SELECT unit FROM units WHERE unit NOT IN
      (SELECT unit FROM draw_offers WHERE sale_id = ${saleId} AND state IN ('offered', 'paid')) LIMIT ${most}`);
  return rows.map(({ unit }) => unit);
};

type Untold = OfferNews & { readonly id: string };

/** What the log has not heard. Ends of offers it knows come first, new ones by rank: so it never sees a unit twice. */
export const untoldOffers = (shop: Shop, saleId: string): Promise<Untold[]> =>
  shop.db.all<Untold>(sql`
    SELECT id, rank, due_at AS "dueAt", state FROM draw_offers
    WHERE sale_id = ${saleId} AND told <> state ORDER BY told = '', rank LIMIT ${page_max}`);

/** Only what was told: it may have moved on meanwhile. */
export const markOffersTold = (news: readonly Untold[]): Write => sql`
  UPDATE draw_offers SET told = news.state
  FROM (SELECT value ->> 'id' AS id, value ->> 'state' AS state FROM json_each(${JSON.stringify(news)})) AS news
  WHERE draw_offers.id = news.id`;
