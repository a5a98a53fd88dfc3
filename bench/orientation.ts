/**
 * What a well-known Node commerce server with PostgreSQL does on 2 cores, the same work over JSON, and how many times as
 * fast this shop means to be. For orientation: that server was measured elsewhere, on another day.
 */
export type Orientation = { readonly perSecond: number; readonly times: number };

export const orientation: { readonly [row: string]: Orientation } = {
  "list of 24, JSON, warm": { perSecond: 264, times: 10 },
  "product JSON, warm": { perSecond: 144, times: 10 },
  "word search, JSON": { perSecond: 16, times: 10 },
  "new cart and line": { perSecond: 48, times: 3 },
  "full checkout": { perSecond: 11, times: 3 },
};
export const idleElsewhere_mb = 533;

/** A line to print under a row that has its like elsewhere; empty for the others. */
export function besides(row: string, ours_perSecond: number): string {
  const theirs = orientation[row];
  if (!theirs) return "";
  const times = ours_perSecond / theirs.perSecond;
  const verdict = times >= theirs.times ? "ok" : "MISS";
  return `\n       a Node commerce server with PostgreSQL ${theirs.perSecond}/s: ${times.toFixed(1)} times (target ${theirs.times}, ${verdict})`;
}
