import { sql } from "drizzle-orm";
import { anyOf, mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import { withPersons, type Person } from "../persons/index.ts";
import type { Shop } from "../platform/shop.ts";
import type { Scheme } from "./signature.ts";

export type Webhook = {
  readonly id: string;
  readonly sellerId: string;
  readonly url: string;
  readonly topics: readonly string[];
  readonly scheme: Scheme;
  readonly state: "pending" | "active" | "disabled";
  /** why it has not answered its challenge: "status", "echo", "unreachable", or "" */
  readonly challengeFault: string;
  readonly failingSince: number | null;
  readonly createdAt: number;
  readonly activatedAt: number | null;
  readonly disabledAt: number | null;
};
/** Sealed secrets, newest first; the second one while a rotation overlaps. */
export type Sealed = { readonly sealed: readonly string[] };
type Row = Omit<Webhook, "topics"> & { topics: string; secretSealed: string; formerSealed: string | null };

export const endpoints_max = 10;

const columns = (now: number) => sql`id, seller_id AS sellerId, url, topics, scheme, state,
  challenge_fault AS challengeFault, failing_since AS failingSince, created_at AS createdAt,
  activated_at AS activatedAt, disabled_at AS disabledAt, secret_sealed AS secretSealed,
  CASE WHEN former_secret_ends_at > ${now} THEN former_secret_sealed END AS formerSealed`;
function webhookOf({ secretSealed, formerSealed, ...row }: Row): Webhook & Sealed {
  const sealed = [secretSealed, ...(formerSealed === null ? [] : [formerSealed])];
  return { ...row, topics: JSON.parse(row.topics) as string[], sealed };
}

export const findWebhooks = async (shop: Shop, sellerId: string): Promise<(Webhook & Sealed)[]> =>
  (
    await shop.db.all<Row>(sql`SELECT ${columns(shop.now)} FROM webhook_endpoints WHERE seller_id = ${sellerId}
      ORDER BY created_at DESC, id DESC LIMIT ${endpoints_max}`)
  ).map(webhookOf);

export async function findWebhook(shop: Shop, sellerId: string, id: string): Promise<(Webhook & Sealed) | null> {
  const row = await shop.db.first<Row>(sql`
    SELECT ${columns(shop.now)} FROM webhook_endpoints WHERE id = ${id} AND seller_id = ${sellerId}`);
  return row && webhookOf(row);
}

/** For jobs, which nobody asked for. */
export const findWebhooksById = async (shop: Shop, ids: readonly string[]): Promise<(Webhook & Sealed)[]> =>
  (await shop.db.all<Row>(sql`SELECT ${columns(shop.now)} FROM webhook_endpoints WHERE id IN ${anyOf(ids)}`)).map(
    webhookOf,
  );

/** Sellers an event concerns, one row for each thing of theirs in it, and their endpoints that asked for it: one round trip. */
export async function findListening<Found>(shop: Shop, sellers: Statement, type: string) {
  const [found, listening] = await shop.db.read<[Found, Row]>(
    sellers,
    sql`SELECT ${columns(shop.now)} FROM webhook_endpoints
      WHERE seller_id IN (SELECT sellerId FROM (${sellers})) AND state = 'active'
        AND EXISTS (SELECT 1 FROM json_each(topics) WHERE value = ${type}) LIMIT 500`,
  );
  return { found, listening: listening.map(webhookOf) };
}

export const insertWebhook = (shop: Shop, webhook: Webhook, sealed: string): Write => sql`
  INSERT INTO webhook_endpoints (id, seller_id, url, topics, scheme, state, secret_sealed, created_at)
  VALUES (${webhook.id}, ${webhook.sellerId}, ${webhook.url}, ${JSON.stringify(webhook.topics)}, ${webhook.scheme},
    'pending', ${sealed}, ${shop.now})`;

const own = ({ id, sellerId }: Webhook) => sql`id = ${id} AND seller_id = ${sellerId}`;

export const setTopics = (webhook: Webhook, topics: readonly string[]): Write[] => [
  sql`UPDATE webhook_endpoints SET topics = ${JSON.stringify(topics)} WHERE ${own(webhook)}`,
  mustHaveChangedOne("webhooks.set_topics"),
];
export const setSecret = (webhook: Webhook, sealed: string, formerEndsAt: number): Write[] => [
  sql`UPDATE webhook_endpoints SET former_secret_sealed = secret_sealed, former_secret_ends_at = ${formerEndsAt},
    secret_sealed = ${sealed} WHERE ${own(webhook)}`,
  mustHaveChangedOne("webhooks.set_secret"),
];
export const deleteWebhook = (webhook: Webhook): Write[] => [
  sql`DELETE FROM webhook_deliveries WHERE endpoint_id IN (SELECT id FROM webhook_endpoints WHERE ${own(webhook)})`,
  sql`DELETE FROM webhook_endpoints WHERE ${own(webhook)}`,
  mustHaveChangedOne("webhooks.delete"),
];

/** It has shown that it is the seller's: from now on, and for what still waits, messages go there. */
export const activate = (shop: Shop, id: string): Write => sql`
  UPDATE webhook_endpoints SET state = 'active', activated_at = ${shop.now}, challenge_fault = '',
    failing_since = NULL, disabled_at = NULL WHERE id = ${id}`;
export const noteChallengeFault = (id: string, fault: string): Write =>
  sql`UPDATE webhook_endpoints SET challenge_fault = ${fault} WHERE id = ${id}`;
export const noteTaken = (id: string): Write =>
  sql`UPDATE webhook_endpoints SET failing_since = NULL WHERE id = ${id} AND failing_since IS NOT NULL`;
export const noteFailing = (shop: Shop, id: string): Write =>
  sql`UPDATE webhook_endpoints SET failing_since = ${shop.now} WHERE id = ${id} AND failing_since IS NULL`;
export const disable = (shop: Shop, id: string): Write =>
  sql`UPDATE webhook_endpoints SET state = 'disabled', disabled_at = ${shop.now} WHERE id = ${id} AND state = 'active'`;
export const findLongFailing = (shop: Shop, before: number): Promise<{ id: string; sellerId: string; url: string }[]> =>
  shop.db.all(sql`SELECT id, seller_id AS sellerId, url FROM webhook_endpoints
    WHERE failing_since <= ${before} AND state = 'active' ORDER BY failing_since LIMIT 20`);

type OwnerRow = { readonly accountId: string; readonly locale: string; readonly seller: string };
export async function findOwners(shop: Shop, sellerId: string): Promise<(OwnerRow & Person)[]> {
  const rows = await shop.db.all<OwnerRow>(sql`SELECT accounts.id AS accountId, accounts.locale, sellers.name AS seller
    FROM seller_members AS members JOIN accounts ON accounts.id = members.account_id
      JOIN sellers ON sellers.id = members.seller_id
    WHERE members.seller_id = ${sellerId} AND members.role = 'owner' AND accounts.suspended_at IS NULL LIMIT 5`);
  return withPersons(shop, rows);
}
