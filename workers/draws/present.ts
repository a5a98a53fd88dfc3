/** Draws on the wire. */
import type { DrawView, EntryReceipt } from "../../durable-objects/draw/messages.ts";
import { drawRuleOf, drawTermsOf, phaseOf, type Offer, type Sale } from "../drops/index.ts";
import { iso } from "../kernel/clock.ts";
import type { OutputOf } from "../platform/http/endpoint.ts";
import type * as contract from "./contract.ts";

export const presentEntry = ({ person, seq, hash }: EntryReceipt): OutputOf<typeof contract.enterDraw> => ({
  name: person,
  line: seq,
  hash,
});

export function presentDraw(sale: Sale, view: DrawView, now: number): OutputOf<typeof contract.readDraw> {
  const { algorithm, person } = drawTermsOf(sale);
  const { prices, payment_hours } = drawRuleOf(sale);
  const { round, word, mine } = view;
  return {
    sale_id: sale.id,
    slug: sale.slug,
    phase: phaseOf(sale, now),
    opens_at: iso(sale.startsAt),
    closes_at: iso(sale.endsAt),
    allotment: sale.allotment,
    prices: { ...prices },
    payment_hours,
    algorithm,
    person,
    commitment: view.commitment,
    entries: view.entries,
    seed: view.seed,
    beacon: round && { ...round, randomness: word?.randomness ?? null },
    first: view.first.map(({ name, state }) => ({ name, state })),
    you: mine && { ...presentEntry(mine), rank: mine.rank },
    server_time: iso(now),
  };
}

export const presentOffer = (offer: Offer, receipt: string | null): OutputOf<typeof contract.readDrawOffer> => ({
  rank: offer.rank,
  state: offer.state,
  pay_by: iso(offer.dueAt),
  receipt,
});
