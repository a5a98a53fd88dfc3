/**
 * The first pass over a file: which rows belong to which product, and where in the file they stand. A product's rows
 * may be far apart (prices in a second currency at the end, variations before their parent), so nothing may be
 * written before the whole file has been seen once.
 */
import { err, ok, type Result } from "../kernel/result.ts";
import { csvLimits, csvRows, csvSplitter, type CsvRow } from "./csv.ts";
import { type CsvHead } from "./csv-head.ts";
import { problem, type Problem } from "./problem.ts";
import type { Reader } from "./reader.ts";
import { cellText, headerOf, rowProblem, type Header, type Row } from "./row.ts";

export const fileLimits = { rows_max: 200_000, rows_per_product_max: 2_500 } as const;

/** Neighbouring rows of one product: bytes [start, end) of the file, the line of the first, how many. */
export type Run = { readonly start: number; readonly end: number; readonly line: number; readonly rows: number };
export type Group = { readonly key: string; readonly runs: readonly Run[]; readonly problems?: readonly Problem[] };

export type FileIndex = {
  readonly groups: readonly Group[];
  /** Broken rows of which not even the product is known. */
  readonly strays: readonly Problem[];
  readonly rows: number;
};

export type IndexFault =
  | { readonly code: "file.column_missing"; readonly column: string; readonly format: string }
  | { readonly code: "file.rows_over_limit"; readonly max: number }
  | { readonly code: "file.too_broken"; readonly line: number; readonly rows: number };

/** Where bytes of the file come from: a blob, a bucket object, a disk. `end` is exclusive. */
export type Source = {
  readonly size: number;
  readonly open: (start: number, end?: number) => Promise<ReadableStream<Uint8Array>>;
};

type Draft = { key: string; runs: Run[]; problems: Problem[]; rows: number };

/** Columns the reader cannot do without and the header lacks. */
export function missingColumn(reader: Reader, header: Header): string | null {
  for (const need of reader.needs) {
    const names = typeof need === "string" ? [need] : need;
    if (!names.some((name) => header.at.has(name.toLowerCase()))) return names.join(" | ");
  }
  return null;
}

export async function indexCsv(source: Source, head: CsvHead, reader: Reader): Promise<Result<FileIndex, IndexFault>> {
  const header = headerOf(head.columns);
  const missing = missingColumn(reader, header);
  if (missing) return err({ code: "file.column_missing", column: missing, format: reader.format });

  const drafts = new Map<string, Draft>();
  const owners = new Map<string, string>();
  const strays: Problem[] = [];
  let rows = 0;
  let broken = 0;
  let above = "";
  for await (const row of csvRows(await source.open(head.body.byte), head.delimiter, head.body)) {
    rows += 1;
    if (rows > fileLimits.rows_max) return err({ code: "file.rows_over_limit", max: fileLimits.rows_max });
    const wrong = rowProblem(header, row);
    if (wrong) broken += 1;
    if (broken > csvLimits.broken_rows_max) return err({ code: "file.too_broken", line: row.line, rows: broken });
    const known = reader.keyOf({ line: row.line, header, cells: row.cells }, above);
    if (known === null && !wrong) continue;
    const key = known?.key ?? "";
    for (const claim of known?.claims ?? []) owners.set(claim, key);
    above = key;
    if (key) addRow(drafts, key, row, wrong);
    else
      strays.push(wrong ?? problem(row.line, header.names[0] ?? "", "row.no_key", "", row.cells.join(head.delimiter)));
  }
  return ok({ groups: joinClaimed(drafts, owners), strays: strays.slice(0, csvLimits.broken_rows_max), rows });
}

function addRow(drafts: Map<string, Draft>, key: string, row: CsvRow, wrong: Problem | null): void {
  let draft = drafts.get(key);
  if (!draft) {
    draft = { key, runs: [], problems: [], rows: 0 };
    drafts.set(key, draft);
  }
  draft.rows += 1;
  if (wrong && draft.problems.length < 20) draft.problems.push(wrong);
  if (draft.rows === fileLimits.rows_per_product_max + 1) {
    const max = String(fileLimits.rows_per_product_max);
    draft.problems.push(problem(row.line, "", "product.too_many_rows", `≤ ${max}`, key));
  }
  if (draft.rows > fileLimits.rows_per_product_max) return;
  const last = draft.runs.at(-1);
  const adjoins = last?.end === row.start;
  if (adjoins) draft.runs[draft.runs.length - 1] = { ...last!, end: row.end, rows: last!.rows + 1 };
  else draft.runs.push({ start: row.start, end: row.end, line: row.line, rows: 1 });
}

/** Rows that came under a claimed key join the product that claims them. */
function joinClaimed(drafts: Map<string, Draft>, owners: ReadonlyMap<string, string>): readonly Group[] {
  for (const [claim, owner] of owners) {
    const part = drafts.get(claim);
    const whole = drafts.get(owner);
    if (!part || !whole || part === whole) continue;
    whole.runs = [...whole.runs, ...part.runs].sort((a, b) => a.start - b.start);
    whole.problems.push(...part.problems);
    drafts.delete(claim);
  }
  return [...drafts.values()].map(({ key, runs, problems }) => ({
    key,
    runs,
    ...(problems.length ? { problems } : {}),
  }));
}

/** Bytes read in one go when runs of several products lie near each other. */
const gap_bytes = 64 * 1024;

/** The rows of some products again, for the second pass: neighbouring runs are fetched together. */
export async function rowsOf(source: Source, head: CsvHead, groups: readonly Group[]): Promise<Map<string, Row[]>> {
  const header = headerOf(head.columns);
  const wanted = groups
    .flatMap(({ key, runs }) => runs.map((run) => ({ key, run })))
    .sort((a, b) => a.run.start - b.run.start);
  const rows = new Map<string, Row[]>(groups.map(({ key }) => [key, []]));
  for (let at = 0; at < wanted.length;) {
    let until = at + 1;
    while (until < wanted.length && wanted[until]!.run.start - wanted[until - 1]!.run.end < gap_bytes) until += 1;
    const span = { start: wanted[at]!.run.start, end: wanted[until - 1]!.run.end };
    const bytes = new Uint8Array(await new Response(await source.open(span.start, span.end)).arrayBuffer());
    for (const { key, run } of wanted.slice(at, until)) {
      const splitter = csvSplitter(head.delimiter, { byte: run.start, line: run.line });
      const part = bytes.subarray(run.start - span.start, run.end - span.start);
      const found = [...splitter.push(part), ...splitter.finish()];
      rows.get(key)!.push(...found.map(({ line, cells }) => ({ line, header, cells })));
    }
    at = until;
  }
  return rows;
}

/** Key functions of most formats: the text of one column. */
export const keyIn =
  (column: string | readonly string[]) =>
  (row: Row): { readonly key: string } => ({ key: cellText(row, column) });
