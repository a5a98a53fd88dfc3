/** The start of a file: its byte-order mark, its delimiter, its header. Decided from the first bytes alone. */
import { err, ok, type Result } from "../kernel/result.ts";
import { csvLimits, csvSplitter, delimiters, type Delimiter } from "./csv.ts";

export const head_bytes = 256 * 1024;

export type CsvHead = {
  readonly delimiter: Delimiter;
  readonly columns: readonly string[];
  /** Where the first row after the header stands. */
  readonly body: { readonly byte: number; readonly line: number };
};

export type HeadFault =
  | { readonly code: "file.empty" }
  | { readonly code: "file.not_utf8"; readonly found: string }
  | { readonly code: "file.header_broken"; readonly found: string }
  | { readonly code: "file.columns_over_limit"; readonly max: number }
  | { readonly code: "file.column_twice"; readonly column: string };

const utf8 = new TextDecoder();

/** Reads the header from the first `head_bytes` of a file; UTF-16 is named, so that the person can save it anew. */
export function readHead(head: Uint8Array, wanted?: Delimiter): Result<CsvHead, HeadFault> {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
    return err({ code: "file.not_utf8", found: "utf-16" });
  }
  const bom = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  const told = toldDelimiter(head.subarray(bom));
  const from = { byte: bom + (told?.bytes ?? 0), line: told ? 2 : 1 };
  const bytes = head.subarray(from.byte);
  const delimiter = wanted ?? told?.delimiter ?? sniffDelimiter(bytes);
  const splitter = csvSplitter(delimiter, from);
  const first = [...splitter.push(bytes), ...splitter.finish()][0];
  if (!first) return err({ code: "file.empty" });
  if (first.fault === "row.not_utf8") return err({ code: "file.not_utf8", found: "unknown" });
  if (first.fault) return err({ code: "file.header_broken", found: first.fault });
  return checkColumns(first.cells, delimiter, first.end, bytes, from);
}

function checkColumns(
  cells: readonly string[],
  delimiter: Delimiter,
  end: number,
  bytes: Uint8Array,
  from: { readonly byte: number; readonly line: number },
): Result<CsvHead, HeadFault> {
  if (cells.length > csvLimits.columns_max) {
    return err({ code: "file.columns_over_limit", max: csvLimits.columns_max });
  }
  const columns = cells.map((cell) => cell.trim());
  const seen = new Set<string>();
  for (const column of columns) {
    if (column && seen.has(column.toLowerCase())) return err({ code: "file.column_twice", column });
    seen.add(column.toLowerCase());
  }
  const header = utf8.decode(bytes.subarray(0, end - from.byte));
  const lines = header.match(/\r\n|\r|\n/g)?.length ?? 0;
  return ok({ delimiter, columns, body: { byte: end, line: from.line + lines } });
}

/** Spreadsheets may write `sep=;` as a line before the header. */
function toldDelimiter(bytes: Uint8Array): { delimiter: Delimiter; bytes: number } | null {
  const match = /^sep=(.)\r?\n/.exec(utf8.decode(bytes.subarray(0, 8)));
  const delimiter = delimiters.find((known) => known === match?.[1]);
  return match && delimiter ? { delimiter, bytes: match[0].length } : null;
}

/** The delimiter that cuts the header into the most cells, quotes respected; a comma when none cuts it. */
export function sniffDelimiter(bytes: Uint8Array): Delimiter {
  const counts = delimiters.map((delimiter) => {
    const splitter = csvSplitter(delimiter, { byte: 0, line: 1 });
    const first = [...splitter.push(bytes), ...splitter.finish()][0];
    return { delimiter, cells: !first || first.fault ? 0 : first.cells.length };
  });
  return counts.reduce((best, next) => (next.cells > best.cells ? next : best)).delimiter;
}
