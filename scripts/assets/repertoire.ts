/**
 * The characters each script's readers commonly use, listed by the old national encodings that ordered them so: level
 * one of GB 2312 (3,755), Big5 (5,401) and JIS X 0208 (2,965). Read from the platform's own decoders.
 */
type Rows = { label: string; first: number; last: number; lowestTrail: number };

const gb: Rows = { label: "gb18030", first: 0xb0a1, last: 0xd7f9, lowestTrail: 0xa1 };
const big5: Rows = { label: "big5", first: 0xa440, last: 0xc67e, lowestTrail: 0x40 };
const jis: Rows = { label: "euc-jp", first: 0xb0a1, last: 0xcfd3, lowestTrail: 0xa1 };

function han({ label, first, last, lowestTrail }: Rows): string[] {
  const decoder = new TextDecoder(label);
  const found: string[] = [];
  for (let code = first; code <= last; code += 1) {
    const trail = code & 0xff;
    if (trail < lowestTrail || trail > 0xfe || (trail > 0x7e && trail < 0xa1)) continue;
    const char = decoder.decode(new Uint8Array([code >> 8, trail]));
    if (/^\p{sc=Han}$/u.test(char)) found.push(char);
  }
  return found;
}

export type Repertoire = {
  /** Everyday characters, cut into files of their own for goods that come later. */
  readonly everyday: () => string[];
  /** Whether readers of this language write this character at all. */
  readonly knows: (char: string) => boolean;
};

const repertoire = (everyday: Rows, whole: Rows): Repertoire => {
  const known = new Set(han(whole));
  const kana = /[\p{sc=Hiragana}\p{sc=Katakana}ー]/u;
  return { everyday: () => han(everyday), knows: (char) => known.has(char) || (everyday === jis && kana.test(char)) };
};

export const simplified = () => repertoire(gb, { ...gb, last: 0xf7fe });
export const traditional = () => repertoire(big5, { ...big5, last: 0xf9d5 });
export const japanese = () => repertoire(jis, { ...jis, last: 0xf4a6 });
