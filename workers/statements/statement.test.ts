import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import * as pdfLibrary from "pdf-lib";
import { copyFor } from "../../web/copy/index.ts";
import { transferKind } from "../../web/components/transfer-kind.ts";
import { describe, expect, it } from "vitest";
import { decimal } from "../kernel/money.ts";
import { statementCsv } from "./statement-csv.ts";
import { statementPdf, type PaperWords } from "./statement-pdf.ts";
import { paperFace } from "../../scripts/paper-face.ts";
import { openFaces, visualRuns, type FaceName } from "./type-setting.ts";
import { monthsBack, monthSpan, statementOf, type Move, type Statement } from "./statement.ts";

const about = {
  sellerId: "sel_1",
  seller: "万的窑 Kiln of Wan",
  month: "2026-11",
  currency: "EUR",
  openingMinor: 1_200,
} as const;
const all = (moves: readonly Move[]): number =>
  moves.reduce<number>((sum, { minor }) => sum + minor, about.openingMinor);
const stated = (moves: readonly Move[], also: Partial<Statement> = {}) =>
  statementOf(
    {
      ...about,
      purses: { pending: 100, reserve: 50, available: all(moves) - 150, debt: 0 },
      reserve: { heldMinor: 50, releasedMinor: 0 },
      ...also,
    },
    moves,
  );
const move = fc.record({
  at: fc.integer({ min: monthSpan("2026-11").from, max: monthSpan("2026-11").before - 1 }),
  kind: fc.constantFrom("sale", "commission", "payout", "refund"),
  group: fc.constantFrom("ord_1", "ref_1"),
  reference: fc.constantFrom("YJ-1", "=1+1", '"quoted", twice'),
  sale: fc.constant(null),
  refund: fc.constant(null),
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
  summary: "汇总",
  lies: "其中",
  purses: { pending: "待释放", reserve: "保证金", available: "可提取", debt: "欠款" },
  held: "转入",
  released: "释放",
  kept: "保留",
  page: (n, of) => `${n} / ${of}`,
  kind: (kind) => kind,
  locale: "zh-Hans",
};
const files = {
  han: "noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff",
  arabic: "noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff",
};
const face = async (name: FaceName): Promise<ArrayBuffer> => {
  const file = paperFace(readFileSync(`node_modules/@fontsource/${files[name]}`));
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
};

describe("a statement", () => {
  it("adds up line by line and kind by kind, and a spreadsheet reads the same", () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        const statement = stated(moves as Move[]);
        expect(statement.closingMinor - statement.openingMinor).toBe(moves.reduce((sum, { minor }) => sum + minor, 0));
        expect(statement.totals.reduce((sum, { minor }) => sum + minor, 0)).toBe(
          statement.closingMinor - statement.openingMinor,
        );
        const rows = parse(statementCsv(statement), { columns: true }) as Record<string, string>[];
        const closing = rows[moves.length + 1]!;
        expect(closing["kind"]).toBe("closing");
        const cents = (kind: string) =>
          rows
            .filter((row) => row["kind"]?.startsWith(kind))
            .reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
        expect(cents("total:")).toBe(statement.closingMinor - statement.openingMinor);
        expect(cents("purse:")).toBe(statement.closingMinor);
        expect(closing["balance"]).toBe(decimal({ minor: statement.closingMinor, currency: "EUR" }));
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
        refund: null,
      },
    ];
    const [, line] = parse(statementCsv(stated(moves)), { columns: true }) as Record<string, string>[];
    const names = ["gross", "sales_tax", "commission", "commission_tax", "royalty", "payment_fee", "promotion"];
    const cents = names.reduce((sum, name) => sum + Math.round(Number(line![name]) * 100), 0);
    expect([cents, line!["reference"]]).toEqual([5_129, "YJ-1"]);
    const { totals } = stated([...moves, { ...moves[0]!, kind: "payout", minor: -5_000, sale: null }]);
    expect(totals.map(({ kind, minor }) => `${kind} ${minor}`)).toEqual([
      "sale.gross 6790",
      "sale.tax -400",
      "sale.promotion 100",
      "sale.commission -900",
      "sale.commission_tax -180",
      "sale.royalty -50",
      "sale.payment_fee -231",
      "payout -5000",
    ]);
  });

  it("is a PDF of as many pages as it takes, in Chinese too, and with one page when nothing happened", async () => {
    const moves = fc.sample(move, { numRuns: 96, seed: 7 }) as Move[];
    const file = await statementPdf(stated(moves), words, face);
    expect((await pdfLibrary.PDFDocument.load(file)).getPageCount()).toBe(3);
    expect(file.byteLength).toBeLessThan(200_000);
    const empty = await statementPdf(stated([]), words, async () => null);
    expect((await pdfLibrary.PDFDocument.load(empty)).getPageCount()).toBe(1);
  }, 60_000);

  it("is set from right to left for readers of Arabic, in joined letters, with names and figures the right way round", async () => {
    const { paper, kinds } = copyFor("ar", "finance");
    const arabic: PaperWords = { ...paper, kind: (kind) => transferKind(kind, kinds), locale: "ar" };
    const moves = fc.sample(move, { numRuns: 20, seed: 7 }) as Move[];
    const file = await statementPdf(stated(moves, { seller: "استوديو النيل 万的窑 Kiln" }), arabic, face);
    if (process.env["YAJI_PAPER"]) writeFileSync(process.env["YAJI_PAPER"], file);
    expect((await pdfLibrary.PDFDocument.load(file)).getPageCount()).toBe(1);

    const pdf = await pdfLibrary.PDFDocument.create();
    const faces = await openFaces(pdfLibrary, pdf, ["كشف حساب 万"], face);
    const line = (text: string, base: "ltr" | "rtl") => visualRuns(text, faces, base).map((run) => run.text);
    expect(line("كشف حُوّل YJ-1 · 12.50", "rtl").join("|")).toBe("YJ-1| |·| |12.50| |حُوّل| |كشف");
    expect(line("Seller كشف حساب Ltd", "ltr").join("|")).toBe("Seller| |حساب| |كشف| |Ltd");
    expect(line("كشف 万 Kiln", "rtl").join("|")).toBe("万| |Kiln| |كشف");
  }, 60_000);

  it("covers a month from its first moment to the next one's", () => {
    expect(monthSpan("2026-12").before).toBe(Date.UTC(2027, 0, 1));
    expect(monthsBack(Date.UTC(2026, 0, 31), 3)).toEqual(["2026-01", "2025-12", "2025-11"]);
  });
});
