/** When a message that was not taken is tried again. Pure; `chance` is a number from 0 up to 1. */
import { day_ms, hour_ms, minute_ms, second_ms } from "../kernel/clock.ts";

const waits_ms: readonly number[] = [
  5 * second_ms,
  5 * minute_ms,
  30 * minute_ms,
  2 * hour_ms,
  5 * hour_ms,
  10 * hour_ms,
  14 * hour_ms,
  20 * hour_ms,
  24 * hour_ms,
];
export const tries_max = waits_ms.length + 1;
/** an endpoint that has taken nothing for so long is disabled */
export const disabledAfter_ms = 5 * day_ms;

/** Up to a fifth later than the schedule says, so that what failed together does not come back together. Null: give up. */
export function waitAfter(attempts: number, chance: number): number | null {
  const wait = waits_ms[attempts - 1];
  return wait === undefined ? null : Math.round(wait * (1 + chance / 5));
}
