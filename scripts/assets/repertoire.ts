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

export const simplified = () => han(gb);
export const traditional = () => han(big5);
export const japanese = () => han(jis);
