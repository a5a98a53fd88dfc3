/** Codes with a standard behind them: GTIN (GS1 General Specifications §7.9), HS, ISO 3166-1. */
import { note, type Desk } from "./cells.ts";
import { cellText, type Column } from "./row.ts";

/** GTIN-8, -12, -13 or -14 with a right check digit. */
export function isGtin(digits: string): boolean {
  if (!/^(\d{8}|\d{12}|\d{13}|\d{14})$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

/** Barcode columns hold anything; what is no GTIN is told and left out. Spreadsheets put an apostrophe before it. */
export function gtinIn(desk: Desk, columns: readonly Column[]): string | undefined {
  for (const column of columns) {
    const digits = cellText(desk.row, column).replace(/^'|[\s-]/g, "");
    if (isGtin(digits)) return digits;
    if (digits !== "") note(desk, column, "cell.unknown_value", "GTIN-8|12|13|14");
  }
  return undefined;
}

/** Harmonized System code, 4 to 10 digits, dots allowed. */
export function hsCodeIn(desk: Desk, column: Column): string | undefined {
  const digits = cellText(desk.row, column).replace(/[.\s]/g, "");
  if (digits === "") return undefined;
  return /^\d{4,10}$/.test(digits) ? digits : note(desk, column, "cell.unknown_value", "HS 4–10");
}

export function countryIn(desk: Desk, column: Column): string | undefined {
  const code = cellText(desk.row, column).toUpperCase();
  if (code === "") return undefined;
  return /^[A-Z]{2}$/.test(code) ? code : note(desk, column, "cell.unknown_value", "ISO 3166-1");
}
