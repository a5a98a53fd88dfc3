/**
 * A log on disk and the fold of it in memory, which is read back once after a waking. They change together or not at all;
 * what the events mean, and what else is written with them, is the mechanism's own business.
 */
import type { LogEvent } from "../../workers/drops/chain.ts";
import { openLog, type LogBook } from "./log-book.ts";

export type FoldedLog<E extends LogEvent, S> = {
  readonly log: LogBook<E>;
  state(): S;
  /** Decides and writes without a pause between; nothing of it remains if anything throws. */
  change<T>(now: number, decide: (state: S) => { outcome: T; events: readonly E[] }): T;
};

type Folding<E extends LogEvent, S> = {
  empty(): S;
  apply(state: S, event: E, at: number, seq: number): void;
  /** Writes what follows from the events beside the log. */
  alongside?(events: readonly E[]): void;
};

/** `together` and `append` are for a book that lets the fold run ahead of the log while it decides. */
export function openFoldedLog<E extends LogEvent, S>(storage: DurableObjectStorage, folding: Folding<E, S>) {
  const { empty, apply, alongside } = folding;
  const log = openLog<E>(storage);
  let known: S | null = null;
  const state = (): S => {
    if (known) return known;
    const folded = empty();
    log.replay((event, at, seq) => apply(folded, event, at, seq));
    return (known = folded);
  };
  /** Should the write fail, memory is forgotten and read again. */
  const together = <T>(work: () => T): T => {
    try {
      return storage.transactionSync(work);
    } catch (thrown) {
      known = null;
      log.forget();
      throw thrown;
    }
  };
  const append = (at: number, events: readonly E[]): void => {
    if (events.length === 0) return;
    log.append(at, events);
    alongside?.(events);
  };
  const change: FoldedLog<E, S>["change"] = (now, decide) =>
    together(() => {
      const { outcome, events } = decide(state());
      let { seq } = log.head();
      append(now, events);
      for (const event of events) apply(state(), event, now, ++seq);
      return outcome;
    });
  return { log, state, change, together, append };
}
