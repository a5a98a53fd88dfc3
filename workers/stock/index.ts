/** How many there are, where, and who holds them. Every function that changes something returns writes for a batch. */
import type { Shop } from "../platform/shop.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { chooseShelves, type Holding, type Shelf, type StockShort, type Units } from "./holding.ts";
import { nearestFirst } from "./nearness.ts";
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
    rows.map((row) => [
      row.location_id,
      { id: row.location_id, country: row.country, position: row.position, sellerId: row.seller_id },
    ]),
  );
  const free = rows.map((row) => ({ variantId: row.variant_id, locationId: row.location_id, quantity: row.free }));
  return { shelves: [...shelves.values()], free };
}

/** Each seller's pieces leave from that seller's own shelves, whoever else has the same thing lying about. */
export function chooseSellersShelves(
  wanted: readonly (Units & { readonly sellerId: string })[],
  { shelves, free }: Availability,
  country: string,
): Result<readonly Holding[], StockShort> {
  const sellers = [...new Set(wanted.map(({ sellerId }) => sellerId))];
  const chosen = sellers.map((seller) => {
    const own = shelves.filter(({ sellerId }) => sellerId === seller);
    return chooseShelves(
      wanted.filter(({ sellerId }) => sellerId === seller),
      free,
      nearestFirst(own, country),
    );
  });
  const short = chosen.flatMap((one) => (one.ok ? [] : one.fault.lines));
  if (short.length > 0) return err({ code: "stock.short", lines: short });
  return ok(chosen.flatMap((one) => (one.ok ? one.value : [])));
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
