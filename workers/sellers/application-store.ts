/** Applications, their frozen submissions, their papers and what reviewers ticked. */
import { sql } from "drizzle-orm";
import { mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import { authorOf } from "../platform/audit.ts";
import type { Shop } from "../platform/shop.ts";
import type { Answers } from "./application.ts";
import type { Tick } from "./checklist.ts";
import { paperLimits, type Paper } from "./paper.ts";
import type { SellerKind } from "./seller.ts";

export type Application = { readonly answers: Answers; readonly submissions: number };
type ApplicationRow = { readonly answers: string; readonly submissions: number };

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

export async function findApplication(shop: Shop, sellerId: string): Promise<Application | null> {
  const row = await shop.db.first<ApplicationRow>(
    sql`SELECT answers, submissions FROM seller_applications WHERE seller_id = ${sellerId}`,
  );
  return row && { answers: JSON.parse(row.answers) as Answers, submissions: row.submissions };
}

/** Merges the answers of one step; only while nobody reviews them. */
export const mergeAnswers = (shop: Shop, sellerId: string, answers: Answers): Write[] => [
  sql`UPDATE seller_applications SET answers = json_patch(answers, ${JSON.stringify(answers)}), updated_at = ${shop.now}
    WHERE seller_id = ${sellerId}
      AND (SELECT state FROM sellers WHERE id = ${sellerId}) IN ('draft', 'returned')`,
  sql`INSERT INTO write_guards SELECT 'application.save', changes() WHERE changes() <> 1`,
  sql`UPDATE sellers SET name = coalesce(nullif(${answers.shopName ?? ""}, ''), name),
    country = coalesce(nullif(${answers.country ?? ""}, ''), country), updated_at = ${shop.now} WHERE id = ${sellerId}`,
];

export const insertSubmission = (
  shop: Shop,
  submission: { readonly sellerId: string; readonly number: number; readonly answers: Answers },
  papers: readonly Paper[],
): Write[] => [
  sql`INSERT INTO seller_submissions (id, seller_id, number, answers, documents, submitted_by, at)
    VALUES (${shop.newId("application")}, ${submission.sellerId}, ${submission.number},
      ${JSON.stringify(submission.answers)}, ${JSON.stringify(papers.map(({ id }) => id))},
      ${authorOf(shop)}, ${shop.now})`,
  sql`UPDATE seller_applications SET submissions = ${submission.number}, updated_at = ${shop.now}
    WHERE seller_id = ${submission.sellerId}`,
];

export type Submission = {
  readonly number: number;
  readonly answers: Answers;
  readonly documents: readonly string[];
  readonly at: number;
};

/** Latest first; at most the last two are compared. */
export async function findSubmissions(shop: Shop, sellerId: string): Promise<Submission[]> {
  const rows = await shop.db.all<{ number: number; answers: string; documents: string; at: number }>(
    sql`SELECT number, answers, documents, at FROM seller_submissions WHERE seller_id = ${sellerId}
      ORDER BY number DESC LIMIT 2`,
  );
  return rows.map((row) => ({
    ...row,
    answers: JSON.parse(row.answers) as Answers,
    documents: JSON.parse(row.documents) as string[],
  }));
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
