/** SQL of imports: the job, what was found in the file, pictures to try again. */
import { sql } from "drizzle-orm";
import { anyOf, mustHaveChangedOne, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { ImportJob, ImportOptions, ImportState } from "./import-job.ts";
import type { CsvHead } from "./csv-head.ts";
import type { Problem } from "./problem.ts";

type JobRow = Omit<ImportJob, "options" | "head" | "fault"> & { options: string; head: string; fault: string };

const columns =
  sql.raw(`id, state, format, file_name AS fileName, file_bytes AS fileBytes, options, head, rows, products,
  cursor, created, updated, refused, problems, notes, attempts, fault, announced_by AS announcedBy,
  created_at AS createdAt, started_at AS startedAt, finished_at AS finishedAt`);

const jobOf = (row: JobRow): ImportJob => ({
  ...row,
  options: JSON.parse(row.options) as ImportOptions,
  head: row.head ? (JSON.parse(row.head) as CsvHead) : null,
  fault: row.fault ? (JSON.parse(row.fault) as ImportJob["fault"]) : null,
});

export async function findImport(shop: Shop, id: string): Promise<ImportJob | null> {
  const row = await shop.db.first<JobRow>(sql`SELECT ${columns} FROM imports WHERE id = ${id}`);
  return row && jobOf(row);
}

/** The unfinished import of the same file and options. */
export async function findOpenImport(shop: Shop, fingerprint: string): Promise<ImportJob | null> {
  const row = await shop.db.first<JobRow>(sql`SELECT ${columns} FROM imports
    WHERE fingerprint = ${fingerprint} AND state IN ('announced', 'uploaded', 'reading')`);
  return row && jobOf(row);
}

/** Newest first; ids are born in order. `before` is the last id of the page before. */
export async function findImports(
  shop: Shop,
  before: string | null,
  limit: number,
  state: ImportState | null = null,
  sellerId: string | null = null,
): Promise<ImportJob[]> {
  const rows = await shop.db.all<JobRow>(
    sql`SELECT ${columns} FROM imports WHERE id < ${before ?? "~"}
      AND (${state} IS NULL OR state = ${state}) AND (${sellerId} IS NULL OR seller_id = ${sellerId}) ORDER BY id DESC LIMIT ${limit}`,
  );
  return rows.map(jobOf);
}

export type NewImport = Pick<ImportJob, "id" | "fileName" | "fileBytes" | "options" | "announcedBy"> & {
  fingerprint: string;
};

export const insertImport = (shop: Shop, job: NewImport): Write => sql`
  INSERT INTO imports (id, state, format, file_name, file_bytes, fingerprint, options, announced_by, created_at, seller_id)
  VALUES (${job.id}, 'announced', ${job.options.format ?? ""}, ${job.fileName}, ${job.fileBytes}, ${job.fingerprint},
    ${JSON.stringify(job.options)}, ${job.announcedBy}, ${shop.now},
    ${job.options.seller?.id ?? null})`;

/** From one state to another, or the whole batch is refused as stale. */
export const moveState = (id: string, from: ImportState, to: ImportState, at: number): readonly Write[] => [
  sql`UPDATE imports SET state = ${to},
      started_at = CASE WHEN ${to} = 'uploaded' THEN ${at} ELSE started_at END,
      finished_at = CASE WHEN ${to} IN ('done', 'failed', 'cancelled') THEN ${at} ELSE NULL END
    WHERE id = ${id} AND state = ${from}`,
  mustHaveChangedOne("import.move"),
];

export const setOpened = (
  id: string,
  opened: { format: string; head: CsvHead | null; rows: number; products: number },
): Write => sql`
  UPDATE imports SET format = ${opened.format}, head = ${opened.head ? JSON.stringify(opened.head) : ""}, rows = ${opened.rows},
    products = ${opened.products}, attempts = 0 WHERE id = ${id}`;

export type Progress = { created: number; updated: number; refused: number; problems: number; notes: number };

/** One page further, counted in the batch that moves the cursor: a page done twice is counted once. */
export const moveCursor = (id: string, from: number, to: number, made: Progress): readonly Write[] => [
  sql`UPDATE imports SET cursor = ${to}, attempts = 0, created = created + ${made.created}, updated = updated + ${made.updated},
      refused = refused + ${made.refused}, problems = problems + ${made.problems}, notes = notes + ${made.notes}
    WHERE id = ${id} AND state = 'reading' AND cursor = ${from}`,
  mustHaveChangedOne("import.cursor"),
];

export const countAttempt = (id: string): Write => sql`UPDATE imports SET attempts = attempts + 1 WHERE id = ${id}`;

export const setFault = (id: string, fault: object): Write =>
  sql`UPDATE imports SET fault = ${JSON.stringify(fault).slice(0, 4_000)} WHERE id = ${id}`;

export type Finding = Problem & {
  readonly number: number;
  readonly kind: "problem" | "note";
  readonly product: string;
};

export const insertFindings = (importId: string, findings: readonly Finding[]): Write => {
  const rows = findings.map((one) => [
    one.number,
    one.kind,
    one.product.slice(0, 200),
    one.line,
    one.column,
    one.code,
    one.expected,
    one.got,
  ]);
  return sql`INSERT OR IGNORE INTO import_findings (import_id, number, kind, product, line, column_name, code, expected, got)
    SELECT ${importId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7
    FROM json_each(${JSON.stringify(rows)})`;
};

/** In the order of the file's products; `after` is the last number of the page before, −1 at the start. */
export const findFindings = (shop: Shop, importId: string, after: number, limit: number): Promise<Finding[]> =>
  shop.db
    .all<Finding>(sql`SELECT number, kind, product, line, column_name AS "column", code, expected, got FROM import_findings
    WHERE import_id = ${importId} AND number > ${after} ORDER BY number LIMIT ${limit}`);

/** How often each of these pictures has been tried, and when it is due again. */
export async function findPictureTries(
  shop: Shop,
  mediaIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly attempts: number; readonly dueAt: number }>> {
  const rows = await shop.db.all<{ id: string; attempts: number; dueAt: number }>(sql`
    SELECT media_id AS id, attempts, due_at AS dueAt FROM picture_tries WHERE media_id IN ${anyOf(mediaIds)}`);
  return new Map(rows.map(({ id, ...tried }) => [id, tried]));
}

export const pictureTryAgain = (mediaId: string, attempts: number, dueAt: number, fault: string): Write => sql`
  INSERT INTO picture_tries (media_id, attempts, due_at, fault) VALUES (${mediaId}, ${attempts}, ${dueAt}, ${fault.slice(0, 500)})
  ON CONFLICT (media_id) DO UPDATE SET attempts = excluded.attempts, due_at = excluded.due_at, fault = excluded.fault`;

export type OwnGoods = {
  readonly id: string;
  readonly slug: string;
  readonly externalId: string;
  readonly status: "draft" | "active" | "archived";
  /** in the language asked for */
  readonly title: string;
  readonly story: string;
  /** the shelf asked for where it is the owner's, or else the owner's first */
  readonly shelf: string | null;
  /** JSON: [variant id, SKU, minor units in the currency asked for or null, free on all shelves, on hand on `shelf`] */
  readonly pieces: string;
};

/** Goods of this seller that go by one of these addresses, names or ids; nobody else's are found. null: of any seller. */
export const findOwnGoods = (
  shop: Shop,
  sellerId: string | null,
  named: {
    readonly slugs?: readonly string[];
    readonly externalIds?: readonly string[];
    readonly ids?: readonly string[];
  },
  asked: { readonly locale: string; readonly currency: string; readonly location: string },
): Promise<OwnGoods[]> => {
  const word = (field: string) => sql`coalesce((SELECT text FROM translations WHERE subject = p.id
    AND field = ${field} AND locale = ${asked.locale}), '')`;
  const shelf = sql`coalesce((SELECT id FROM locations WHERE id = ${asked.location} AND seller_id = p.seller_id),
    (SELECT id FROM locations WHERE seller_id = p.seller_id AND id NOT LIKE 'drop:%' ORDER BY position, id LIMIT 1))`;
  return shop.db.all<OwnGoods>(sql`
    SELECT p.id AS id, p.slug AS slug, p.external_id AS externalId, p.status AS status, ${word("title")} AS title,
      ${word("story")} AS story, ${shelf} AS shelf,
      (SELECT json_group_array(json_array(v.id, v.sku,
        (SELECT minor FROM prices WHERE variant_id = v.id AND market_id = '*' AND currency = ${asked.currency}),
        (SELECT coalesce(sum(on_hand - held), 0) FROM stock WHERE variant_id = v.id),
        (SELECT coalesce(sum(on_hand), 0) FROM stock WHERE variant_id = v.id AND location_id = ${shelf})))
        FROM variants v WHERE v.product_id = p.id AND v.archived_at IS NULL) AS pieces
    FROM products p WHERE p.seller_id = coalesce(${sellerId}, p.seller_id)
      AND (p.slug IN ${anyOf(named.slugs ?? [])} OR p.external_id IN ${anyOf(named.externalIds ?? [])}
        OR p.id IN ${anyOf(named.ids ?? [])})`);
};

/** For one read of what an import falls back on: the shelf that comes first. */
export const findFirstLocation = async (shop: Shop): Promise<string> =>
  (await shop.db.first<{ id: string }>(sql`SELECT id FROM locations ORDER BY position, id LIMIT 1`))?.id ?? "main";
