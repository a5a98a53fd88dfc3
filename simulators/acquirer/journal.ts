/**
 * Everything in memory, and each change also as one line of a file when asked for, so that a restart forgets nothing.
 * All changes of one synchronous step are one write, made before the answer leaves: a kill loses a step or nothing.
 * A line torn by it is the last one and is skipped.
 */
import { closeSync, existsSync, openSync, readFileSync, writeSync } from "node:fs";
import type { Refund, Session } from "./book.ts";
import type { Setup } from "./setups.ts";

export type Message = {
  readonly id: string;
  readonly type: string;
  readonly reference: string;
  readonly body: string;
  readonly createdAt: number;
  readonly delivery: "waiting" | "delivered" | "withheld" | "given_up";
  readonly attempts: number;
};

/** The first answer to an idempotency key, with the fingerprint of the request that earned it. */
export type SavedAnswer = {
  readonly key: string;
  readonly fingerprint: string;
  readonly status: number;
  readonly body: string;
};

type Entry =
  | { kind: "session"; value: Session }
  | { kind: "refund"; value: Refund }
  | { kind: "setup"; value: Setup }
  | { kind: "message"; value: Message }
  | { kind: "answer"; value: SavedAnswer };

export type Shelf = {
  readonly sessions: ReadonlyMap<string, Session>;
  readonly refunds: ReadonlyMap<string, Refund>;
  readonly messages: ReadonlyMap<string, Message>;
  readonly answers: ReadonlyMap<string, SavedAnswer>;
  readonly setups: ReadonlyMap<string, Setup>;
  /** Sessions and refunds that the clock may still change. */
  readonly waiting: ReadonlySet<string>;
  sessionsOf(merchantReference: string): readonly Session[];
  refundsOf(sessionId: string): readonly Refund[];
  setupOfCard(card: string): Setup | null;
  setupsOf(merchantReference: string): readonly Setup[];
  /** payments made with a saved card, as ids */
  chargesOf(card: string): readonly string[];
  put(entry: Entry): void;
  close(): void;
};

export function openShelf(path: string | undefined): Shelf {
  const sessions = new Map<string, Session>();
  const refunds = new Map<string, Refund>();
  const messages = new Map<string, Message>();
  const answers = new Map<string, SavedAnswer>();
  const setups = new Map<string, Setup>();
  const setupsByReference = new Map<string, string[]>();
  const byCard = new Map<string, string>();
  const charges = new Map<string, string[]>();
  const byReference = new Map<string, string[]>();
  const bySession = new Map<string, string[]>();
  const waiting = new Set<string>();

  function apply(entry: Entry): void {
    if (entry.kind === "message") return void messages.set(entry.value.id, entry.value);
    if (entry.kind === "answer") return void answers.set(entry.value.key, entry.value);
    if (entry.kind === "setup") {
      const { value } = entry;
      if (!setups.has(value.id)) push(setupsByReference, value.merchantReference, value.id);
      if (value.card !== null) byCard.set(value.card, value.id);
      return void setups.set(value.id, value);
    }
    if (entry.kind === "session") {
      const { value } = entry;
      if (!sessions.has(value.id)) {
        push(byReference, value.merchantReference, value.id);
        if (value.metadata["card"]) push(charges, value.metadata["card"], value.id);
      }
      sessions.set(value.id, value);
      mark(waiting, value.id, value.settledAt === null || value.capturesLateAt !== null);
      return;
    }
    const { value } = entry;
    if (!refunds.has(value.id)) push(bySession, value.sessionId, value.id);
    refunds.set(value.id, value);
    mark(waiting, value.id, value.status === "pending");
  }

  const file = path === undefined ? null : replay(path, apply);
  let unwritten = "";
  function flush(): void {
    if (file === null || unwritten === "") return;
    writeSync(file, unwritten);
    unwritten = "";
  }
  return {
    sessions,
    refunds,
    messages,
    answers,
    setups,
    waiting,
    sessionsOf: (reference) => (byReference.get(reference) ?? []).map((id) => sessions.get(id)!),
    setupOfCard: (card) => setups.get(byCard.get(card) ?? "") ?? null,
    setupsOf: (reference) => (setupsByReference.get(reference) ?? []).map((id) => setups.get(id)!),
    chargesOf: (card) => charges.get(card) ?? [],
    refundsOf: (sessionId) => (bySession.get(sessionId) ?? []).map((id) => refunds.get(id)!),
    put(entry) {
      apply(entry);
      if (file === null) return;
      if (unwritten === "") queueMicrotask(flush);
      unwritten += `${JSON.stringify(entry)}\n`;
    },
    close() {
      flush();
      if (file !== null) closeSync(file);
    },
  };
}

function replay(path: string, apply: (entry: Entry) => void): number {
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  for (const line of text.split("\n")) {
    const entry = readLine(line);
    if (entry) apply(entry);
  }
  const file = openSync(path, "a", 0o600);
  if (text !== "" && !text.endsWith("\n")) writeSync(file, "\n");
  return file;
}

function readLine(line: string): Entry | null {
  if (line === "") return null;
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return null;
  }
}

function push(index: Map<string, string[]>, key: string, id: string): void {
  const list = index.get(key);
  if (list) list.push(id);
  else index.set(key, [id]);
}

function mark(set: Set<string>, id: string, present: boolean): void {
  if (present) set.add(id);
  else set.delete(id);
}
