/**
 * The statement on paper: A4, as many pages as it takes, from right to left for readers of Arabic. The PDF library is
 * loaded here and nowhere else.
 */
import { formatMoney, type Currency } from "../kernel/money.ts";
import type { Statement } from "./statement.ts";
import { drawRuns, openFaces, visualRuns, widthOf, type Direction, type FaceName } from "./type-setting.ts";

/** Words of the sheet in the language of its reader. */
export type PaperWords = {
  readonly title: string;
  readonly opening: string;
  readonly closing: string;
  readonly summary: string;
  /** above where the closing balance lies */
  readonly lies: string;
  readonly purses: {
    readonly pending: string;
    readonly reserve: string;
    readonly available: string;
    readonly debt: string;
  };
  readonly held: string;
  readonly released: string;
  readonly kept: string;
  readonly date: string;
  readonly what: string;
  readonly reference: string;
  readonly amount: string;
  readonly balance: string;
  readonly page: (n: string, of: string) => string;
  readonly kind: (kind: string) => string;
  readonly locale: string;
};

const page_points = { width: 595.28, height: 841.89, margin: 48, line: 16 } as const;
const rows_a_page = 38;
const columns = { date: 48, what: 118, reference: 240, amount: 470, balance: 547 } as const;

/** Where a line begins and ends, whichever way the sheet reads. */
type Pen = {
  start(words: string, x: number, y: number, size?: number): void;
  end(words: string, x: number, y: number, size?: number): void;
  rule(y: number): void;
};

export async function statementPdf(
  statement: Statement,
  words: PaperWords,
  fetchFace: (name: FaceName) => Promise<ArrayBuffer | null>,
): Promise<Uint8Array> {
  const library = await import("pdf-lib");
  const pdf = await library.PDFDocument.create();
  pdf.setTitle(`${words.title} ${statement.month} ${statement.currency}`);
  pdf.setLanguage(words.locale);
  pdf.setProducer("Yaji");
  const kinds = [...statement.lines, ...statement.totals].map(({ kind }) => words.kind(kind));
  const texts = [...Object.values(words), ...Object.values(words.purses), statement.seller, ...kinds].map(String);
  const faces = await openFaces(library, pdf, texts, fetchFace);
  const direction: Direction = words.locale === "ar" && faces.arabic ? "rtl" : "ltr";
  const mirrored = (x: number) => (direction === "rtl" ? page_points.width - x : x);

  const sheets = sheetsOf(statement);
  for (const [index, lines] of sheets.entries()) {
    const page = pdf.addPage([page_points.width, page_points.height]);
    const draw = (said: string, at: number, y: number, size: number, atItsEnd: boolean) => {
      const runs = visualRuns(said, faces, direction);
      drawRuns(page, faces, runs, atItsEnd ? at - widthOf(runs, size) : at, y, size);
    };
    const pen: Pen = {
      start: (said, x, y, size = 9) => draw(said, mirrored(x), y, size, direction === "rtl"),
      end: (said, x, y, size = 9) => draw(said, mirrored(x), y, size, direction === "ltr"),
      rule: (y) => page.drawLine({ start: { x: columns.date, y }, end: { x: columns.balance, y }, thickness: 0.5 }),
    };
    drawSheet(pen, statement, words, lines, { index, count: sheets.length });
  }
  return pdf.save();
}

const purseNames = ["pending", "reserve", "available", "debt"] as const;
/** Its heading, the opening balance, each kind, the closing one, where that lies, what moved through the reserve, and what was kept. */
const summaryRows = ({ totals }: Statement): number => totals.length + 5 + purseNames.length + 3;

/** At least one, so that an empty month has a sheet too; one more where the summary does not fit under the last line. */
function sheetsOf(statement: Statement): readonly (readonly Statement["lines"][number][])[] {
  const { lines } = statement;
  const count = Math.max(1, Math.ceil(lines.length / rows_a_page));
  const sheets = Array.from({ length: count }, (_, i) => lines.slice(i * rows_a_page, (i + 1) * rows_a_page));
  return sheets.at(-1)!.length + summaryRows(statement) > rows_a_page ? [...sheets, []] : sheets;
}

function drawSheet(
  pen: Pen,
  statement: Statement,
  words: PaperWords,
  lines: Statement["lines"],
  place: { readonly index: number; readonly count: number },
): void {
  const { height, margin, line } = page_points;
  const money = moneyIn(statement, words);
  let y = drawHead(pen, statement, words, height - margin);
  pen.rule(y - 5);
  if (place.index === 0) {
    y -= line;
    pen.start(words.opening, columns.what, y);
    pen.end(money(statement.openingMinor), columns.balance, y);
  }
  for (const one of lines) {
    y -= line;
    pen.start(new Date(one.at).toISOString().slice(0, 10), columns.date, y, 8);
    pen.start(words.kind(one.kind), columns.what, y);
    const taken = one.sale ? ` · ${money(one.sale.grossMinor)} − ${money(one.sale.grossMinor - one.minor)}` : "";
    pen.start(`${one.reference}${taken}`, columns.reference, y, 7);
    pen.end(money(one.minor), columns.amount, y);
    pen.end(money(one.balanceMinor), columns.balance, y);
  }
  if (place.index === place.count - 1) drawSummary(pen, statement, words, y);
  pen.end(words.page(String(place.index + 1), String(place.count)), columns.balance, margin - 16, 8);
}

const moneyIn =
  ({ currency }: Statement, { locale }: PaperWords) =>
  (minor: number): string =>
    formatMoney({ minor, currency: currency as Currency }, locale);

/** From the opening balance, kind by kind, to the closing one, and where that lies. */
function drawSummary(pen: Pen, statement: Statement, words: PaperWords, under: number): void {
  const money = moneyIn(statement, words);
  let y = under - page_points.line * 2;
  const row = (name: string, minor: number) => {
    pen.start(name, columns.what, y);
    pen.end(money(minor), columns.balance, y);
    y -= page_points.line;
  };
  pen.start(words.summary, columns.date, y, 11);
  y -= page_points.line;
  row(words.opening, statement.openingMinor);
  for (const { kind, minor } of statement.totals) row(words.kind(kind), minor);
  pen.rule(y + page_points.line - 5);
  row(words.closing, statement.closingMinor);
  const { purses } = statement;
  pen.start(words.lies, columns.date, y, 8);
  y -= page_points.line;
  for (const name of purseNames) if (purses[name] !== 0) row(words.purses[name], purses[name]);
  if (statement.reserve.heldMinor > 0) row(words.held, statement.reserve.heldMinor);
  if (statement.reserve.releasedMinor > 0) row(words.released, statement.reserve.releasedMinor);
  if (statement.keptMinor > 0) row(words.kept, statement.keptMinor);
}

/** Whose, which month, and what the columns are; answers where the lines begin. */
function drawHead(pen: Pen, statement: Statement, words: PaperWords, top: number): number {
  let y = top;
  pen.start(words.title, columns.date, y, 16);
  pen.end(`${statement.month} · ${statement.currency}`, columns.balance, y, 11);
  y -= 20;
  pen.start(statement.seller, columns.date, y, 11);
  pen.end(statement.sellerId, columns.balance, y, 8);
  y -= 28;
  pen.start(words.date, columns.date, y);
  pen.start(words.what, columns.what, y);
  pen.start(words.reference, columns.reference, y);
  pen.end(words.amount, columns.amount, y);
  pen.end(words.balance, columns.balance, y);
  return y;
}
