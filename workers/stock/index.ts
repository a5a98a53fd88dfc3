/** How many there are, where, and who holds them. Every function that changes something returns writes for a batch. */
import type { Shop } from "../platform/shop.ts";
import type { Holding, Shelf } from "./holding.ts";
import { brokenEquations, freeUnits, type FreeRow } from "./store.ts";

export { chooseShelves, type Holding, type Shelf, type StockShort, type Units } from "./holding.ts";
export { nearestFirst } from "./nearness.ts";
export {
  reserve,
  take,
  release,
  holdAgain,
  extendHold,
  addUnits,
  countUnits,
  freeUnits,
  type FreeRow,
} from "./store.ts";
export { bringBack, bringStragglersBack, lend, takeFromSale, type LentUnits, type Loan } from "./lending-store.ts";
export { expireHolds } from "./expire-holds.ts";

export type Availability = { readonly shelves: readonly Shelf[]; readonly free: readonly Holding[] };

/** What is free of these variants, shelf by shelf. One statement; its rows can also come from somebody's read batch. */
export const availability = async (shop: Shop, variantIds: readonly string[]): Promise<Availability> =>
  availabilityFrom(await shop.db.all<FreeRow>(freeUnits(variantIds)));

export function availabilityFrom(rows: readonly FreeRow[]): Availability {
  const shelves = new Map(
    rows.map((row) => [row.location_id, { id: row.location_id, country: row.country, position: row.position }]),
  );
  const free = rows.map((row) => ({ variantId: row.variant_id, locationId: row.location_id, quantity: row.free }));
  return { shelves: [...shelves.values()], free };
}

export type BrokenEquation = {
  variant_id: string;
  location_id: string;
  on_hand: number;
  moved: number;
  held: number;
  holding: number;
};

/** For drills: shelves where on_hand ≠ Σ moves or held ≠ Σ open holds. An empty list is the promise kept. */
export const stockEquation = (shop: Shop): Promise<BrokenEquation[]> => shop.db.all(brokenEquations);
