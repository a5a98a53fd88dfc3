/** Years out of the ways museums write them: "1736–95", "300s–100s BCE", "c. 1830-1850", "late 19th century". */
export type Years = { readonly from: number; readonly to: number; readonly circa: boolean };

const year = /(\d{1,4})(s)?(st|nd|rd|th)?/g;

/** Null when no year can be read. Years before our era are negative. */
export function yearsOf(text: string): Years | null {
  const lower = text.toLowerCase().split(/\(|design patent|edition/)[0] ?? "";
  const circa = /\bc\.|\bca\.|circa|about|probably|early|mid|late/.test(lower);
  const found = [...lower.matchAll(year)].map((m) => spanOf(Number(m[1]), Boolean(m[2]), Boolean(m[3])));
  const first = found[0];
  if (!first) return null;
  const last = found.length > 1 ? found.at(-1)! : first;
  const ends = [first.from, first.to, shortEnd(first, last), last.to > 99 ? last.to : shortEnd(first, last)];
  const before = /bce|b\.c\./.test(lower);
  const crosses = before && /\bce\b|a\.d\./.test(lower.replaceAll("bce", ""));
  if (before && !crosses) return { from: -Math.max(...ends), to: -Math.min(...ends), circa };
  if (crosses) return { from: -first.to, to: last.to, circa };
  return { from: Math.min(...ends), to: Math.max(...ends), circa };
}

/** "1736–95": the second number borrows the first one's century. */
function shortEnd(first: { from: number; to: number }, last: { from: number; to: number }): number {
  if (last.from >= 100 || first.from < 1000) return last.from;
  return Math.floor(first.from / 100) * 100 + last.from;
}

function spanOf(value: number, isDecade: boolean, isCentury: boolean): { from: number; to: number } {
  if (isCentury) return { from: (value - 1) * 100 + 1, to: value * 100 };
  if (isDecade && value % 100 === 0) return { from: value, to: value + 99 };
  if (isDecade) return { from: value, to: value + 9 };
  return { from: value, to: value };
}
