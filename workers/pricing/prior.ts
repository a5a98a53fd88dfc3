/** The lowest price of the thirty days before a reduction (Directive 98/6/EC, art. 6a): what the triggers of 0082 reckon in SQL. */
import { day_ms } from "../kernel/clock.ts";

export type PastPrice = { readonly at: number; readonly minor: number };
const window_ms = 30 * day_ms;

/** `history` in any order; each price held from its moment to the next one's. null: nothing is known of the time before. */
export function lowestBefore(history: readonly PastPrice[], at: number): number | null {
  const before = history.filter((one) => one.at < at);
  const opening = before.filter((one) => one.at <= at - window_ms).reduce((latest, one) => Math.max(latest, one.at), 0);
  const held = before.filter((one) => one.at >= opening).map(({ minor }) => minor);
  return held.length === 0 ? null : Math.min(...held);
}

/** Countries where the law asks for it: the Union and the European Economic Area. */
export const omnibusCountries =
  "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO".split(" ");
