/**
 * The statement on paper: A4, as many pages as it takes. Latin is set in the reader's own Helvetica, Han in a face that
 * the assets carry and the file embeds only the used glyphs of. The PDF library is loaded here and nowhere else.
 */
import { formatMoney, type Currency } from "../kernel/money.ts";
import type { Statement } from "./statement.ts";

/** Words of the sheet in the language of its reader. */
export type PaperWords = {
  readonly title: string;
  readonly opening: string;
  readonly closing: string;
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

type Pen = {
  text(words: string, x: number, y: number, size?: number): void;
  right(words: string, x: number, y: number, size?: number): void;
  rule(y: number): void;
};

/** `face` fetches a font file with Han glyphs and is asked only where there are any; null: such signs become a dot. */
export async function statementPdf(
  statement: Statement,
  words: PaperWords,
  face: () => Promise<ArrayBuffer | null>,
): Promise<Uint8Array> {
  const { PDFDocument, StandardFonts } = await import("pdf-lib");
  const pdf = await PDFDocument.create();
  const latin = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.setTitle(`${words.title} ${statement.month} ${statement.currency}`);
  pdf.setProducer("Yaji");
  const known = new Set([...latin.getCharacterSet(), 0xa0, 0x202f]);
  const all = [...Object.values(words), statement.seller, ...statement.totals.map(({ kind }) => words.kind(kind))];
  const plain = [...all.join("")].every((sign) => known.has(sign.codePointAt(0)!));
  const file = plain ? null : await face();
  const han = file === null ? null : await embedFace(pdf, file);
  /** Neighbours that one face can set together. */
  const runs = (text: string): { run: string; font: typeof latin }[] => {
    const parts: { run: string; font: typeof latin }[] = [];
    for (const sign of text.replaceAll(/[\u00a0\u202f]/g, " ")) {
      const plain = known.has(sign.codePointAt(0)!);
      const font = plain || !han ? latin : han;
      const last = parts.at(-1);
      const set = plain || han ? sign : "·";
      if (last?.font === font) last.run += set;
      else parts.push({ run: set, font });
    }
    return parts;
  };
  const widthOf = (text: string, size: number) =>
    runs(text).reduce((width, { run, font }) => width + font.widthOfTextAtSize(run, size), 0);

  const sheets = chunks(statement.lines, rows_a_page);
  for (const [index, lines] of sheets.entries()) {
    const page = pdf.addPage([page_points.width, page_points.height]);
    const text: Pen["text"] = (said, x, y, size = 9) => {
      let at = x;
      for (const { run, font } of runs(said)) {
        page.drawText(run, { x: at, y, size, font });
        at += font.widthOfTextAtSize(run, size);
      }
    };
    const pen: Pen = {
      text,
      right: (said, x, y, size = 9) => text(said, x - widthOf(said, size), y, size),
      rule: (y) => page.drawLine({ start: { x: columns.date, y }, end: { x: columns.balance, y }, thickness: 0.5 }),
    };
    drawSheet(pen, statement, words, lines, { index, count: sheets.length });
  }
  return pdf.save();
}

type Document = Awaited<ReturnType<(typeof import("pdf-lib"))["PDFDocument"]["create"]>>;

async function embedFace(pdf: Document, face: ArrayBuffer) {
  const { default: fontkit } = await import("@pdf-lib/fontkit");
  pdf.registerFontkit(fontkit);
  return pdf.embedFont(face, { subset: true });
}

function drawSheet(
  pen: Pen,
  statement: Statement,
  words: PaperWords,
  lines: Statement["lines"],
  place: { readonly index: number; readonly count: number },
): void {
  const { height, margin, line } = page_points;
  const money = (minor: number) => formatMoney({ minor, currency: statement.currency as Currency }, words.locale);
  let y = drawHead(pen, statement, words, height - margin);
  pen.rule(y - 5);
  if (place.index === 0) {
    y -= line;
    pen.text(words.opening, columns.what, y);
    pen.right(money(statement.openingMinor), columns.balance, y);
  }
  for (const one of lines) {
    y -= line;
    pen.text(new Date(one.at).toISOString().slice(0, 10), columns.date, y, 8);
    pen.text(words.kind(one.kind), columns.what, y);
    const taken = one.sale ? ` · ${money(one.sale.grossMinor)} − ${money(one.sale.grossMinor - one.minor)}` : "";
    pen.text(`${one.reference}${taken}`, columns.reference, y, 7);
    pen.right(money(one.minor), columns.amount, y);
    pen.right(money(one.balanceMinor), columns.balance, y);
  }
  if (place.index === place.count - 1) {
    pen.rule(y - 5);
    y -= line + 4;
    pen.text(words.closing, columns.what, y);
    pen.right(money(statement.closingMinor), columns.balance, y);
  }
  pen.right(words.page(String(place.index + 1), String(place.count)), columns.balance, margin - 16, 8);
}

/** Whose, which month, and what the columns are; answers where the lines begin. */
function drawHead(pen: Pen, statement: Statement, words: PaperWords, top: number): number {
  let y = top;
  pen.text(words.title, columns.date, y, 16);
  pen.right(`${statement.month} · ${statement.currency}`, columns.balance, y, 11);
  y -= 20;
  pen.text(statement.seller, columns.date, y, 11);
  pen.right(statement.sellerId, columns.balance, y, 8);
  y -= 28;
  pen.text(words.date, columns.date, y);
  pen.text(words.what, columns.what, y);
  pen.text(words.reference, columns.reference, y);
  pen.right(words.amount, columns.amount, y);
  pen.right(words.balance, columns.balance, y);
  return y;
}

/** At least one chunk, so that an empty month has a sheet too. */
function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(list.length / size));
  return Array.from({ length: count }, (_, i) => list.slice(i * size, (i + 1) * size));
}
