/** The few statements that only the seed needs. */
import { sql } from "drizzle-orm";
import type { Currency } from "../../workers/kernel/money.ts";
import { book, transfer } from "../../workers/ledger/index.ts";
import { sealPerson } from "../../workers/persons/index.ts";
import type { Shop } from "../../workers/platform/shop.ts";
import { insertPersonKey } from "../../workers/vault/index.ts";

/** Whether this very seed is in the database already. */
export async function seededWith(db: D1Database, hash: string): Promise<boolean> {
  await db
    .prepare("CREATE TABLE IF NOT EXISTS seed_runs (hash TEXT PRIMARY KEY, at TEXT DEFAULT CURRENT_TIMESTAMP NOT NULL)")
    .run();
  const last = await db.prepare("SELECT hash FROM seed_runs ORDER BY rowid DESC LIMIT 1").first<{ hash: string }>();
  return last?.hash === hash;
}

export async function markSeeded(db: D1Database, hash: string): Promise<void> {
  await db.prepare("INSERT OR REPLACE INTO seed_runs (hash) VALUES (?)").bind(hash).run();
}

export const pendingPhotos = async (db: D1Database): Promise<{ id: string; productId: string; source: string }[]> =>
  (
    await db
      .prepare(
        "SELECT id, product_id AS productId, source FROM media WHERE kind = 'pending' AND source LIKE 'seed:%' ORDER BY id",
      )
      .all<{ id: string; productId: string; source: string }>()
  ).results;

/** The seed has indexed its goods itself: nobody needs to hear of them again. */
export const settleIndexing = (shop: Shop) =>
  shop.commit([sql`UPDATE outbox SET done_at = ${shop.now} WHERE topic = 'catalog.written' AND done_at IS NULL`]);

type DemoAccount = { id: string; email: string; name: string; role: string; password: string; at: number };

/** Sealed as accounts are; those that are there already are let in with the demo's password again. */
export async function prepareAccounts(shop: Shop, accounts: readonly DemoAccount[]): Promise<void> {
  const writes = accounts.map(async ({ id, email, name, role, password, at }) => {
    const { text, index, personKey } = await sealPerson(shop, id, { email, name });
    return [
      sql`INSERT INTO accounts (id, email, name, email_index, sealed, role, password, created_at, email_confirmed_at)
        VALUES (${id}, ${id}, '', ${index}, ${text}, ${role}, ${password}, ${at}, ${at})
        ON CONFLICT (id) DO UPDATE SET role = excluded.role, password = excluded.password`,
      insertPersonKey(shop, personKey),
    ];
  });
  await shop.commit((await Promise.all(writes)).flat());
}

/** The key the command line uses against the demo shop. */
export async function prepareApiKey(db: D1Database, accountId: string, tokenSha256: string, at: number): Promise<void> {
  await db
    .prepare("INSERT OR IGNORE INTO api_keys (token_sha256, account_id, name, created_at) VALUES (?, ?, 'demo', ?)")
    .bind(tokenSha256, accountId, at)
    .run();
}

/** An authenticator app in charge of a demo account; one that somebody has set up since stays. */
export async function prepareSecondFactor(
  db: D1Database,
  accountId: string,
  secret: string,
  at: number,
): Promise<void> {
  await db
    .prepare(
      "INSERT OR IGNORE INTO second_factors (account_id, secret, created_at, confirmed_at) VALUES (?1, ?2, ?3, ?3)",
    )
    .bind(accountId, secret, at)
    .run();
}

/** The variant of the demo's tea bowl for the flash sale; the same one at every seeding. */
export async function aTeaBowl(shop: Shop): Promise<string | null> {
  const row = await shop.db.first<{ id: string }>(sql`
    SELECT v.id FROM variants v JOIN products p ON p.id = v.product_id
    WHERE p.status = 'active' AND p.slug LIKE '%tea-bowl%' AND v.archived_at IS NULL AND v.track_stock = 1
    ORDER BY p.slug, v.position LIMIT 1`);
  return row?.id ?? null;
}

/** What somebody may spend at the demo without a card. */
export const prepareBalance = (shop: Shop, accountId: string, minor: number, currency: Currency) =>
  shop.commit(
    transfer(shop, {
      id: `demo.${accountId}`,
      debit: book.platform("goodwill", currency),
      credit: book.buyer(accountId, "balance", currency),
      minor,
      kind: "goodwill",
      group: "demo",
    }),
  );

export type UniquePiece = { readonly variantId: string; readonly homeLocationId: string; readonly sellerId: string };

/** The rarest pieces of the house that still lie on a shelf; always the same ones. */
export const prepareUnique = async (db: D1Database): Promise<UniquePiece[]> =>
  (
    await db
      .prepare(
        `SELECT s.variant_id AS variantId, s.location_id AS homeLocationId, p.seller_id AS sellerId, min(s.variant_id || s.location_id)
         FROM stock s JOIN variants v ON v.id = s.variant_id JOIN products p ON p.id = v.product_id
         WHERE p.seller_id = 'sel_house' AND p.status = 'active' AND p.slug NOT LIKE '%tea-bowl%' AND v.track_stock = 1 AND s.on_hand - s.held >= 1
         GROUP BY p.id ORDER BY sum(s.on_hand - s.held), p.slug LIMIT 2`,
      )
      .all<UniquePiece>()
  ).results;

/** A sale's past, as its object reads it when it is made: when it was, and who came. */
export const preparePast = (
  db: D1Database,
  saleId: string,
  history: readonly object[],
  { opensAt, closesAt }: { readonly opensAt: number; readonly closesAt: number },
) =>
  db
    .prepare(
      "UPDATE sales SET starts_at = ?2, ends_at = ?3, rule = json_set(rule, '$.history', json(?4)) WHERE id = ?1",
    )
    .bind(saleId, opensAt, closesAt, JSON.stringify(history))
    .run();

/** Paddles without deposits. */
export const preparePaddles = (
  db: D1Database,
  saleId: string,
  bidders: readonly { readonly account: string; readonly paddle: number }[],
  at: number,
) =>
  db.batch(
    bidders.map(({ account, paddle }) =>
      db
        .prepare(
          "INSERT INTO lot_bidders (sale_id, account_id, paddle, deposit_minor, state, admitted_at) VALUES (?, ?, ?, 0, 'admitted', ?)",
        )
        .bind(saleId, account, paddle, at),
    ),
  );

/** Pieces of the house of which one shelf has at least so many and some to spare; always the same ones. */
export const prepareUnits = async (db: D1Database, units: number): Promise<UniquePiece[]> =>
  (
    await db
      .prepare(
        `SELECT s.variant_id AS variantId, s.location_id AS homeLocationId, p.seller_id AS sellerId, min(s.variant_id || s.location_id)
         FROM stock s JOIN variants v ON v.id = s.variant_id JOIN products p ON p.id = v.product_id
         WHERE p.seller_id = 'sel_house' AND p.status = 'active' AND p.slug NOT LIKE '%tea-bowl%' AND v.track_stock = 1
           AND s.on_hand - s.held >= ?1 AND s.location_id NOT LIKE 'drop:%'
         GROUP BY p.id ORDER BY sum(s.on_hand - s.held), p.slug LIMIT 2`,
      )
      .bind(units + 2)
      .all<UniquePiece>()
  ).results;

/** A piece of this seller, whose picture a project shows. */
export async function aPieceOf(shop: Shop, sellerId: string): Promise<string | null> {
  const row = await shop.db.first<{ id: string }>(sql`
    SELECT v.id FROM variants v JOIN products p ON p.id = v.product_id
    WHERE p.seller_id = ${sellerId} AND p.status = 'active' AND v.archived_at IS NULL ORDER BY p.slug, v.position LIMIT 1`);
  return row?.id ?? null;
}

/** A card that the sandbox acquirer knows by its number alone. */
export const prepareTestCard = (
  { now }: { readonly now: number },
  { id, accountId, minor }: { readonly id: string; readonly accountId: string; readonly minor: number },
) => sql`
  INSERT INTO saved_cards (id, account_id, provider, state, card, label, return_url, up_to_minor, currency, description,
    locale, expires_at, created_at, updated_at)
  VALUES (${id}, ${accountId}, 'sandbox', 'ready', 'card_test_4242424242424242', '•••• 4242', '', ${minor}, 'EUR',
    'A climbing kiln', 'en', ${now}, ${now}, ${now})`;

/** Pieces sold in many, away from tea bowls and from what sales lend: for prices that move. Always the same ones. */
export const plentifulPieces = async (db: D1Database): Promise<string[]> =>
  (
    await db
      .prepare(
        `SELECT v.id AS id FROM products p JOIN variants v ON v.product_id = p.id
         JOIN (SELECT variant_id, sum(on_hand - held) AS free FROM stock GROUP BY variant_id) s ON s.variant_id = v.id
         WHERE p.seller_id = 'sel_house' AND p.status = 'active' AND p.slug NOT LIKE '%tea-bowl%' AND s.free > 30
           AND (SELECT count(*) FROM variants o WHERE o.product_id = p.id) = 1 ORDER BY p.slug DESC LIMIT 2`,
      )
      .all<{ id: string }>()
  ).results.map(({ id }) => id);
