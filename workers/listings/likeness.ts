/** How alike two titles and two pictures are. Pure. */

/** Small letters, no accents, no punctuation, single spaces: how people would call two titles the same. */
export const plainTitle = (title: string): string =>
  title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function pairsOf(text: string): Map<string, number> {
  const signs = [...plainTitle(text).replaceAll(" ", "")];
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < signs.length; i++) {
    const pair = signs[i]! + signs[i + 1]!;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Dice's coefficient over pairs of signs, 0 to 100: works for letters and for characters alike. */
export function titleLikeness_percent(a: string, b: string): number {
  if (plainTitle(a) === plainTitle(b)) return 100;
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const size = (pairs: Map<string, number>) => [...pairs.values()].reduce((sum, n) => sum + n, 0);
  const shared = [...left].reduce((sum, [pair, n]) => sum + Math.min(n, right.get(pair) ?? 0), 0);
  const all = size(left) + size(right);
  return all === 0 ? 0 : Math.floor((200 * shared) / all);
}

export const hashRaster = { width: 9, height: 8 } as const;

/** dHash: is each grey dot darker than its right neighbour? 8 rows of 8 answers. `rgba` is 9 × 8 dots of four bytes. */
export function differenceHash(rgba: Uint8Array): string {
  const { width, height } = hashRaster;
  const grey = (x: number, y: number): number => {
    const at = (y * width + x) * 4;
    return 299 * rgba[at]! + 587 * rgba[at + 1]! + 114 * rgba[at + 2]!;
  };
  let hash = "";
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x + 1 < width; x++) row = row * 2 + (grey(x, y) < grey(x + 1, y) ? 1 : 0);
    hash += row.toString(16).padStart(2, "0");
  }
  return hash;
}

export const bandsOf = (hash: string): number[] =>
  [0, 4, 8, 12].map((at) => Number.parseInt(hash.slice(at, at + 4), 16));

/** In how many of 64 bits two hashes differ. */
export const bitsApart = (a: string, b: string): number =>
  bandsOf(a).reduce((sum, band, i) => {
    let both = band ^ bandsOf(b)[i]!;
    let bits = 0;
    for (; both > 0; both &= both - 1) bits += 1;
    return sum + bits;
  }, 0);
