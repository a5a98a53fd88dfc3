/**
 * Two draws for a newcomer: one that takes entries for a week from the day the demo is seeded, and one whose entries closed
 * an hour before: the shop draws it in its first minute, and anybody can check it. Draws live in real time, as lots do.
 */
import { hour_ms, minute_ms } from "../../workers/kernel/clock.ts";
import type { Shop } from "../../workers/platform/shop.ts";
import { pricesOf } from "./drop.ts";
import { planned } from "./planned.ts";
import { prepareAccounts, preparePast, prepareUnits, type UniquePiece } from "./seed-store.ts";

const units = 3;
const entrants = 18;
const email = (n: number): string => `entrant-${n}@yaji.example`;
const accountOf = (n: number): string => `acc_demo_entrant_${n}`;

export async function loadDraws(db: D1Database, shop: Shop): Promise<void> {
  const numbers = Array.from({ length: entrants }, (_, i) => i + 1);
  await prepareAccounts(
    shop,
    numbers.map((n) => ({
      id: accountOf(n),
      email: email(n),
      name: `Entrant ${n}`,
      role: "shopper",
      password: "",
      at: shop.now,
    })),
  );
  const [running, past] = await prepareUnits(db, units);
  if (!running || !past) return;
  await planned(shop, {
    ...(await termsOf(shop, running)),
    slug: "a-draw-for-this-week",
    startsAt: shop.now - hour_ms,
    endsAt: shop.now + 7 * 24 * hour_ms,
  });
  const draw = await planned(shop, {
    ...(await termsOf(shop, past)),
    slug: "a-draw-that-was-made",
    startsAt: shop.now - minute_ms,
    endsAt: shop.now + minute_ms,
  });
  const history = numbers.map((n) => ({
    account: accountOf(n),
    email: email(n),
    at: shop.now - 5 * hour_ms + n * 7 * minute_ms,
  }));
  await preparePast(db, draw.id, history, { opensAt: shop.now - 6 * hour_ms, closesAt: shop.now - hour_ms });
}

async function termsOf(shop: Shop, piece: UniquePiece) {
  const rule = { prices: await pricesOf(shop, piece.variantId, 1), payment_hours: 48 };
  return { ...piece, mechanism: "draw", allotment: units, currency: "USD", rule } as const;
}
