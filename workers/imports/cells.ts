/**
 * What a cell means: amounts, numbers with units, yes or no, addresses. Each reader of a cell gives the value, or
 * undefined and a problem in the findings; an empty cell is undefined without a problem.
 */
import { isCurrency, parseDecimal, type Currency } from "../kernel/money.ts";
import { problem, report, type Findings, type ProblemCode } from "./problem.ts";
import { cellText, columnName, type Column, type Row } from "./row.ts";

export type DecimalMark = "." | ",";
/** What is needed to read cells of one row. */
export type Desk = { readonly row: Row; readonly found: Findings; readonly mark?: DecimalMark };

export const textCharsMax = 60_000;
export const titleCharsMax = 300;

export function refuse(desk: Desk, column: Column, code: ProblemCode, expected: string): undefined {
  const { row, found } = desk;
  report(found.problems, problem(row.line, columnName(row, column), code, expected, cellText(row, column)));
}

export function note(desk: Desk, column: Column, code: ProblemCode, expected: string, got?: string): undefined {
  const { row, found } = desk;
  report(found.notes, problem(row.line, columnName(row, column), code, expected, got ?? cellText(row, column)));
}

export function text(desk: Desk, column: Column, max: number = textCharsMax): string | undefined {
  const value = cellText(desk.row, column);
  if (value.length > max) return refuse(desk, column, "cell.too_long", `≤ ${max}`);
  return value || undefined;
}

export function required(desk: Desk, column: Column, max: number = titleCharsMax): string {
  const value = text(desk, column, max);
  if (value === undefined && cellText(desk.row, column) === "") refuse(desk, column, "cell.required", "");
  return value ?? "";
}

const symbols: Partial<Record<Currency, RegExp>> = {
  USD: /\$|US\$/,
  EUR: /€/,
  GBP: /£/,
  JPY: /[¥￥]/,
  CNY: /[¥￥]/,
};

/**
 * "1.234,50" or "1,234.50" → "1234.50" exactly, by the decimal mark of the file. Grouping is read only where it
 * cannot be a decimal: in whole groups of three, and with a blank, a fraction or a second group behind it.
 */
export function plainNumber(written: string, mark: DecimalMark = "."): string | null {
  const value = written.trim().replace(/[\u00a0\u202f']/g, " ");
  const group = value.includes(" ") ? " " : mark === "." ? "," : ".";
  const [whole = "", fraction, ...rest] = value.replace("-", "").split(mark);
  const groups = whole.split(group);
  if (rest.length > 0 || (fraction !== undefined && !/^\d{1,8}$/.test(fraction))) return null;
  if (groups.length === 1 && !/^\d{1,16}$/.test(whole)) return null;
  if (groups.length > 1) {
    if (!groups.every((part, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part))) return null;
    if (group !== " " && groups.length === 2 && fraction === undefined) return null;
  }
  return `${value.startsWith("-") ? "-" : ""}${groups.join("")}${fraction ? `.${fraction}` : ""}`;
}

/** Minor units; refuses what is negative, has too many decimals, or names another currency. */
export function amount(desk: Desk, column: Column, currency: Currency): number | undefined {
  const written = cellText(desk.row, column);
  if (written === "") return undefined;
  const bare = written.replace(symbols[currency] ?? currency, "").replace(currency, "");
  const plain = plainNumber(bare, desk.mark);
  const money = plain === null ? null : parseDecimal(plain, currency);
  if (!money) return refuse(desk, column, "cell.not_amount", `0${desk.mark ?? "."}00 ${currency}`);
  if (money.minor < 0) return refuse(desk, column, "cell.negative", "≥ 0");
  return money.minor;
}

export function currencyIn(desk: Desk, column: Column): Currency | undefined {
  const written = cellText(desk.row, column).toUpperCase();
  if (written === "") return undefined;
  return isCurrency(written) ? written : refuse(desk, column, "cell.unknown_currency", "ISO 4217");
}

export function whole(desk: Desk, column: Column): number | undefined {
  const written = cellText(desk.row, column);
  if (written === "") return undefined;
  const plain = plainNumber(written, desk.mark);
  const match = plain === null ? null : /^(-?\d{1,12})(?:\.0+)?$/.exec(plain);
  return match ? Number(match[1]) : refuse(desk, column, "cell.not_whole", "0…999999999999");
}

/** Shops sell below zero, so a negative count is read as none, and told. */
export function stockCount(desk: Desk, column: Column): number | undefined {
  const count = whole(desk, column);
  if (count === undefined || count >= 0) return count;
  note(desk, column, "cell.negative", "≥ 0");
  return 0;
}

const yes = new Set(["true", "1", "yes", "y", "oui", "ja", "是"]);
const no = new Set(["false", "0", "no", "n", "non", "nein", "否"]);

export function flag(desk: Desk, column: Column): boolean | undefined {
  const written = cellText(desk.row, column).toLowerCase();
  if (written === "") return undefined;
  if (yes.has(written)) return true;
  return no.has(written) ? false : refuse(desk, column, "cell.not_flag", "true|false");
}

/** Millimetres and grams per unit: international yard and pound (1959), exact. */
export const millimetres = { mm: 1, cm: 10, m: 1000, in: 25.4, inch: 25.4, inches: 25.4, ft: 304.8 } as const;
export const grams = { g: 1, kg: 1000, oz: 28.349523125, lb: 453.59237, lbs: 453.59237 } as const;
export type LengthUnit = keyof typeof millimetres;
export type WeightUnit = keyof typeof grams;

/** A positive measure in whole millimetres or grams; zero means "not measured". */
export function measure(
  desk: Desk,
  column: Column,
  unit: string,
  table: { readonly [unit: string]: number },
): number | undefined {
  const written = cellText(desk.row, column);
  if (written === "") return undefined;
  const plain = plainNumber(written, desk.mark);
  if (plain === null) return refuse(desk, column, "cell.not_number", "0.0");
  const factor = Object.hasOwn(table, unit.toLowerCase()) ? table[unit.toLowerCase()]! : undefined;
  if (factor === undefined) return refuse(desk, column, "cell.unknown_unit", Object.keys(table).join("|"));
  const value = Math.round(Number(plain) * factor);
  if (value < 0) return refuse(desk, column, "cell.negative", "≥ 0");
  return value > 0 ? value : undefined;
}

export function oneOf<T extends string>(
  desk: Desk,
  column: Column,
  words: { readonly [word: string]: T },
): T | undefined {
  const written = cellText(desk.row, column).toLowerCase();
  if (written === "") return undefined;
  if (Object.hasOwn(words, written)) return words[written];
  return refuse(desk, column, "cell.unknown_value", Object.keys(words).join("|"));
}
