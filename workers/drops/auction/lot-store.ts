/** Lots as pages see them, their bidders and their awards: every statement on these three tables. */
import { sql, type SQL } from "drizzle-orm";
import type { Currency } from "../../kernel/money.ts";
import { decodeCursor, encodeCursor, type Page } from "../../kernel/paging.ts";
import { mustHaveChangedOne, type Write } from "../../platform/database.ts";
import type { Shop } from "../../platform/shop.ts";
import type { Award, AwardState } from "./award.ts";
import type { CardDeposit } from "./card-deposit.ts";
import type { ShownLot } from "./show.ts";

type Now = { readonly now: number };

/** Whoever comes late with an older picture changes nothing. */
export const upsertLot = ({ now }: Now, saleId: string, lot: ShownLot): Write => sql`
  INSERT INTO lots (sale_id, seq, phase, price_minor, next_minor, leader_paddle, bids, opens_at, closes_at, shown, updated_at)
  VALUES (${saleId}, ${lot.seq}, ${lot.phase}, ${lot.priceMinor}, ${lot.nextMinor}, ${lot.leader}, ${lot.bids},
    ${lot.opensAt}, ${lot.closesAt}, ${JSON.stringify(lot)}, ${now})
  ON CONFLICT (sale_id) DO UPDATE SET seq = excluded.seq, phase = excluded.phase, price_minor = excluded.price_minor,
    next_minor = excluded.next_minor, leader_paddle = excluded.leader_paddle, bids = excluded.bids,
    opens_at = excluded.opens_at, closes_at = excluded.closes_at, shown = excluded.shown, updated_at = excluded.updated_at
  WHERE excluded.seq >= lots.seq`;

export type LotSummary = {
  readonly saleId: string;
  readonly slug: string;
  readonly variantId: string | null;
  readonly lot: ShownLot;
};
type SummaryRow = {
  readonly saleId: string;
  readonly slug: string;
  readonly variantId: string | null;
  readonly shown: string;
  readonly closesAt: number;
};
const lots_a_page = 24;

/** Running lots by their end, or past ones, the latest first. */
export async function listLots(
  shop: Shop,
  which: "running" | "past",
  cursor: string | null,
): Promise<Page<LotSummary>> {
  const after = decodeCursor(cursor, 2);
  const past = which === "past";
  const phases = past ? sql`('closed', 'withdrawn')` : sql`('upcoming', 'open', 'paused', 'ending')`;
  const place = past ? sql`(l.closes_at, l.sale_id) < ` : sql`(l.closes_at, l.sale_id) > `;
  const from = after ? sql`AND ${place} (${after[0]}, ${after[1]})` : sql``;
  const order = past ? sql`l.closes_at DESC, l.sale_id DESC` : sql`l.closes_at, l.sale_id`;
  const rows = await shop.db.all<SummaryRow>(sql`
    SELECT l.sale_id AS saleId, s.slug, s.variant_id AS variantId, l.shown, l.closes_at AS closesAt
    FROM lots l JOIN sales s ON s.id = l.sale_id
    WHERE l.phase IN ${phases} ${from} ORDER BY ${order} LIMIT ${lots_a_page + 1}`);
  const last = rows[lots_a_page - 1];
  return {
    items: rows
      .slice(0, lots_a_page)
      .map(({ saleId, slug, variantId, shown }) => ({ saleId, slug, variantId, lot: JSON.parse(shown) as ShownLot })),
    next: rows.length > lots_a_page && last ? encodeCursor([last.closesAt, last.saleId]) : null,
  };
}

export const findLotShown = async (shop: Shop, saleId: string): Promise<ShownLot | null> => {
  const row = await shop.db.first<{ shown: string }>(sql`SELECT shown FROM lots WHERE sale_id = ${saleId}`);
  return row && (JSON.parse(row.shown) as ShownLot);
};

/** Rooms that should have spoken by now: their end is over, or nothing was heard since their beginning. At most 50. */
export const silentLots = (shop: Shop, since: number): Promise<{ readonly id: string }[]> =>
  shop.db.all<{ id: string }>(sql`
    SELECT s.id FROM sales s LEFT JOIN lots l ON l.sale_id = s.id
    WHERE s.mechanism = 'auction' AND s.state IN ('planned', 'open', 'paused')
      AND ((l.sale_id IS NULL AND s.starts_at < ${since})
        OR (l.phase IN ('open', 'ending') AND l.closes_at < ${since})
        OR (l.phase = 'upcoming' AND l.opens_at < ${since}))
    ORDER BY s.ends_at LIMIT 50`);

export type BidderState = "admitted" | "released" | "kept";
/** The deposit that a card paid, while it is held. */
export type BiddersCard = Pick<CardDeposit, "id" | "state" | "version" | "provider" | "spentMinor">;
export type Bidder = {
  readonly accountId: string;
  readonly paddle: number;
  readonly depositMinor: number;
  readonly state: BidderState;
  /** null: the deposit is reserved in their balance, or there is none */
  readonly card: BiddersCard | null;
};
const first_paddle = 101;

/** The next free paddle goes to whoever comes next; over, the lot has none: `stale_write`. */
export const insertBidder = ({ now }: Now, saleId: string, accountId: string, depositMinor: number): Write[] => [
  sql`INSERT INTO lot_bidders (sale_id, account_id, paddle, deposit_minor, state, admitted_at)
    SELECT ${saleId}, ${accountId}, coalesce(max(paddle) + 1, ${first_paddle}), ${depositMinor}, 'admitted', ${now}
    FROM lot_bidders WHERE sale_id = ${saleId}
    HAVING EXISTS (SELECT 1 FROM sales WHERE id = ${saleId} AND state IN ('planned', 'open', 'paused'))`,
  mustHaveChangedOne("lot.paddle"),
];

type BidderRow = Omit<Bidder, "card"> & { readonly card: string | null };
const bidders = async (shop: Shop, where: SQL): Promise<Bidder[]> => {
  const rows = await shop.db.all<BidderRow>(sql`
    SELECT b.account_id AS accountId, b.paddle, b.deposit_minor AS depositMinor, b.state,
      iif(d.id IS NULL, NULL, json_object('id', d.id, 'state', d.state, 'version', d.version, 'provider', d.provider,
        'spentMinor', d.spent_minor)) AS card
    FROM lot_bidders b
      LEFT JOIN lot_deposits d ON d.sale_id = b.sale_id AND d.account_id = b.account_id AND d.state = 'held'
    WHERE ${where}`);
  return rows.map((row) => ({ ...row, card: row.card === null ? null : (JSON.parse(row.card) as BiddersCard) }));
};
export const findBidder = async (shop: Shop, saleId: string, accountId: string): Promise<Bidder | null> =>
  (await bidders(shop, sql`b.sale_id = ${saleId} AND b.account_id = ${accountId}`))[0] ?? null;

/** Whose deposit is still held, `except` one; at most 40, so that letting go of them is one batch. */
export const heldBidders = (shop: Shop, saleId: string, except: string | null): Promise<Bidder[]> =>
  bidders(
    shop,
    sql`b.sale_id = ${saleId} AND b.state = 'admitted' AND b.account_id IS NOT ${except} ORDER BY b.paddle LIMIT 40`,
  );

/** A page of everybody who took a paddle, in the order they did. */
export const biddersAfter = (shop: Shop, saleId: string, paddle: number): Promise<Bidder[]> =>
  bidders(shop, sql`b.sale_id = ${saleId} AND b.paddle > ${paddle} ORDER BY b.paddle LIMIT 20`);

/** Lots in which something happened since, that people may bid in openly. At most twenty. */
export const movingLots = (shop: Shop, since: number): Promise<{ readonly saleId: string }[]> =>
  shop.db.all<{ saleId: string }>(sql`
    SELECT sale_id AS saleId FROM lots WHERE phase = 'open' AND updated_at >= ${since} AND bids > 1
    ORDER BY closes_at LIMIT 20`);

export const endBidder = ({ now }: Now, saleId: string, accountId: string, state: "released" | "kept"): Write[] => [
  sql`UPDATE lot_bidders SET state = ${state}, ended_at = ${now}
    WHERE sale_id = ${saleId} AND account_id = ${accountId} AND state = 'admitted'`,
  mustHaveChangedOne("lot.bidder"),
];

type AwardRow = Omit<Award, "currency" | "state"> & { readonly currency: Currency; readonly state: AwardState };
const awardColumns = sql.raw(`id, sale_id AS "saleId", round, account_id AS "accountId", paddle,
  hammer_minor AS "hammerMinor", premium_minor AS "premiumMinor", currency, state, tries, offered_at AS "offeredAt",
  due_at AS "dueAt", ended_at AS "endedAt"`);

/** A second one that is offered or paid for the same lot: `duplicate`. */
export const insertAward = (award: Award): Write => sql`
  INSERT INTO lot_awards (id, sale_id, round, account_id, paddle, hammer_minor, premium_minor, currency, state, tries,
    offered_at, due_at)
  VALUES (${award.id}, ${award.saleId}, ${award.round}, ${award.accountId}, ${award.paddle}, ${award.hammerMinor},
    ${award.premiumMinor}, ${award.currency}, ${award.state}, ${award.tries}, ${award.offeredAt}, ${award.dueAt})`;

export const moveAward = ({ now }: Now, { id, state, tries }: Award, to: AwardState): Write[] => [
  sql`UPDATE lot_awards SET state = ${to}, ended_at = ${now} WHERE id = ${id} AND state = ${state} AND tries = ${tries}`,
  mustHaveChangedOne("lot.award"),
];
export const nextTry = ({ id, tries }: Award): Write =>
  sql`UPDATE lot_awards SET tries = tries + 1 WHERE id = ${id} AND tries = ${tries} AND state = 'offered'`;

const awards = (shop: Shop, where: SQL): Promise<AwardRow[]> =>
  shop.db.all<AwardRow>(sql`SELECT ${awardColumns} FROM lot_awards WHERE ${where} LIMIT 50`);
export const awardsOfSale = (shop: Shop, saleId: string): Promise<Award[]> =>
  awards(shop, sql`sale_id = ${saleId} ORDER BY round`);
export const findAward = async (shop: Shop, id: string): Promise<Award | null> =>
  (await awards(shop, sql`id = ${id}`))[0] ?? null;
export const dueAwards = (shop: Shop): Promise<Award[]> =>
  awards(shop, sql`state = 'offered' AND due_at <= ${shop.now} ORDER BY due_at`);

/** When the house said that nobody else is asked; null while it has not. */
export const findChanceEnd = async (shop: Shop, saleId: string): Promise<number | null> =>
  (await shop.db.first<{ at: number }>(sql`SELECT ended_at AS at FROM lot_chance_ends WHERE sale_id = ${saleId}`))
    ?.at ?? null;
export const insertChanceEnd = ({ now }: Now, saleId: string): Write =>
  sql`INSERT INTO lot_chance_ends (sale_id, ended_at) VALUES (${saleId}, ${now})`;
/** Beside an award that is offered: the house has not spoken meanwhile. */
export const chancesHaveNotEnded = (saleId: string): Write => sql`INSERT INTO write_guards SELECT 'lot.chance', 0
  WHERE EXISTS (SELECT 1 FROM lot_chance_ends WHERE sale_id = ${saleId})`;
