/** Sessions and devices as their owner sees them, and what is looked up when somebody enters. */
import { sql } from "drizzle-orm";
import type { Statement, Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { Method } from "./store.ts";

export type SessionLine = {
  readonly handle: string;
  readonly method: Method;
  readonly device: string;
  readonly country: string;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly secondFactorAt: number | null;
};
export type DeviceLine = {
  readonly label: string;
  readonly country: string;
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
};

const shown_max = 50;

export const selectSessions = (shop: Shop, accountId: string): Statement => sql`
  SELECT substr(token_sha256, 1, 32) AS handle, method, device, country, created_at AS createdAt, seen_at AS seenAt,
    second_factor_at AS secondFactorAt
  FROM sessions WHERE account_id = ${accountId} AND expires_at > ${shop.now} ORDER BY seen_at DESC LIMIT ${shown_max}`;

export const selectDevices = (accountId: string): Statement => sql`
  SELECT label, country, first_seen_at AS firstSeenAt, last_seen_at AS lastSeenAt FROM devices
  WHERE account_id = ${accountId} ORDER BY last_seen_at DESC LIMIT ${shown_max}`;

export const deleteSessionByHandle = (accountId: string, handle: string): Write => sql`
  DELETE FROM sessions WHERE account_id = ${accountId} AND substr(token_sha256, 1, 32) = ${handle}`;
export const deleteSessionsBut = (accountId: string, handle: string): Write => sql`
  DELETE FROM sessions WHERE account_id = ${accountId} AND substr(token_sha256, 1, 32) <> ${handle}`;
export const deleteSessionsOf = (accountId: string): Write => sql`DELETE FROM sessions WHERE account_id = ${accountId}`;

export type Familiar = {
  readonly guarded: 0 | 1;
  readonly devices: number;
  readonly known: 0 | 1;
  readonly knownCountry: 0 | 1;
};

/** What is known of a browser that enters: one read. */
export const findFamiliar = async (
  shop: Shop,
  accountId: string,
  deviceSha256: string,
  country: string,
): Promise<Familiar> =>
  (await shop.db.first<Familiar>(sql`
    SELECT EXISTS (SELECT 1 FROM second_factors WHERE account_id = ${accountId} AND confirmed_at IS NOT NULL) AS guarded,
      count(*) AS devices, coalesce(max(sha256 = ${deviceSha256}), 0) AS known,
      coalesce(max(country = ${country}), 0) AS knownCountry
    FROM devices WHERE account_id = ${accountId}`))!;

export const rememberDevice = (
  shop: Shop,
  accountId: string,
  device: { readonly sha256: string; readonly label: string; readonly country: string },
): Write => sql`
  INSERT INTO devices (account_id, sha256, label, country, first_seen_at, last_seen_at)
  VALUES (${accountId}, ${device.sha256}, ${device.label}, ${device.country}, ${shop.now}, ${shop.now})
  ON CONFLICT (account_id, sha256) DO UPDATE SET label = excluded.label, country = excluded.country,
    last_seen_at = excluded.last_seen_at`;

/** The eldest of more than fifty browsers are forgotten. */
export const forgetOldDevices = (accountId: string): Write => sql`
  DELETE FROM devices WHERE account_id = ${accountId} AND sha256 NOT IN (
    SELECT sha256 FROM devices WHERE account_id = ${accountId} ORDER BY last_seen_at DESC LIMIT ${shown_max})`;
