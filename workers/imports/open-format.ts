/** Every format as one pair of doors: find the products of a file, then read some of them. */
import { err, ok, type Result } from "../kernel/result.ts";
import { detectCsv, detectJsonLines, type DetectFault } from "./detect.ts";
import type { CsvHead, HeadFault } from "./csv-head.ts";
import { indexCsv, type FileIndex, type Group, type IndexFault, type Source } from "./file-index.ts";
import type { ImportOptions } from "./import-job.ts";
import { indexJsonLines, recordsOf } from "./json-lines.ts";
import { museumReader } from "./museum.ts";
import { problem } from "./problem.ts";
import { headOf, readGroups, type Reading } from "./read-file.ts";
import {
  jsonlFormats,
  type CsvFormat,
  type Format,
  type JsonlFormat,
  type ReadContext,
  type Reader,
} from "./reader.ts";
import { csvReaders } from "./readers/by-format.ts";
import { mappedReader } from "./readers/mapped.ts";

export type OpenFault = HeadFault | IndexFault | DetectFault | { readonly code: "format.mapping_missing" };
export type Opened = { readonly format: Format; readonly head: CsvHead | null; readonly index: FileIndex };

const isJsonLines = (format: Format): format is JsonlFormat => (jsonlFormats as readonly Format[]).includes(format);

/** Tells the format where nobody has said it, and finds every product of the file. */
export async function openFile(source: Source, options: ImportOptions): Promise<Result<Opened, OpenFault>> {
  const format = options.format ?? (options.mapping ? "mapped" : await jsonLinesFormat(source));
  if (format && isJsonLines(format)) {
    const index = await indexJsonLines(source);
    return index.ok ? ok({ format, head: null, index: index.value }) : index;
  }
  const head = await headOf(source, options.mapping?.delimiter);
  if (!head.ok) return head;
  const known = format ? ok(format as CsvFormat) : detectCsv(head.value.columns);
  if (!known.ok) return known;
  const reader = readerOf(known.value, options);
  if (!reader) return err({ code: "format.mapping_missing" });
  const index = await indexCsv(source, head.value, reader);
  return index.ok ? ok({ format: known.value, head: head.value, index: index.value }) : index;
}

async function jsonLinesFormat(source: Source): Promise<Format | null> {
  const stream = await source.open(0, Math.min(64 * 1024, source.size));
  return detectJsonLines((await new Response(stream).text()).trimStart().split("\n", 1)[0]!);
}

function readerOf(format: CsvFormat, options: ImportOptions): Reader | null {
  if (format !== "mapped") return csvReaders[format];
  return options.mapping ? mappedReader(options.mapping) : null;
}

/** The products of some groups, read whole or refused whole. */
export async function readProducts(
  source: Source,
  opened: Pick<Opened, "format" | "head">,
  groups: readonly Group[],
  options: ImportOptions,
  context: ReadContext,
): Promise<readonly Reading[]> {
  const { format, head } = opened;
  if (isJsonLines(format)) return readJsonLines(source, format, groups, options, context);
  const reader = readerOf(format, options);
  if (!reader || !head) throw new Error("Invariant broken: a file is opened before it is read");
  return readGroups(source, head, groups, reader, context);
}

async function readJsonLines(
  source: Source,
  format: JsonlFormat,
  groups: readonly Group[],
  options: ImportOptions,
  context: ReadContext,
): Promise<readonly Reading[]> {
  const read = museumReader(format, { status: options.status, location: options.location && context.location });
  const refused = groups.flatMap(({ key, problems }): Reading[] => (problems ? [{ key, ok: false, problems }] : []));
  const rows = await recordsOf(
    source,
    groups.filter(({ problems }) => !problems),
  );
  const readings = rows.map((row): Reading => {
    if ("wrong" in row) return { key: row.key, ok: false, problems: [row.wrong] };
    const answer = read(row.record, row.line);
    if (answer.ok) return { key: row.key, ok: true, items: [{ kind: "product", draft: answer.draft }], notes: [] };
    return {
      key: row.key,
      ok: false,
      problems: [problem(answer.line, answer.column, "product.refused", answer.problem)],
    };
  });
  return [...refused, ...readings];
}
