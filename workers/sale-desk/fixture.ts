/** A plan as its form sends it, for tests. */
import { hour_ms } from "../kernel/clock.ts";

export const local = (ms: number) => new Date(ms).toISOString().slice(0, 16);
let serial = 0;

export const planForm = (now: number, sku: string, change: Record<string, string> = {}): Record<string, string> => ({
  mechanism: "flash",
  do: "plan",
  slug: `desk-${++serial}`,
  sku,
  startsAt: local(now - hour_ms),
  endsAt: local(now + 2 * hour_ms),
  allotment: "3",
  limit: "1",
  currency: "EUR",
  price: "50",
  hold: "10",
  people: "anyone",
  parts: "2",
  payHours: "48",
  crowd: "1000",
  present: "70",
  arrive: "10",
  pay: "90",
  ...change,
});
