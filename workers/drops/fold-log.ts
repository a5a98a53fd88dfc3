/** A log whose standing is the fold of its lines, and its check by a stranger who has nothing but the lines. Pure. */
import { ok, type Fault, type Result } from "../kernel/result.ts";
import { brokenLink, type Entry, type LogEvent } from "./chain.ts";

/** The whole log, or where it breaks. */
export function foldLog<E, S, F extends Fault>(
  first: S,
  events: readonly E[],
  after: (before: S, event: E) => Result<S, F>,
): Result<S, F> {
  let standing = first;
  for (const event of events) {
    const step = after(standing, event);
    if (!step.ok) return step;
    standing = step.value;
  }
  return ok(standing);
}

export type FoldReport<S> = {
  readonly sale: string;
  readonly lines: number;
  readonly standing: S;
  readonly faults: readonly string[];
};

/** The chain is whole, its first line says the terms, and every line may follow on the one before. */
export function verifyFolded<T, E extends LogEvent, S>(
  entries: readonly Entry[],
  rules: {
    /** what is sold, as its fault calls it */
    readonly noun: string;
    readonly first: S;
    readonly fold: (terms: T, events: readonly E[]) => Result<S, Fault & { readonly why: string }>;
  },
): FoldReport<S> {
  const { noun, first, fold } = rules;
  const about = { sale: entries[0]?.sale ?? "", lines: entries.length };
  const opened = entries[0]?.event as (LogEvent & { readonly terms: T }) | undefined;
  if (opened?.kind !== "opened")
    return { ...about, standing: first, faults: [`the log does not begin with the ${noun}'s terms`] };
  const link = brokenLink(entries);
  const folded = fold(
    opened.terms,
    entries.map(({ event }) => event as E),
  );
  return {
    ...about,
    standing: folded.ok ? folded.value : first,
    faults: [...(link ? [link] : []), ...(folded.ok ? [] : [folded.fault.why])],
  };
}
