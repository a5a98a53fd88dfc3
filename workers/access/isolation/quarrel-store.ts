/** What a shopper and a seller have with each other after the sale, and the people around a seller; for the isolation test. */
import { sql } from "drizzle-orm";
import type { Write } from "../../platform/database.ts";
import { insertCaseEvent } from "../../returns/index.ts";
import type { Shop } from "../../platform/shop.ts";

type Seeded = {
  readonly mark: string;
  readonly sellerId: string;
  readonly ownerId: string;
  readonly shopperId: string;
  readonly personId: string;
  readonly orderId: string;
  readonly draftId: string;
};
type Rows = { readonly writes: Write[]; readonly ids: Record<string, string> };
const far = 86_400_000;

/** Wants an order that has been paid: its seller's money is settled as when it was. */
export async function quarrelRows(shop: Shop, { mark, sellerId, orderId }: Seeded): Promise<Rows> {
  const ids = {
    return: shop.newId("return"),
    claim: shop.newId("claim"),
    // out of which a dispute may grow
    refused: shop.newId("claim"),
    dispute: shop.newId("dispute"),
  };
  const { now } = shop;
  const note = `${mark} says so`;
  const writes = [
    sql`INSERT INTO seller_settlements (order_id, seller_id, currency, state, part, total_minor, net_minor, created_at, updated_at)
      SELECT id, ${sellerId}, currency, 'held', quote -> '$.sellerParts[0]', total_minor, total_minor, ${now}, ${now}
      FROM orders WHERE id = ${orderId}`,
    sql`INSERT INTO returns (id, order_id, seller_id, state, reason, lines, destination, instructions, created_at, updated_at)
      VALUES (${ids.return}, ${orderId}, ${sellerId}, 'requested', 'other', '[{"lineId":"l1","quantity":1}]', 'source',
        ${`${mark} return`}, ${now}, ${now})`,
    sql`INSERT INTO claims (id, order_id, seller_id, kind, state, wanted_minor, answer_by, created_at, updated_at)
      VALUES (${ids.claim}, ${orderId}, ${sellerId}, 'damaged', 'opened', 1, ${now + far}, ${now}, ${now}),
        (${ids.refused}, ${orderId}, ${sellerId}, 'damaged', 'refused', 1, ${now + far}, ${now}, ${now})`,
    sql`INSERT INTO disputes (id, order_id, seller_id, source, state, reason, wanted_minor, due_at, created_at, updated_at)
      VALUES (${ids.dispute}, ${orderId}, ${sellerId}, 'shopper', 'opened', 'other', 1, ${now + far}, ${now}, ${now})`,
    ...(
      await Promise.all(Object.values(ids).map((id) => insertCaseEvent(shop, id, "opened", "shopper", { note })))
    ).flat(),
  ];
  return { writes, ids };
}

export function peopleRows(shop: Shop, side: Seeded): Rows {
  const { mark, sellerId, ownerId, shopperId, personId, orderId, draftId } = side;
  const ids = {
    thread: shop.newId("thread"),
    invitation: shop.newId("invitation"),
    listing: shop.newId("change"),
    passkey: `psk_${sellerId.slice(4)}`,
  };
  const { now } = shop;
  const texts = JSON.stringify({ texts: { en: { title: `${mark} proposal` } } });
  const writes = [
    sql`UPDATE accounts SET name = ${`${mark} person`}, email = ${`${mark}.person@example.com`}, email_index = NULL, sealed = NULL
      WHERE id = ${personId}`,
    sql`INSERT INTO message_threads (id, seller_id, account_id, subject, title, created_at, last_at, buyer_read_at, seller_read_at)
      VALUES (${ids.thread}, ${sellerId}, ${shopperId}, ${`order:${orderId}`}, ${`${mark} question`}, ${now}, ${now}, ${now}, ${now})`,
    sql`INSERT INTO messages (id, thread_id, side, author_id, text, at)
      VALUES (${shop.newId("message")}, ${ids.thread}, 'buyer', ${shopperId}, ${`${mark} asks`}, ${now})`,
    sql`INSERT INTO seller_invitations (id, seller_id, email, scopes, token_sha256, invited_by, created_at, expires_at)
      VALUES (${ids.invitation}, ${sellerId}, ${`${mark}.invited@example.com`}, '[]', ${ids.invitation}, ${ownerId}, ${now}, ${now + far})`,
    sql`INSERT INTO goods_changes (id, product_id, seller_id, kind, state, proposal, submitted_by, submitted_at)
      VALUES (${ids.listing}, ${draftId}, ${sellerId}, 'publish', 'submitted', ${texts}, ${ownerId}, ${now})`,
    sql`INSERT INTO passkeys (credential_id, account_id, public_key, name, created_at)
      VALUES (${ids.passkey}, ${shopperId}, 'none', ${`${mark} telephone`}, ${now})`,
  ];
  return { writes, ids };
}
