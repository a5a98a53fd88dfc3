/**
 * Whether what buyers saw could have happened one after another, in time linear in their number: each shard's log gives
 * the order of its holds, and nobody may have been answered before somebody who stands earlier in it had even asked; and
 * where nothing has come back meanwhile, nobody is served who asked after another was told that all was gone.
 */
export type Operation = {
  readonly asked: number;
  readonly answered: number;
  readonly shard: number;
  /** line of the shard's log; null: told that all was gone */
  readonly seq: number | null;
};

/** Sentences, at most twenty; none is a history that could have been. */
export function disorder(operations: readonly Operation[]): string[] {
  const faults: string[] = [];
  const say = (fault: string) => faults.length < 20 && faults.push(fault);
  const held = operations.filter((one): one is Operation & { seq: number } => one.seq !== null);
  for (const [shard, ofShard] of Map.groupBy(held, (one) => one.shard)) {
    let latestAsked = Number.NEGATIVE_INFINITY;
    for (const one of inOrder(ofShard)) {
      if (one.answered < latestAsked)
        say(`shard ${shard} line ${one.seq}: answered before an earlier line was asked for`);
      latestAsked = Math.max(latestAsked, one.asked);
    }
  }
  const firstGone = operations.reduce(
    (first, one) => (one.seq === null ? Math.min(first, one.answered) : first),
    Infinity,
  );
  for (const one of held)
    if (one.asked > firstGone)
      say(`shard ${one.shard} line ${one.seq}: held after somebody was told that all was gone`);
  return faults;
}

/** Lines are small whole numbers, so they are laid out and not sorted. */
function inOrder<T extends { readonly seq: number }>(held: readonly T[]): T[] {
  const places: T[] = [];
  for (const one of held) places[one.seq] = one;
  return places.filter(Boolean);
}
