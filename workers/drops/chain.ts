/**
 * The log of a sale, one form for every mechanism: JSON lines, each with its number and the hash of the line before, so
 * that no line can be changed, left out or put in between without every later hash showing it. An object keeps one chain
 * (a lot's bids, one shard's units, the gate); a finished sale is all of its chains, tied together by the gate's last line.
 */
import { createHash } from "node:crypto";
import { canonical } from "../kernel/canonical.ts";

export type LogEvent = { readonly kind: string };
export type Entry<E extends LogEvent = LogEvent> = {
  readonly sale: string;
  /** which object wrote it: "gate", "shard-3", "lot" */
  readonly chain: string;
  /** 1, 2, 3 … within its chain */
  readonly seq: number;
  /** ms since 1970, by the object's own clock */
  readonly at: number;
  readonly event: E;
  /** hash of the entry before; 64 zeros for the first */
  readonly prev: string;
  /** SHA-256, hex, of the canonical JSON (RFC 8785) of everything above */
  readonly hash: string;
};
export type Head = { readonly seq: number; readonly hash: string };

export const beginning: Head = { seq: 0, hash: "0".repeat(64) };

export const hashOf = ({ sale, chain, seq, at, event, prev }: Omit<Entry, "hash">): string =>
  createHash("sha256").update(canonical({ sale, chain, seq, at, event, prev })).digest("hex");

/** What follows `head`. Synchronous, because it is called between a check and its write. */
export function entriesAfter<E extends LogEvent>(
  head: Head,
  { sale, chain }: { readonly sale: string; readonly chain: string },
  at: number,
  events: readonly E[],
): Entry<E>[] {
  let { seq, hash } = head;
  return events.map((event) => {
    const line = { sale, chain, seq: seq + 1, at, event, prev: hash };
    const entry = { ...line, hash: hashOf(line) };
    ({ seq, hash } = entry);
    return entry;
  });
}

/** Why these lines, in the order they were written, are not an unbroken chain; null: they are. */
export function brokenLink(entries: readonly Entry[]): string | null {
  let head = beginning;
  for (const entry of entries) {
    const place = `${entry.chain} line ${entry.seq}`;
    if (entry.seq !== head.seq + 1) return `${place}: expected line ${head.seq + 1}`;
    if (entry.prev !== head.hash) return `${place}: does not follow the line before`;
    if (entry.hash !== hashOf(entry)) return `${place}: has been changed`;
    head = entry;
  }
  return null;
}
