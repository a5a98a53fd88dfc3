/**
 * The waiting room's order. Whoever is there when the doors open is ordered by chance (being early gains nothing), from
 * then on whoever comes first goes first. The seed was promised before anybody came and is shown afterwards, so that the
 * order can be made again: rank those present by SHA-256 of "<seed>.<ticket id>".
 */
import { createHash } from "node:crypto";

export type WaitingRoom = {
  /** how many go in at once when the doors open */
  readonly burst: number;
  /** and how many each second after that */
  readonly per_second: number;
};

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
export const orderKey = (seed: string, ticketId: string): string => sha256(`${seed}.${ticketId}`);

/** Tickets of one lane in the order they go in. */
export const drawn = (seed: string, present: readonly string[]): readonly string[] =>
  present
    .map((id) => ({ id, key: orderKey(seed, id) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ id }) => id);

export const digestOf = (ids: readonly string[]): string => sha256([...ids].sort().join("\n"));

export type QueueClock = {
  readonly opensAt: number;
  readonly paused_ms: number;
  /** since when it stands still; null: it moves */
  readonly pausedAt: number | null;
};

/** How many have been let in by now. A pause stops the count. */
export function letIn(room: WaitingRoom, { opensAt, paused_ms, pausedAt }: QueueClock, now: number): number {
  const moving_ms = Math.min(now, pausedAt ?? now) - opensAt - paused_ms;
  return moving_ms < 0 ? 0 : room.burst + Math.floor((moving_ms * room.per_second) / 1000);
}

/** `ahead` 0: it is this ticket's turn. `wait_seconds` is what the rate promises, not a guess about others. */
export type Place = { readonly ahead: number; readonly wait_seconds: number };

/** `rank` counts from 0. */
export function placeOf(rank: number, room: WaitingRoom, clock: QueueClock, now: number): Place {
  const ahead = Math.max(0, rank + 1 - letIn(room, clock, now));
  const before_ms = Math.max(0, clock.opensAt - now);
  return { ahead, wait_seconds: Math.ceil(ahead / room.per_second + before_ms / 1000) };
}
