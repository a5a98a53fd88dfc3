/** Words nearly right: symmetric deletion finds candidates (W. Garbe, SymSpell), the Damerau–Levenshtein distance judges them. */

/** The word and each form of it with one letter left out. Two words one edit apart share at least one of these. */
export function shortenings(word: string): string[] {
  const forms = new Set([word]);
  for (let i = 0; i < word.length; i++) forms.add(word.slice(0, i) + word.slice(i + 1));
  return [...forms];
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each at cost 1. */
export function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  for (let j = 0; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      rows[i]![j] = Math.min(
        rows[i - 1]![j]! + 1,
        rows[i]![j - 1]! + 1,
        rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        swap ? rows[i - 2]![j - 2]! + 1 : Infinity,
      );
    }
  }
  return rows[a.length]![b.length]!;
}

/** The nearest known word within one edit (two from eight letters on), the more used of equals; null when none is near. */
export function nearest(
  typed: string,
  candidates: readonly { readonly word: string; readonly uses: number }[],
): string | null {
  const edits_max = typed.length >= 8 ? 2 : 1;
  const near = candidates
    .map(({ word, uses }) => ({ word, uses, edits: distance(typed, word) }))
    .filter(({ edits }) => edits <= edits_max)
    .sort((a, b) => a.edits - b.edits || b.uses - a.uses || (a.word < b.word ? -1 : 1));
  return near[0]?.word ?? null;
}
