/**
 * The work of an import, in steps that may be cut off anywhere. First the whole file is seen once and the place of every
 * product kept; then page after page of products is read, cleaned and written. The cursor moves in the batch that counts
 * what a page has made, so a page done twice is counted once, and writing a product twice changes nothing.
 */
import { announce } from "../platform/outbox.ts";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { fileSource, indexPage, keepIndex, page_products } from "./files.ts";
import { findingsMax, type ImportJob } from "./import-job.ts";
import { openFile, type OpenFault } from "./open-format.ts";
import type { Problem } from "./problem.ts";
import {
  countAttempt,
  findImport,
  insertFindings,
  moveCursor,
  moveState,
  setFault,
  setOpened,
  type Finding,
} from "./store.ts";
import { writePage, type PageOutcome } from "./write-page.ts";

/** A queue message carries the work this far; the next message goes on. */
const pages_per_message = 10;
/** A step that has failed this often will fail again: a person must look. */
const attempts_max = 8;

type StuckFault = { readonly code: "import.stuck"; readonly attempts: number };

/** Goes on with an import as far as one message may. Repeats and late messages find nothing left to do. */
export async function advanceImport(shop: Shop, importId: string): Promise<void> {
  const job = await findImport(shop, importId);
  if (!job || (job.state !== "uploaded" && job.state !== "reading")) return;
  if (job.attempts >= attempts_max) return fail(shop, job, { code: "import.stuck", attempts: job.attempts });
  await shop.commit([countAttempt(importId)]);
  if (job.state === "uploaded") return begin(shop, job);
  let cursor: number | null = job.cursor;
  for (let page = 0; page < pages_per_message && cursor !== null; page++)
    cursor = await onePage(shop, job, cursor, page);
}

async function begin(shop: Shop, job: ImportJob): Promise<void> {
  const opened = await openFile(fileSource(shop.blobs, job.id, job.fileBytes), job.options);
  if (!opened.ok) return fail(shop, job, opened.fault);
  const { format, head, index } = opened.value;
  await keepIndex(shop.blobs, job.id, index.groups);
  const strays = index.strays.map((one, at) => finding(one, at, "problem", ""));
  await shop.commit([
    ...moveState(job.id, "uploaded", "reading", shop.now),
    setOpened(job.id, { format, head, rows: index.rows, products: index.groups.length }),
    ...moveCursor(job.id, 0, 0, { created: 0, updated: 0, refused: 0, problems: strays.length, notes: 0 }),
    insertFindings(job.id, strays),
    announce(shop, "import.continued", { importId: job.id }),
  ]);
}

/** The next cursor, or null when the work ends here: all done, cancelled meanwhile, or another message was faster. */
async function onePage(shop: Shop, job: ImportJob, cursor: number, page: number): Promise<number | null> {
  const total = job.products ?? 0;
  const groups = cursor < total ? await indexPage(shop.blobs, job.id, cursor) : [];
  const made = await writePage(shop, job, groups);
  const next = Math.min(total, cursor + groups.length);
  const finished = next >= total;
  const outcome = await shop.commit([
    ...moveCursor(job.id, cursor, next, made),
    ...findingsOf(job, cursor, made),
    ...(finished ? moveState(job.id, "reading", "done", shop.now) : []),
    ...(finished ? [announce(shop, "import.finished", { importId: job.id })] : []),
    ...(!finished && page === pages_per_message - 1 ? [announce(shop, "import.continued", { importId: job.id })] : []),
  ]);
  return outcome === "committed" && !finished ? next : null;
}

/** Numbered by page, so that a page told twice is listed once; strays come before all pages. */
function findingsOf(job: ImportJob, cursor: number, made: PageOutcome): readonly Write[] {
  if (made.findings.length === 0 || job.problems + job.notes > findingsMax) return [];
  const first = 2_000 + (cursor / page_products) * 100_000;
  return [
    insertFindings(
      job.id,
      made.findings.slice(0, 5_000).map((one, at) => ({ ...one, number: first + at })),
    ),
  ];
}

export const finding = (one: Problem, number: number, kind: Finding["kind"], product: string): Finding => ({
  ...one,
  number,
  kind,
  product,
});

async function fail(shop: Shop, job: ImportJob, fault: OpenFault | StuckFault): Promise<void> {
  await shop.commit([...moveState(job.id, job.state, "failed", shop.now), setFault(job.id, fault)]);
}
