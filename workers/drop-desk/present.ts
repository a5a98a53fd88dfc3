import { iso } from "../kernel/clock.ts";
import type { OutputOf } from "../platform/http/endpoint.ts";
import type * as contract from "./contract.ts";
import { flashRuleOf, lanesShownTo, phaseOf, type QueueView, type Sale, type TakenHold } from "../drops/index.ts";

/** Members of lanes, and lanes that were not announced, are nobody else's business; the rule is shown where it is a promise to buyers. */
export function presentSale(sale: Sale, now: number): OutputOf<typeof contract.planSale> {
  const rule = flashRuleOf(sale);
  return {
    id: sale.id,
    slug: sale.slug,
    mechanism: sale.mechanism,
    seller_id: sale.sellerId,
    variant_id: sale.variantId,
    state: sale.state,
    phase: phaseOf(sale, now),
    starts_at: iso(sale.startsAt),
    ends_at: iso(sale.endsAt),
    server_time: iso(now),
    limit_per_person: sale.limitPerPerson,
    allotment: sale.allotment,
    prices: { ...rule.prices },
    waiting_room: rule.waitingRoom !== null,
    people: rule.people,
    early: lanesShownTo(sale, null).map(({ id, opensAt }) => ({ lane: id, opens_at: iso(opensAt) })),
  };
}

export const presentQueue = (
  view: QueueView,
  guest: string | null,
  now: number,
): OutputOf<typeof contract.takeTicket> => ({
  ticket: view.ticket,
  guest,
  ahead: view.place?.ahead ?? null,
  wait_seconds: view.place?.wait_seconds ?? null,
  present: view.present,
  may_buy: view.mayBuy,
  opens_at: iso(view.opensAt),
  server_time: iso(now),
});

export const presentHold = (
  { receipt, token }: TakenHold,
  guest: string | null,
  now: number,
): OutputOf<typeof contract.takeHold> => ({
  hold_id: receipt.holdId,
  unit: receipt.unit,
  units: receipt.units,
  expires_at: iso(receipt.expiresAt),
  server_time: iso(now),
  receipt: token,
  guest,
});
