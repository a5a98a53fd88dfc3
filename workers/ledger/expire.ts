import type { Shop } from "../platform/shop.ts";
import { expirePendings, selectDuePendings } from "./store.ts";

const a_sweep_max = 200;

/** Sweep: reservations nobody posted in time are let go, each by a row of its own. How many were due. */
export async function expireDue(shop: Shop): Promise<number> {
  const found = await shop.db.first<{ due: number }>(selectDuePendings(shop));
  if (!found?.due) return 0;
  await shop.commit([expirePendings(shop, a_sweep_max)]);
  return found.due;
}
