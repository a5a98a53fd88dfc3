/** Rewards owed and sent: every statement on them. */
import { sql } from "drizzle-orm";
import { decodeCursor, encodeCursor, type Page } from "../../kernel/paging.ts";
import type { Statement, Write } from "../../platform/database.ts";
import { withPersons, type Person } from "../../persons/index.ts";
import type { Shop } from "../../platform/shop.ts";
import { addressesOf } from "./address-store.ts";
import { pledgeColumns } from "./pledge-store.ts";
import type { Pledge } from "./pledge.ts";

export type RewardParcel = {
  readonly sentAt: number;
  /** "" for what is not carried */
  readonly carrier: string;
  readonly trackingNumber: string;
};
const parcelColumns = sql.raw(`r.sent_at AS "sentAt", r.carrier AS carrier, r.tracking_number AS "trackingNumber"`);

/** Said again it is corrected, and stays sent since the first time. */
export const putParcel = (
  { now }: { readonly now: number },
  pledgeId: string,
  { carrier, trackingNumber }: Omit<RewardParcel, "sentAt">,
  by: string,
): Write => sql`
  INSERT INTO reward_parcels (pledge_id, sent_at, carrier, tracking_number, author)
  VALUES (${pledgeId}, ${now}, ${carrier}, ${trackingNumber}, ${by})
  ON CONFLICT (pledge_id) DO UPDATE SET carrier = excluded.carrier, tracking_number = excluded.tracking_number,
    author = excluded.author`;

export const selectParcel = (pledgeId: string): Statement =>
  sql`SELECT ${parcelColumns} FROM reward_parcels r WHERE r.pledge_id = ${pledgeId}`;
export const findRewardParcel = (shop: Shop, pledgeId: string): Promise<RewardParcel | null> =>
  shop.db.first<RewardParcel>(selectParcel(pledgeId));

/** A reward is owed to whoever has paid and chosen one, unless their money goes back. */
const owed = sql`pledges.state = 'captured' AND pledges.tier_id IS NOT NULL AND pledges.refunded_minor = 0`;

export type RewardLine = Pledge &
  Person & {
    readonly address: string;
    readonly parcel: RewardParcel | null;
  };
type RewardRow = Pledge & { readonly [K in keyof RewardParcel]: RewardParcel[K] | null };

/** In the order they were pledged, 50 a page. */
export async function listRewards(
  shop: Shop,
  saleId: string,
  which: "owed" | "sent" | "all",
  cursor: string | null,
): Promise<Page<RewardLine>> {
  const size = 50;
  const after = decodeCursor(cursor, 1)?.[0] ?? "";
  const sent = which === "all" ? sql`TRUE` : which === "sent" ? sql`r.sent_at IS NOT NULL` : sql`r.sent_at IS NULL`;
  const rows = await shop.db.all<RewardRow>(sql`
    SELECT ${pledgeColumns}, ${parcelColumns}
    FROM pledges LEFT JOIN reward_parcels r ON r.pledge_id = pledges.id
    WHERE sale_id = ${saleId} AND ${owed} AND ${sent} AND pledges.id > ${after} ORDER BY pledges.id LIMIT ${size + 1}`);
  const lines = await withPersons(shop, rows.slice(0, size));
  const addresses = await addressesOf(shop, lines);
  const items = lines.map(({ sentAt, carrier, trackingNumber, ...pledge }) => ({
    ...pledge,
    address: addresses.get(pledge.id) ?? "",
    parcel: sentAt === null ? null : { sentAt, carrier: carrier ?? "", trackingNumber: trackingNumber ?? "" },
  }));
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? encodeCursor([last.id]) : null };
}

export type RewardTally = { readonly tierId: string; readonly promised: number; readonly sent: number };
/** Of each reward: to how many it was promised who have paid, and to how many it went. */
export const tallyRewards = (shop: Shop, saleId: string): Promise<RewardTally[]> =>
  shop.db.all<RewardTally>(sql`
    SELECT tier_id AS "tierId", count(*) AS promised, count(r.sent_at) AS sent
    FROM pledges LEFT JOIN reward_parcels r ON r.pledge_id = pledges.id
    WHERE sale_id = ${saleId} AND ${owed} GROUP BY tier_id ORDER BY tier_id LIMIT 50`);
