/** The gate's state: its log on disk and the fold of it in memory. Every change is one transaction. */
import { applyToGate, emptyGate, type GateEvent, type GateState } from "../../workers/drops/flash-sale/gate.ts";
import { openFoldedLog, type FoldedLog } from "../support/folded-log.ts";
import { logSchema } from "../support/log-book.ts";
import { migrate } from "../support/migrate.ts";
import { waitingSchema } from "./waiting-room.ts";

export type GateBook = FoldedLog<GateEvent, GateState>;

export function openGateBook(storage: DurableObjectStorage): GateBook {
  migrate(storage, [...logSchema, ...waitingSchema]);
  return openFoldedLog(storage, { empty: emptyGate, apply: applyToGate });
}
