/**
 * Two lots for a newcomer: one that takes bids for a week from the day the demo is seeded, one knocked down an hour before
 * with a replay to walk through. Lots live in real time, so this is the one part of the seed that asks what time it is.
 */
import { hour_ms, minute_ms } from "../../workers/kernel/clock.ts";
import type { Shop } from "../../workers/platform/shop.ts";
import { planned } from "./planned.ts";
import { prepareAccounts, prepareBalance, preparePaddles, preparePast, prepareUnique } from "./seed-store.ts";

const bidders = [101, 102, 103].map((paddle) => ({ account: `acc_demo_bidder_${paddle}`, paddle }));
const rule = {
  kind: "english",
  openingMinor: 12_000,
  snipe_ms: 2 * minute_ms,
  extensions_max: 10,
  premiumBp: 2_000,
  depositMinor: 5_000,
  payment_ms: 3 * 24 * hour_ms,
  unpaidDeposit: "kept",
};

export async function loadLots(db: D1Database, shop: Shop): Promise<void> {
  const accounts = bidders.map(({ account, paddle }) => ({
    id: account,
    email: `paddle-${paddle}@yaji.example`,
    name: `Paddle ${paddle}`,
    role: "shopper" as const,
    password: "",
    at: shop.now,
  }));
  await prepareAccounts(shop, accounts);
  await prepareBalance(shop, "acc_demo_shopper", 50_000, "EUR");
  const [running, past] = await prepareUnique(db);
  if (!running || !past) return;
  const terms = { mechanism: "auction", allotment: 1, currency: "EUR", rule } as const;
  await planned(shop, {
    ...terms,
    ...running,
    slug: "a-lot-for-this-week",
    startsAt: shop.now - hour_ms,
    endsAt: shop.now + 7 * 24 * hour_ms,
  });
  const lot = await planned(shop, {
    ...terms,
    ...past,
    slug: "a-lot-knocked-down",
    startsAt: shop.now - hour_ms,
    endsAt: shop.now + minute_ms,
  });
  const opensAt = shop.now - 3 * hour_ms;
  await preparePaddles(db, lot.id, bidders, opensAt);
  await preparePast(db, lot.id, pastBids(shop.now), { opensAt, closesAt: shop.now - hour_ms });
}

/** An evening: two begin, a third comes late, and the last minutes move the end twice. */
function pastBids(now: number) {
  const minutes = [3, 9, 14, 31, 52, 77, 101, 118.6, 119.4, 120.5];
  const maxima = [20_000, 16_500, 24_000, 32_000, 30_000, 41_000, 45_500, 52_000, 61_000, 66_000];
  const who = [0, 1, 1, 0, 2, 2, 0, 1, 2, 1];
  return minutes.map((minute, n) => ({
    ...bidders[who[n]!]!,
    maxMinor: maxima[n]!,
    at: now - 3 * hour_ms + minute * minute_ms,
  }));
}
