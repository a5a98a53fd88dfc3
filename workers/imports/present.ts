import { iso } from "../kernel/clock.ts";
import type { ImportJob } from "./import-job.ts";
import type { Finding } from "./store.ts";

const time = (ms: number | null): string | null => (ms === null ? null : iso(ms));

/** What the API says of an import; `done` is a share of 1 and null until the file has been seen once. */
export const presentImport = (job: ImportJob) => ({
  id: job.id,
  state: job.state,
  format: job.format || null,
  file_name: job.fileName,
  file_bytes: job.fileBytes,
  rows: job.rows,
  products: job.products,
  products_done: job.cursor,
  created: job.created,
  updated: job.updated,
  refused: job.refused,
  problems: job.problems,
  notes: job.notes,
  fault: job.fault,
  created_at: iso(job.createdAt),
  started_at: time(job.startedAt),
  finished_at: time(job.finishedAt),
});

export const presentFinding = ({ number, kind, product, line, column, code, expected, got }: Finding) => ({
  number,
  kind,
  product,
  line,
  column,
  code,
  expected,
  got,
});
