/**
 * Setting a line of text in the faces at hand. Latin is the reader's own Helvetica; Han and Arabic faces come with the
 * assets, and the file embeds the glyphs it uses. Arabic is shaped word by word by fontkit, which also turns its letters
 * round and says where their dots stand; what is left to do here is to put them there, and the order of the words of a
 * line (UAX #9, as far as figures, names and words need it).
 */
import type { PDFDocument, PDFFont, PDFName, PDFPage } from "pdf-lib";

type PdfLibrary = typeof import("pdf-lib");

export type FaceName = "han" | "arabic";
export type Direction = "ltr" | "rtl";
/** Neighbours that one face sets together. */
export type Run = { readonly text: string; readonly font: PDFFont; readonly rtl: boolean };
export type Faces = { readonly [name in FaceName]: PDFFont | null } & {
  readonly library: PdfLibrary;
  readonly latin: PDFFont;
  readonly known: ReadonlySet<number>;
  readonly shape: Shape | null;
  /** what the Arabic face is called on each page */
  readonly keys: WeakMap<PDFPage, PDFName>;
};
/** Where each glyph of a word stands from its pen, in thousandths of the size. */
type Shape = (word: string) => readonly { readonly advance: number; readonly x: number; readonly y: number }[];

/** With its vowel signs and digits, which are nobody's script alone. */
const isArabic = (sign: string): boolean =>
  /[\p{Script=Arabic}\u064b-\u0655\u0660-\u0670\u060c\u061b\u061f]/u.test(sign);
const faceOf = (sign: string, known: ReadonlySet<number>): FaceName | null =>
  isArabic(sign) ? "arabic" : known.has(sign.codePointAt(0)!) ? null : "han";
/** Spaces that only some faces have, and marks of direction: that is decided here. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\u00a0\u202f\u2009]/g, " ")
    .replaceAll(/[\u061c\u200e\u200f\u2066-\u2069]/g, "")
    .normalize("NFC");

/** `fetchFace` is asked for a file only where a text needs it; null: such signs become a dot. */
export async function openFaces(
  library: PdfLibrary,
  pdf: PDFDocument,
  texts: readonly string[],
  fetchFace: (name: FaceName) => Promise<ArrayBuffer | null>,
): Promise<Faces> {
  const latin = await pdf.embedFont(library.StandardFonts.Helvetica);
  const known = new Set(latin.getCharacterSet());
  const needed = new Set([...plain(texts.join(" "))].map((sign) => faceOf(sign, known)));
  const [han, arabic] = [
    needed.has("han") && (await fetchFace("han")),
    needed.has("arabic") && (await fetchFace("arabic")),
  ];
  if (!han && !arabic) return { library, latin, known, han: null, arabic: null, shape: null, keys: new WeakMap() };
  const { default: fontkit } = await import("@pdf-lib/fontkit");
  pdf.registerFontkit(fontkit);
  const embed = async (file: ArrayBuffer | null | false) => (file ? pdf.embedFont(file, { subset: true }) : null);
  return {
    library,
    latin,
    known,
    han: await embed(han),
    arabic: await embed(arabic),
    shape: arabic ? shapeOf(fontkit.create(new Uint8Array(arabic)) as unknown as Layouts) : null,
    keys: new WeakMap(),
  };
}

type Layouts = {
  readonly unitsPerEm: number;
  layout(word: string): {
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
  };
};
const shapeOf =
  (font: Layouts): Shape =>
  (word) =>
    font.layout(word).positions.map(({ xAdvance, xOffset, yOffset }) => ({
      advance: xAdvance / font.unitsPerEm,
      x: xOffset / font.unitsPerEm,
      y: yOffset / font.unitsPerEm,
    }));

/** Draws the runs one after another from `x`. */
export function drawRuns(page: PDFPage, faces: Faces, runs: readonly Run[], x: number, y: number, size: number): void {
  let at = x;
  for (const run of runs) {
    if (run.font === faces.arabic && faces.shape) drawWord(page, faces, faces.shape, run, at, y, size);
    else page.drawText(run.text, { x: at, y, size, font: run.font });
    at += run.font.widthOfTextAtSize(run.text, size);
  }
}

/** The library lays out words without their marks' places, so that each glyph is put down by itself. */
function drawWord(
  page: PDFPage,
  { library, keys }: Faces,
  shape: Shape,
  { text, font }: Run,
  x: number,
  y: number,
  size: number,
): void {
  const { beginText, endText, setFontAndSize, setTextMatrix, showText, PDFHexString } = library;
  const glyphs = font.encodeText(text).asString().match(/.{4}/g) ?? [];
  const key = keys.get(page) ?? page.node.newFontDictionary(font.name, font.ref);
  keys.set(page, key);
  page.pushOperators(beginText(), setFontAndSize(key, size));
  let pen = x;
  for (const [i, { advance, ...mark }] of shape(text).entries()) {
    page.pushOperators(
      setTextMatrix(1, 0, 0, 1, pen + mark.x * size, y + mark.y * size),
      showText(PDFHexString.of(glyphs[i] ?? "")),
    );
    pen += advance * size;
  }
  page.pushOperators(endText());
}

/** From left to right, as it stands on the paper. */
export function visualRuns(text: string, faces: Faces, base: Direction): readonly Run[] {
  const runs = spaced(logicalRuns(text, faces), base);
  return turned(base === "rtl" ? runs.toReversed() : runs, base === "ltr");
}

/** As it is read: words and the spaces between them, each in one face. */
function logicalRuns(text: string, faces: Faces): readonly Run[] {
  const runs: Run[] = [];
  for (const sign of plain(text)) {
    const name = faceOf(sign, faces.known);
    const face = name && faces[name];
    const [font, set] = face ? [face, sign] : [faces.latin, name ? "·" : sign];
    const [last, rtl] = [runs.at(-1), name === "arabic"];
    const same = last?.font === font && last.rtl === rtl && (last.text === " ") === (set === " ");
    if (last && same) runs[runs.length - 1] = { ...last, text: last.text + set };
    else runs.push({ text: set, font, rtl });
  }
  return runs;
}

/** A space reads as its neighbours do; where they differ, and at the ends, as the line does. */
function spaced(runs: readonly Run[], base: Direction): readonly Run[] {
  return runs.map((run, i) => {
    if (run.text.trim() !== "") return run;
    const [before, after] = [runs[i - 1]?.rtl, runs[i + 1]?.rtl];
    return { ...run, rtl: before === after && before !== undefined ? before : base === "rtl" };
  });
}

/** Each block of neighbours that read this way, turned round. */
function turned(runs: readonly Run[], rtl: boolean): readonly Run[] {
  const blocks: Run[][] = [];
  for (const run of runs) {
    const last = blocks.at(-1);
    if (last?.[0]?.rtl === run.rtl) last.push(run);
    else blocks.push([run]);
  }
  return blocks.flatMap((block) => (block[0]?.rtl === rtl ? block.toReversed() : block));
}

export const widthOf = (runs: readonly Run[], size: number): number =>
  runs.reduce((width, { text, font }) => width + font.widthOfTextAtSize(text, size), 0);
