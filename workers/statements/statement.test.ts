import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { decimal } from "../kernel/money.ts";
import { statementCsv } from "./statement-csv.ts";
import { statementPdf, type PaperWords } from "./statement-pdf.ts";
import { monthsBack, monthSpan, statementOf, type Move } from "./statement.ts";

const about = {
  sellerId: "sel_1",
  seller: "万的窑 Kiln of Wan",
  month: "2026-11",
  currency: "EUR",
  openingMinor: 1_200,
} as const;
const move = fc.record({
  at: fc.integer({ min: monthSpan("2026-11").from, max: monthSpan("2026-11").before - 1 }),
  kind: fc.constantFrom("sale", "commission", "payout", "refund"),
  group: fc.constantFrom("ord_1", "ref_1"),
  reference: fc.constantFrom("YJ-1", "=1+1", '"quoted", twice'),
  sale: fc.constant(null),
  note: fc.constantFrom("", "line\nbreak"),
  minor: fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((minor) => minor !== 0),
  transferId: fc.uuid(),
});
const words: PaperWords = {
  title: "月结单",
  opening: "期初",
  closing: "期末",
  date: "日期",
  what: "事由",
  reference: "编号",
  amount: "金额",
  balance: "余额",
  page: (n, of) => `${n} / ${of}`,
  kind: (kind) => kind,
  locale: "zh-Hans",
};
const face = (): ArrayBuffer => {
  const file = readFileSync(
    "node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff",
  );
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
};

describe("a statement", () => {
  it("adds up line by line and kind by kind, and a spreadsheet reads the same", () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        const statement = statementOf(about, moves as Move[]);
        expect(statement.closingMinor - statement.openingMinor).toBe(moves.reduce((sum, { minor }) => sum + minor, 0));
        expect(statement.totals.reduce((sum, { minor }) => sum + minor, 0)).toBe(
          statement.closingMinor - statement.openingMinor,
        );
        const rows = parse(statementCsv(statement), { columns: true }) as Record<string, string>[];
        expect(rows).toHaveLength(moves.length + 2);
        expect(rows.at(-1)!["balance"]).toBe(decimal({ minor: statement.closingMinor, currency: "EUR" }));
        expect(rows.some(({ reference }) => reference?.startsWith("="))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("says of a sale what was taken of it, and the row adds up", () => {
    const sale = {
      grossMinor: 6_790,
      taxMinor: 400,
      promotionMinor: 100,
      commissionMinor: 900,
      commissionTaxMinor: 180,
      royaltyMinor: 50,
      paymentFeeMinor: 231,
    };
    const moves: Move[] = [
      {
        at: monthSpan("2026-11").from,
        kind: "sale.net",
        group: "ord_1",
        reference: "YJ-1",
        note: "",
        minor: 5_129,
        transferId: "t",
        sale,
      },
    ];
    const [, line] = parse(statementCsv(statementOf(about, moves)), { columns: true }) as Record<string, string>[];
    const names = ["gross", "sales_tax", "commission", "commission_tax", "royalty", "payment_fee", "promotion"];
    const cents = names.reduce((sum, name) => sum + Math.round(Number(line![name]) * 100), 0);
    expect([cents, line!["reference"]]).toEqual([5_129, "YJ-1"]);
  });

  it("is a PDF of as many pages as it takes, in Chinese too, and with one page when nothing happened", async () => {
    const moves = fc.sample(move, { numRuns: 100, seed: 7 }) as Move[];
    const file = await statementPdf(statementOf(about, moves), words, async () => face());
    expect((await PDFDocument.load(file)).getPageCount()).toBe(3);
    expect(file.byteLength).toBeLessThan(200_000);
    const empty = await statementPdf(statementOf(about, []), words, async () => null);
    expect((await PDFDocument.load(empty)).getPageCount()).toBe(1);
  }, 60_000);

  it("covers a month from its first moment to the next one's", () => {
    expect(monthSpan("2026-12").before).toBe(Date.UTC(2027, 0, 1));
    expect(monthsBack(Date.UTC(2026, 0, 31), 3)).toEqual(["2026-01", "2025-12", "2025-11"]);
  });
});
