/** Time enters the shop here and nowhere else; everything below takes `now` in milliseconds since 1970 (UTC). */
export type Clock = { now(): number };

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that tests and drills move by hand. */
export function handClock(start: number): Clock & { advance(ms: number): void } {
  let at = start;
  return {
    now: () => at,
    advance(ms) {
      at += ms;
    },
  };
}

export const second_ms = 1_000;
export const minute_ms = 60 * second_ms;
export const hour_ms = 60 * minute_ms;
export const day_ms = 24 * hour_ms;

/** ISO 8601 in UTC, the form every API answer uses. */
export const iso = (ms: number): string => new Date(ms).toISOString();
