/** Applications, their frozen submissions, their papers and what reviewers ticked. */
import { sql } from "drizzle-orm";
import { mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import { authorOf } from "../platform/audit.ts";
import type { Shop } from "../platform/shop.ts";
import { insertPersonKey, joinKey, keyColumns, replacePersonKey } from "../vault/index.ts";
import type { Answers } from "./application.ts";
import type { Tick } from "./checklist.ts";
import { paperLimits, type Paper } from "./paper.ts";
import { openAnswers, sealAnswers, type KeptAnswers } from "./sealed-answers-store.ts";
import type { SellerKind } from "./seller.ts";

export type Application = { readonly answers: Answers; readonly submissions: number };
type ApplicationRow = KeptAnswers & { readonly submissions: number };

export const insertSeller = (
  shop: Shop,
  seller: { readonly id: string; readonly slug: string; readonly kind: SellerKind; readonly name: string },
  ownerId: string,
): Write[] => [
  sql`INSERT INTO sellers (id, slug, kind, name, state, created_at, updated_at)
    VALUES (${seller.id}, ${seller.slug}, ${seller.kind}, ${seller.name}, 'draft', ${shop.now}, ${shop.now})`,
  sql`INSERT INTO seller_members (seller_id, account_id, role, created_at)
    VALUES (${seller.id}, ${ownerId}, 'owner', ${shop.now})`,
  sql`INSERT INTO seller_applications (seller_id, answers, updated_at)
    VALUES (${seller.id}, ${JSON.stringify({ shopName: seller.name })}, ${shop.now})`,
];

/** Applications of this account that nobody has reviewed: they are not begun without end. */
export const countOpenApplications = async (shop: Shop, accountId: string): Promise<number> =>
  (
    await shop.db.first<{
      n: number;
    }>(sql`SELECT count(*) AS n FROM seller_members m JOIN sellers s ON s.id = m.seller_id
      WHERE m.account_id = ${accountId} AND m.role = 'owner' AND s.state IN ('draft', 'submitted', 'returned')`)
  )?.n ?? 0;

const findKept = (shop: Shop, sellerId: string): Promise<KeptAnswers | null> =>
  shop.db.first<KeptAnswers>(sql`SELECT seller_id AS key, answers, sealed, ${keyColumns}
    FROM seller_applications ${joinKey(sql`seller_id`)} WHERE seller_id = ${sellerId}`);

export async function findApplication(shop: Shop, sellerId: string): Promise<Application | null> {
  const row = await shop.db.first<ApplicationRow>(
    sql`SELECT seller_id AS key, answers, submissions, sealed, ${keyColumns}
      FROM seller_applications ${joinKey(sql`seller_id`)} WHERE seller_id = ${sellerId}`,
  );
  if (!row) return null;
  const { submissions, ...kept } = row;
  return { answers: await openAnswers(shop, "seller_applications", kept), submissions };
}

/**
 * Merges the answers of one step; only while nobody reviews them, and nobody else saved one in between. What is sealed is sealed
 * anew, under a new key that takes the place of the one before.
 */
export async function mergeAnswers(shop: Shop, sellerId: string, answers: Answers): Promise<Write[]> {
  const known = await findKept(shop, sellerId);
  if (!known)
    return [
      sql`UPDATE seller_applications SET updated_at = updated_at WHERE 0`,
      mustHaveChangedOne("application.save"),
    ];
  const merged = { ...(await openAnswers(shop, "seller_applications", known)), ...answers };
  const { plain, text, personKey } = await sealAnswers(shop, "seller_applications", sellerId, merged);
  return [
    sql`UPDATE seller_applications SET answers = ${plain}, sealed = ${text}, updated_at = ${shop.now}
    WHERE seller_id = ${sellerId} AND sealed IS ${known.sealed} AND answers = ${known.answers}
      AND (SELECT state FROM sellers WHERE id = ${sellerId}) IN ('draft', 'returned')`,
    mustHaveChangedOne("application.save"),
    replacePersonKey(shop, personKey),
    named(shop, sellerId, answers),
  ];
}
const named = (shop: Shop, sellerId: string, answers: Answers): Write =>
  sql`UPDATE sellers SET name = coalesce(nullif(${answers.shopName ?? ""}, ''), name),
    country = coalesce(nullif(${answers.country ?? ""}, ''), country), updated_at = ${shop.now} WHERE id = ${sellerId}`;

export async function insertSubmission(
  shop: Shop,
  submission: { readonly sellerId: string; readonly number: number; readonly answers: Answers },
  papers: readonly Paper[],
): Promise<Write[]> {
  const id = shop.newId("application");
  const { plain, text, personKey } = await sealAnswers(shop, "seller_submissions", id, submission.answers);
  return [
    insertPersonKey(shop, personKey),
    sql`INSERT INTO seller_submissions (id, seller_id, number, answers, sealed, documents, submitted_by, at)
    VALUES (${id}, ${submission.sellerId}, ${submission.number}, ${plain}, ${text}, ${JSON.stringify(papers.map(({ id }) => id))},
      ${authorOf(shop)}, ${shop.now})`,
    sql`UPDATE seller_applications SET submissions = ${submission.number}, updated_at = ${shop.now}
    WHERE seller_id = ${submission.sellerId}`,
  ];
}

export type Submission = {
  readonly number: number;
  readonly answers: Answers;
  readonly documents: readonly string[];
  readonly at: number;
};

/** Latest first; at most the last two are compared. */
export async function findSubmissions(shop: Shop, sellerId: string): Promise<Submission[]> {
  const rows = await shop.db.all<KeptAnswers & { number: number; documents: string; at: number }>(
    sql`SELECT s.id AS key, s.number, s.answers, s.documents, s.at, s.sealed, ${keyColumns}
      FROM seller_submissions s ${joinKey(sql`s.id`)} WHERE s.seller_id = ${sellerId} ORDER BY s.number DESC LIMIT 2`,
  );
  return Promise.all(
    rows.map(async ({ number, documents, at, ...kept }) => ({
      number,
      at,
      answers: await openAnswers(shop, "seller_submissions", kept),
      documents: JSON.parse(documents) as string[],
    })),
  );
}

const paperColumns = sql.raw(
  "id, seller_id AS sellerId, kind, file_name AS fileName, media_type AS mediaType, bytes, sha256, object_key AS objectKey, at",
);

/** Those that count now, oldest first. Rows are `Paper`. */
export const selectPapers = (sellerId: string): Statement => sql`SELECT ${paperColumns} FROM seller_documents
  WHERE seller_id = ${sellerId} AND removed_at IS NULL ORDER BY at, id LIMIT ${paperLimits.count_max}`;
export const findPapers = (shop: Shop, sellerId: string): Promise<Paper[]> =>
  shop.db.all<Paper>(selectPapers(sellerId));

/** Removed ones too: a submission that was reviewed keeps what was read. */
export const findPaper = (shop: Shop, sellerId: string, id: string): Promise<Paper | null> =>
  shop.db.first<Paper>(sql`SELECT ${paperColumns} FROM seller_documents WHERE id = ${id} AND seller_id = ${sellerId}`);

export const insertPaper = (shop: Shop, paper: Paper, by: string): Write => sql`
  INSERT INTO seller_documents (id, seller_id, kind, file_name, media_type, bytes, sha256, object_key, uploaded_by, at)
  VALUES (${paper.id}, ${paper.sellerId}, ${paper.kind}, ${paper.fileName}, ${paper.mediaType}, ${paper.bytes},
    ${paper.sha256}, ${paper.objectKey}, ${by}, ${shop.now})`;

export const removePaper = (shop: Shop, sellerId: string, id: string): Write[] => [
  sql`UPDATE seller_documents SET removed_at = ${shop.now}
    WHERE id = ${id} AND seller_id = ${sellerId} AND removed_at IS NULL`,
  mustHaveChangedOne("sellers.remove_paper"),
];

export const insertTick = (shop: Shop, sellerId: string, submission: number, item: Tick, by: string): Write => sql`
  INSERT OR IGNORE INTO seller_ticks (seller_id, submission, item, by_account, at)
  VALUES (${sellerId}, ${submission}, ${item}, ${by}, ${shop.now})`;

export const findTicks = async (shop: Shop, sellerId: string, submission: number): Promise<Tick[]> =>
  (
    await shop.db.all<{ item: Tick }>(
      sql`SELECT item FROM seller_ticks WHERE seller_id = ${sellerId} AND submission = ${submission}`,
    )
  ).map(({ item }) => item);
