/**
 * Text → words to find it by. Han and kana have no blanks between words, so a run of them gives every character and
 * every pair of neighbours (two-character words are the normal case in Chinese; trigrams miss them). Traditional and
 * Japanese forms become simplified, Arabic loses its optional marks, Latin its accents (in the index's tokenizer too).
 */
import { simplified } from "./simplified.ts";

const run = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+|[\p{L}\p{N}\p{M}]+/gu;
const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u;
const words_max = 4_000;

export type Run = { readonly text: string; readonly kind: "characters" | "word" };

export function runs(text: string): Run[] {
  const plain = arabicPlain(simplified(text.normalize("NFKC").toLowerCase()));
  return (plain.match(run) ?? []).slice(0, words_max).map((found) => ({
    text: eastAsian.test(found) ? found : found.normalize("NFD").replace(/\p{M}/gu, ""),
    kind: eastAsian.test(found) ? "characters" : "word",
  }));
}

/** What the index stores: words as they are, runs of characters as singles and pairs, parted by blanks. */
export function indexTokens(text: string): string {
  return runs(text)
    .flatMap(({ text, kind }) => (kind === "word" ? [text] : [...text, ...pairs(text)]))
    .join(" ");
}

/** What a query asks for: pairs where there are two characters or more, since a pair says more than its singles. */
export function queryTokens(query: string): string[] {
  const tokens = runs(query).flatMap(({ text, kind }) =>
    kind === "word" ? [text] : [...text].length === 1 ? [text] : pairs(text),
  );
  return [...new Set(tokens)].slice(0, 24);
}

export const isWord = (token: string): boolean => /^[a-z][a-z0-9]{3,}$/.test(token);

function pairs(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

/** One form of alef, yeh and teh marbuta; no tatweel, no vowel marks (as Lucene's ArabicNormalizer does). */
function arabicPlain(text: string): string {
  return text
    .replace(/\u0640|[\u064b-\u065f]|\u0670/g, "")
    .replace(/[\u0622\u0623\u0625]/g, "\u0627")
    .replaceAll("\u0649", "\u064a")
    .replaceAll("\u0629", "\u0647");
}
