/** The gate's state: its log on disk and the fold of it in memory. Every change is one transaction. */
import { applyToGate, emptyGate, type GateEvent, type GateState } from "../../workers/drops/flash-sale/gate.ts";
import { openLog, logSchema, type LogBook } from "../support/log-book.ts";
import { migrate } from "../support/migrate.ts";
import { waitingSchema } from "./waiting-room.ts";

export type GateBook = {
  readonly log: LogBook<GateEvent>;
  state(): GateState;
  /** Decides and writes without a pause between; nothing of it remains if anything throws. */
  change<T>(now: number, decide: (state: GateState) => { outcome: T; events: readonly GateEvent[] }): T;
};

export function openGateBook(storage: DurableObjectStorage): GateBook {
  migrate(storage, [...logSchema, ...waitingSchema]);
  const log = openLog<GateEvent>(storage);
  let known: GateState | null = null;
  const state = (): GateState => {
    if (known) return known;
    const folded = emptyGate();
    log.replay((event, at) => applyToGate(folded, event, at));
    return (known = folded);
  };
  return {
    log,
    state,
    change(now, decide) {
      try {
        return storage.transactionSync(() => {
          const { outcome, events } = decide(state());
          if (events.length > 0) log.append(now, events);
          for (const event of events) applyToGate(state(), event, now);
          return outcome;
        });
      } catch (thrown) {
        known = null;
        throw thrown;
      }
    },
  };
}
