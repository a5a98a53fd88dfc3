/**
 * The statement for a spreadsheet: RFC 4180, amounts as decimals, one line a transfer. Under the closing balance the month
 * in sums: "total:…" by kind, which add up from the opening to the closing balance; "purse:…" where that lies.
 */
import { iso } from "../kernel/clock.ts";
import { decimal, type Currency } from "../kernel/money.ts";
import type { SaleShares, Statement } from "./statement.ts";

/** Quoted where it must be; what a spreadsheet would take for a formula is made text (OWASP CSV injection). */
const cell = (text: string): string => {
  const safe = /^[=+@\t\r]|^-(?![\d.])/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
const row = (cells: readonly string[]): string => `${cells.map(cell).join(",")}\r\n`;

/** Of a sale, in the order in which they are taken; what is taken stands below zero, so that a row adds up to its amount. */
const shares: readonly (readonly [string, (sale: SaleShares) => number])[] = [
  ["gross", (sale) => sale.grossMinor],
  ["sales_tax", (sale) => -sale.taxMinor],
  ["commission", (sale) => -sale.commissionMinor],
  ["commission_tax", (sale) => -sale.commissionTaxMinor],
  ["royalty", (sale) => -sale.royaltyMinor],
  ["payment_fee", (sale) => -sale.paymentFeeMinor],
  ["promotion", (sale) => sale.promotionMinor],
];
const none = shares.map(() => "");

export function statementCsv({ currency, openingMinor, closingMinor, lines, month, ...about }: Statement): string {
  const amount = (minor: number) => decimal({ minor: minor || 0, currency: currency as Currency });
  const heads = ["date", "kind", "reference", "transfer", "note", "amount", "balance", "currency"];
  return [
    row([...heads, ...shares.map(([name]) => name)]),
    row([`${month}-01`, "opening", "", "", "", "", amount(openingMinor), currency, ...none]),
    ...lines.map(({ sale, ...line }) =>
      row([
        iso(line.at),
        line.kind,
        line.reference,
        line.transferId,
        line.note,
        amount(line.minor),
        amount(line.balanceMinor),
        currency,
        ...(sale ? shares.map(([, of]) => amount(of(sale))) : none),
      ]),
    ),
    row([month, "closing", "", "", "", "", amount(closingMinor), currency, ...none]),
    ...summaryOf(about).map(([kind, minor]) => row([month, kind, "", "", "", amount(minor), "", currency, ...none])),
  ].join("");
}

const summaryOf = ({
  totals,
  purses,
  reserve,
  keptMinor,
}: Pick<Statement, "totals" | "purses" | "reserve" | "keptMinor">) => [
  ...totals.map(({ kind, minor }) => [`total:${kind}`, minor] as const),
  ...Object.entries(purses).map(([purse, minor]) => [`purse:${purse}`, minor] as const),
  ["reserve:held", reserve.heldMinor] as const,
  ["reserve:released", reserve.releasedMinor] as const,
  ["refund:fees_kept", keptMinor] as const,
];
