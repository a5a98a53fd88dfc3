/**
 * Comma-separated files (RFC 4180, and what spreadsheets make of it), read as a stream of bytes in bounded memory.
 * Every row knows its true line and its bytes in the file, so that an import can come back to it later. A row that is
 * broken is given out with its fault, and reading goes on at the next line: one bad quote never swallows a file.
 */
import type { ProblemCode } from "./problem.ts";

export const csvLimits = { row_bytes: 512 * 1024, columns_max: 600, broken_rows_max: 1_000 } as const;

export type CsvRow = {
  /** 1 is the first line of the file. */
  readonly line: number;
  /** Bytes [start, end) of the file, line end included. */
  readonly start: number;
  readonly end: number;
  readonly cells: readonly string[];
  readonly fault?: ProblemCode;
};

export type Delimiter = "," | ";" | "\t" | "|";
export const delimiters: readonly Delimiter[] = [",", ";", "\t", "|"];

const quote = 34;
const lf = 10;
const cr = 13;
const space = 32;

/** `[start, end, quoted]` of each cell; `end` of the record without its line end; `next` the byte after it. */
type Scan = { cells: number[]; end: number; next: number; fault?: ProblemCode };

/** Finds one record from `from`; null when more bytes are needed to know where it ends. */
function scanRecord(bytes: Uint8Array, from: number, delimiter: number, last: boolean): Scan | null {
  const cells: number[] = [];
  let at = from;
  for (;;) {
    const cell = bytes[at] === quote ? quotedCell(bytes, at, delimiter, last) : plainCell(bytes, at, delimiter);
    if (cell === null) return null;
    if (cell.fault) return { cells, end: cell.after, next: cell.after, fault: cell.fault };
    cells.push(cell.start, cell.end, cell.quoted ? 1 : 0);
    at = cell.after;
    if (at >= bytes.length) return last ? { cells, end: at, next: at } : null;
    if (bytes[at] !== delimiter) break;
    at += 1;
  }
  if (bytes[at] === lf) return { cells, end: at, next: at + 1 };
  if (at + 1 >= bytes.length && !last) return null;
  return { cells, end: at, next: at + (bytes[at + 1] === lf ? 2 : 1) };
}

type Cell = { start: number; end: number; after: number; quoted: boolean; fault?: ProblemCode };

function plainCell(bytes: Uint8Array, from: number, delimiter: number): Cell {
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === delimiter || byte === lf || byte === cr) break;
    at += 1;
  }
  return { start: from, end: at, after: at, quoted: false };
}

function quotedCell(bytes: Uint8Array, from: number, delimiter: number, last: boolean): Cell | null {
  let close = bytes.indexOf(quote, from + 1);
  while (close >= 0 && bytes[close + 1] === quote) close = bytes.indexOf(quote, close + 2);
  if (close < 0)
    return last ? { start: from, end: from, after: bytes.length, quoted: true, fault: "row.quote_open" } : null;
  let after = close + 1;
  while (bytes[after] === space) after += 1;
  if (after >= bytes.length && !last) return null;
  const byte = bytes[after];
  const sound = after >= bytes.length || byte === delimiter || byte === lf || byte === cr;
  return { start: from + 1, end: close, after, quoted: true, ...(sound ? {} : { fault: "row.quote_broken" as const }) };
}

const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The cells as text. An all-ASCII record is decoded once and cut; others cell by cell, because offsets differ. */
function decodeCells(bytes: Uint8Array, from: number, scan: Scan): readonly string[] | null {
  try {
    const whole = strictUtf8.decode(bytes.subarray(from, scan.end));
    const ascii = whole.length === scan.end - from;
    const cells: string[] = [];
    for (let i = 0; i < scan.cells.length; i += 3) {
      const [start, end] = [scan.cells[i]!, scan.cells[i + 1]!];
      const text = ascii ? whole.slice(start - from, end - from) : strictUtf8.decode(bytes.subarray(start, end));
      cells.push(scan.cells[i + 2] ? text.replaceAll('""', '"') : text);
    }
    return cells;
  } catch {
    return null;
  }
}

/** Line ends in bytes [from, to): LF, CR LF and a lone CR each count once. */
function countLines(bytes: Uint8Array, from: number, to: number): number {
  const record = bytes.subarray(from, to);
  let lines = 0;
  for (let at = record.indexOf(lf); at >= 0; at = record.indexOf(lf, at + 1)) lines += 1;
  for (let at = record.indexOf(cr); at >= 0; at = record.indexOf(cr, at + 1)) if (record[at + 1] !== lf) lines += 1;
  return lines;
}

/** The byte after the first line end, from where reading goes on behind a broken row; null when it is not here yet. */
function nextLine(bytes: Uint8Array, from: number, last: boolean): number | null {
  const plain = plainCell(bytes, from, lf).after;
  if (plain >= bytes.length || (bytes[plain] === cr && plain + 1 >= bytes.length)) return last ? bytes.length : null;
  return plain + (bytes[plain] === cr && bytes[plain + 1] === lf ? 2 : 1);
}

/** Feed it bytes as they come; it hands out whole rows. `from` tells where in the file the first byte stands. */
export function csvSplitter(delimiter: Delimiter, from: { readonly byte: number; readonly line: number }) {
  const separator = delimiter.charCodeAt(0);
  let kept: Uint8Array = new Uint8Array(0);
  let { byte, line } = from;
  /** The rest of an over-long line is still coming. */
  let skipping = false;

  function take(bytes: Uint8Array, at: number, last: boolean): { row: CsvRow; next: number } | null {
    const scan = scanRecord(bytes, at, separator, last);
    const tooLong = (scan?.next ?? bytes.length) - at > csvLimits.row_bytes;
    if (!scan && !tooLong) return null;
    const fault = tooLong ? ("row.too_long" as const) : scan!.fault;
    const after = fault ? nextLine(bytes, at, last) : scan!.next;
    if (after === null && !tooLong) return null;
    const next = after ?? bytes.length;
    skipping = after === null;
    const cells = scan ? decodeCells(bytes, at, fault ? { ...scan, end: next } : scan) : [];
    const failed = fault ?? (cells === null ? ("row.not_utf8" as const) : undefined);
    const row = { line, start: byte + at, end: byte + next, cells: cells ?? [], ...(failed ? { fault: failed } : {}) };
    line += countLines(bytes, at, next);
    return { row, next };
  }

  function skip(bytes: Uint8Array, last: boolean): number {
    const next = nextLine(bytes, 0, last);
    skipping = next === null;
    if (next !== null) line += countLines(bytes, 0, next);
    const carriage = bytes.at(-1) === cr ? 1 : 0;
    return next ?? bytes.length - carriage;
  }

  function rows(bytes: Uint8Array, last: boolean): CsvRow[] {
    const out: CsvRow[] = [];
    let at = skipping ? skip(bytes, last) : 0;
    while (at < bytes.length && !skipping) {
      const taken = take(bytes, at, last);
      if (!taken) break;
      if (taken.row.fault || taken.row.cells.some((cell) => cell.trim() !== "")) out.push(taken.row);
      at = taken.next;
    }
    byte += at;
    kept = bytes.slice(at);
    return out;
  }

  return {
    push: (chunk: Uint8Array): CsvRow[] => rows(kept.length === 0 ? chunk : joined(kept, chunk), false),
    finish: (): CsvRow[] => rows(kept, true),
  };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** All rows of a stream, a few at a time. The stream is cancelled when the reader stops early. */
export async function* csvRows(
  stream: ReadableStream<Uint8Array>,
  delimiter: Delimiter,
  from: { readonly byte: number; readonly line: number },
): AsyncGenerator<CsvRow> {
  const splitter = csvSplitter(delimiter, from);
  for await (const chunk of stream) yield* splitter.push(chunk);
  yield* splitter.finish();
}
