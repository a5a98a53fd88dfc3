import { sql } from "drizzle-orm";
import { limits } from "../kernel/limits.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import { mustHaveChangedOne, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";

export type Client = {
  readonly id: string;
  /** null: an operator's, for software that any seller may let in */
  readonly sellerId: string | null;
  readonly name: string;
  readonly kind: "confidential" | "public";
  readonly redirectUris: readonly string[];
  readonly scopes: readonly string[];
  /** may ask for tokens by itself, without a person, for its one seller */
  readonly machine: boolean;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly revokedAt: number | null;
};
export type ClientSecrets = { readonly secretSha256: string | null; readonly formerSha256: string | null };
type Row = Omit<Client, "redirectUris" | "scopes" | "machine"> &
  ClientSecrets & { readonly redirectUris: string; readonly scopes: string; readonly machine: number };

const columns = (now: number) => sql`id, seller_id AS sellerId, name, kind, redirect_uris AS redirectUris, scopes,
  machine, created_by AS createdBy, created_at AS createdAt, revoked_at AS revokedAt, secret_sha256 AS secretSha256,
  CASE WHEN former_secret_ends_at > ${now} THEN former_secret_sha256 END AS formerSha256`;
const clientOf = ({ id, sellerId, name, kind, createdBy, createdAt, revokedAt, ...row }: Row): Client => ({
  id,
  sellerId,
  name,
  kind,
  createdBy,
  createdAt,
  revokedAt,
  machine: row.machine === 1,
  redirectUris: JSON.parse(row.redirectUris) as string[],
  scopes: JSON.parse(row.scopes) as string[],
});

/** A revoked client is nobody. */
export async function findClient(shop: Shop, id: string): Promise<(Client & ClientSecrets) | null> {
  const row = await shop.db.first<Row>(sql`
    SELECT ${columns(shop.now)} FROM oauth_clients WHERE id = ${id} AND revoked_at IS NULL`);
  return row && { ...clientOf(row), secretSha256: row.secretSha256, formerSha256: row.formerSha256 };
}

/** `sellerId` null: the operator's clients. */
export async function findClients(shop: Shop, sellerId: string | null, cursor: string | null): Promise<Page<Client>> {
  const after = decodeCursor(cursor, 2) ?? [Number.MAX_SAFE_INTEGER, ""];
  const rows = await shop.db.all<Row>(sql`
    SELECT ${columns(shop.now)} FROM oauth_clients
    WHERE seller_id IS ${sellerId} AND (created_at, id) < (${after[0]}, ${after[1]})
    ORDER BY created_at DESC, id DESC LIMIT ${limits.page_size + 1}`);
  const items = rows.slice(0, limits.page_size).map(clientOf);
  const last = items.at(-1);
  return { items, next: rows.length > items.length && last ? encodeCursor([last.createdAt, last.id]) : null };
}

export const countLiveClients = async (shop: Shop, sellerId: string | null): Promise<number> =>
  (
    await shop.db.first<{ n: number }>(sql`
      SELECT count(*) AS n FROM oauth_clients WHERE seller_id IS ${sellerId} AND revoked_at IS NULL`)
  )?.n ?? 0;

export const insertClient = (shop: Shop, client: Client, secretSha256: string | null): Write => sql`
  INSERT INTO oauth_clients (id, seller_id, name, kind, redirect_uris, scopes, machine, secret_sha256, created_by, created_at)
  VALUES (${client.id}, ${client.sellerId}, ${client.name}, ${client.kind}, ${JSON.stringify(client.redirectUris)},
    ${JSON.stringify(client.scopes)}, ${client.machine ? 1 : 0}, ${secretSha256}, ${client.createdBy}, ${shop.now})`;

export const rotateClientSecret = (shop: Shop, client: Client, secretSha256: string, endsAt: number): Write[] => [
  sql`UPDATE oauth_clients SET former_secret_sha256 = secret_sha256, former_secret_ends_at = ${endsAt},
      secret_sha256 = ${secretSha256}
    WHERE id = ${client.id} AND seller_id IS ${client.sellerId} AND kind = 'confidential' AND revoked_at IS NULL`,
  mustHaveChangedOne("access.rotate_client"),
];

/** With the client fall all its grants, and with them their tokens. */
export const revokeClientRow = (shop: Shop, client: Client): Write[] => [
  sql`UPDATE oauth_clients SET revoked_at = ${shop.now}
    WHERE id = ${client.id} AND seller_id IS ${client.sellerId} AND revoked_at IS NULL`,
  mustHaveChangedOne("access.revoke_client"),
  sql`UPDATE oauth_grants SET revoked_at = ${shop.now}, revoked_why = 'client'
    WHERE client_id = ${client.id} AND revoked_at IS NULL`,
];
