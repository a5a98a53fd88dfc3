/** From "pending" to "available": after delivery and the window, a reserve later still, and first of all what is owed. */
import { eachAtOnce } from "../kernel/at-once.ts";
import { day_ms } from "../kernel/clock.ts";
import { book, repay, transfers } from "../ledger/index.ts";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { stillHeld, type Settlement } from "./settlement.ts";
import {
  beginWindow,
  moveSettlement,
  selectDueReleases,
  selectDueReserves,
  toSettlement,
  type SettlementRow,
} from "./store.ts";

const a_sweep_max = 60;
const at_once_max = 6;

/** Listener of deliveries: the window of every part, or of one seller's, begins. */
export async function beginWindows(shop: Shop, orderId: string, sellerId: string | null): Promise<void> {
  await shop.commit([beginWindow(shop, orderId, sellerId)]);
}

/** Sweep. One part's trouble (a refund at the same moment) leaves it for the next minute. */
export async function releaseDue(shop: Shop): Promise<number> {
  const [releases, reserves] = await shop.db.read<[SettlementRow, SettlementRow]>(
    selectDueReleases(shop, a_sweep_max),
    selectDueReserves(shop, a_sweep_max),
  );
  const batches = [
    ...releases.map((row) => releasing(shop, toSettlement(row))),
    ...reserves.map((row) => freeing(shop, toSettlement(row))),
  ];
  await eachAtOnce(batches, at_once_max, (writes) => shop.commit(writes));
  return batches.length;
}

function releasing(shop: Shop, settlement: Settlement): Write[] {
  const held = stillHeld(settlement, settlement.refundedMinor);
  const { reserveBp, reserveDays } = settlement.part.fees.terms;
  const reserve = Number((BigInt(held) * BigInt(reserveBp)) / 10_000n);
  const later = reserve > 0 ? { state: "released" as const, reserveUntil: shop.now + reserveDays * day_ms } : null;
  return [
    ...moveSettlement(shop, settlement, { reserveMinor: reserve, ...(later ?? { state: "closed" }) }),
    ...moving(shop, settlement, "pending", "reserve", reserve),
    ...moving(shop, settlement, "pending", "available", held - reserve),
    ...repaying(shop, settlement, "release", held - reserve),
  ];
}

const freeing = (shop: Shop, settlement: Settlement): Write[] => [
  ...moveSettlement(shop, settlement, { state: "closed", reserveMinor: 0 }),
  ...moving(shop, settlement, "reserve", "available", settlement.reserveMinor),
  ...repaying(shop, settlement, "reserve", settlement.reserveMinor),
];

type Purse = "pending" | "reserve" | "available";
function moving(shop: Shop, { orderId, sellerId, currency }: Settlement, from: Purse, to: Purse, minor: number) {
  if (minor === 0) return [];
  return transfers(shop, [
    {
      id: `${orderId}/${sellerId}/${from}-${to}`,
      debit: book.seller(sellerId, from, currency),
      credit: book.seller(sellerId, to, currency),
      minor,
      kind: `settlement.${to}`,
      group: orderId,
      note: sellerId,
    },
  ]);
}

/** A seller in debt draws nothing before it is paid. */
const repaying = (shop: Shop, { orderId, sellerId, currency }: Settlement, when: string, minor: number): Write[] =>
  minor === 0
    ? []
    : repay(shop, {
        id: `${orderId}/${sellerId}/${when}/debt`,
        debit: book.seller(sellerId, "available", currency),
        credit: book.seller(sellerId, "debt", currency),
        minor,
        kind: "settlement.debt",
        group: orderId,
        note: sellerId,
      });
