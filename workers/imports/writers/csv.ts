/** Lines of CSV as RFC 4180 writes them: CR LF, quotes only where needed. */

/** A cell a spreadsheet would run as a formula (CWE-1236); for files that people open, never for files that shops read. */
const formula = /^[=+\-@\t\r]/;
export const inert = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

export function csvLine(cells: readonly string[]): string {
  const written = cells.map((cell) => (/[",;\t\r\n|]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${written.join(",")}\r\n`;
}
