/** A row with its header: cells are asked for by column name, in any case, the first of several names that exists. */
import type { CsvRow } from "./csv.ts";
import { problem, type Problem } from "./problem.ts";

export type Header = { readonly names: readonly string[]; readonly at: ReadonlyMap<string, number> };
export type Row = { readonly line: number; readonly header: Header; readonly cells: readonly string[] };

/** One column, or the names it has had over time, newest last. */
export type Column = string | readonly string[];

export function headerOf(names: readonly string[]): Header {
  const at = new Map<string, number>();
  names.forEach((name, index) => {
    if (name) at.set(name.toLowerCase(), index);
  });
  return { names, at };
}

export function columnIndex(header: Header, column: Column): number {
  for (const name of typeof column === "string" ? [column] : column) {
    const index = header.at.get(name.toLowerCase());
    if (index !== undefined) return index;
  }
  return -1;
}

/** The cell's text without surrounding blanks; "" when the column or the cell is not there. */
export function cellText(row: Row, column: Column): string {
  const index = columnIndex(row.header, column);
  return index < 0 ? "" : (row.cells[index] ?? "").trim();
}

/** The name as the file writes it, for reports. */
export function columnName(row: Row, column: Column): string {
  const index = columnIndex(row.header, column);
  return index >= 0 ? row.header.names[index]! : typeof column === "string" ? column : column[0]!;
}

/** A row whose cells do not fit its header is a broken row: trailing empty cells are the one thing forgiven. */
export function rowProblem(header: Header, row: CsvRow): Problem | null {
  const last = header.names.length;
  if (row.fault) {
    const at = Math.min(row.cells.length, last - 1);
    return problem(row.line, header.names[at] ?? "", row.fault, "", row.cells.at(-1) ?? "");
  }
  if (row.cells.length < last) {
    const missing = header.names[row.cells.length] ?? "";
    return problem(row.line, missing, "row.too_few_cells", String(last), String(row.cells.length));
  }
  const extra = row.cells.slice(last).find((cell) => cell.trim() !== "");
  if (extra === undefined) return null;
  return problem(row.line, `#${last + 1}`, "row.too_many_cells", String(last), extra);
}
