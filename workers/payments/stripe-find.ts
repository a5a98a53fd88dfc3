/** Looking for one of Stripe's sessions by our own reference. */
import type { Stripe } from "stripe";
import { day_ms, minute_ms, second_ms } from "../kernel/clock.ts";
import { answered, unknown, type ProviderAnswer } from "./provider.ts";
import { bornAt } from "./stripe-shapes.ts";

const search = { slack_ms: minute_ms, span_ms: day_ms, pages_max: 10 } as const;

/**
 * Stripe cannot look a session up by our reference, so the sessions of the day after its birth are read, newest first.
 * Asking to open it again with the kept request is cheaper and also right while the key lives (24 h). null: it has none.
 */
export async function findByReference(stripe: Stripe, ourId: string): Promise<ProviderAnswer<string | null>> {
  const born = bornAt(ourId);
  if (born === null) return unknown("no_reference");
  const gte = Math.floor((born - search.slack_ms) / second_ms);
  const lte = Math.ceil((born + search.span_ms) / second_ms);
  let last: string | undefined;
  for (let page = 0; page < search.pages_max; page++) {
    const after = last === undefined ? {} : { starting_after: last };
    const { data, has_more } = await stripe.checkout.sessions.list({ created: { gte, lte }, limit: 100, ...after });
    const match = data.find(({ client_reference_id }) => client_reference_id === ourId);
    if (match) return answered(match.id);
    last = data.at(-1)?.id;
    if (!has_more || last === undefined) return answered(null);
  }
  return unknown("too_many_to_search");
}
