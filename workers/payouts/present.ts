import { iso } from "../kernel/clock.ts";
import type { Page } from "../kernel/paging.ts";
import type { Destination, Payout } from "./payout.ts";

export const presentPayout = (payout: Payout) => ({
  id: payout.id,
  seller_id: payout.sellerId,
  state: payout.state,
  amount_minor: payout.amount.minor,
  currency: payout.amount.currency,
  reason: payout.reason,
  created_at: iso(payout.createdAt),
  updated_at: iso(payout.updatedAt),
});

export const presentPage = ({ items, next }: Page<Payout>) => ({
  payouts: items.map(presentPayout),
  next_cursor: next,
});

export const presentDestination = ({ id, currency, holder, mask }: Destination) => ({ id, currency, holder, mask });
