/** A seeded stream of numbers: the same words always give the same picture, on every machine. */

export type Rand = {
  /** 0 ≤ x < 1 */
  readonly next: () => number;
  readonly between: (low: number, high: number) => number;
  /** whole number, both ends included */
  readonly int: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(choices: readonly T[]) => T;
  /** around zero, mostly within ±spread */
  readonly wobble: (spread: number) => number;
  /** an independent stream, so that one part of a drawing never disturbs another */
  readonly fork: (name: string) => Rand;
};

/** 32-bit FNV-1a with a final avalanche (Murmur3 finaliser). */
export function hash(words: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) h = Math.imul(h ^ words.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The stream named by `words` (mulberry32). */
export function randomOf(words: string): Rand {
  let state = hash(words);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + (high - low) * next();
  return {
    next,
    between,
    int: (low, high) => Math.floor(between(low, high + 1)),
    chance: (probability) => next() < probability,
    pick: (choices) => choices[Math.floor(next() * choices.length)]!,
    wobble: (spread) => (next() + next() - 1) * spread,
    fork: (name) => randomOf(`${words}/${name}`),
  };
}
