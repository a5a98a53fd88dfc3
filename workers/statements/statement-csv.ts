/** The statement for a spreadsheet: RFC 4180, amounts as decimals, one line a transfer. */
import { iso } from "../kernel/clock.ts";
import { decimal, type Currency } from "../kernel/money.ts";
import type { Statement } from "./statement.ts";

/** Quoted where it must be; what a spreadsheet would take for a formula is made text (OWASP CSV injection). */
const cell = (text: string): string => {
  const safe = /^[=+@\t\r]|^-(?![\d.])/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
const row = (cells: readonly string[]): string => `${cells.map(cell).join(",")}\r\n`;

export function statementCsv({ currency, openingMinor, closingMinor, lines, month }: Statement): string {
  const amount = (minor: number) => decimal({ minor, currency: currency as Currency });
  return [
    row(["date", "kind", "reference", "transfer", "note", "amount", "balance", "currency"]),
    row([`${month}-01`, "opening", "", "", "", "", amount(openingMinor), currency]),
    ...lines.map((line) =>
      row([
        iso(line.at),
        line.kind,
        line.group,
        line.transferId,
        line.note,
        amount(line.minor),
        amount(line.balanceMinor),
        currency,
      ]),
    ),
    row([month, "closing", "", "", "", "", amount(closingMinor), currency]),
  ].join("");
}
