/**
 * Which shelf the units come from, decided before anything is written. Nearest shelf first, one parcel when one shelf
 * has everything, a split only when none has. Quantities are whole units.
 */
import { err, ok, type Result } from "../kernel/result.ts";

export type Units = { readonly variantId: string; readonly quantity: number };
export type Holding = Units & { readonly locationId: string };
export type Shelf = {
  readonly id: string;
  readonly country: string;
  readonly position: number;
  readonly sellerId: string;
};

export type StockShort = {
  readonly code: "stock.short";
  readonly lines: readonly { readonly variantId: string; readonly wanted: number; readonly free: number }[];
};

/** One entry a variant and shelf: the same item in two lines is counted together before anything is compared. */
export function summed(holds: readonly Holding[]): Holding[] {
  const byPlace = new Map<string, Holding>();
  for (const hold of holds) {
    const key = `${hold.variantId} ${hold.locationId}`;
    const quantity = (byPlace.get(key)?.quantity ?? 0) + hold.quantity;
    byPlace.set(key, { variantId: hold.variantId, locationId: hold.locationId, quantity });
  }
  return [...byPlace.values()].sort((a, b) => compare(a.variantId, b.variantId) || compare(a.locationId, b.locationId));
}

/** `free` is what each shelf has unheld; `nearestFirst` orders the shelves. Refuses with every variant that is short. */
export function chooseShelves(
  wanted: readonly Units[],
  free: readonly Holding[],
  nearestFirst: readonly string[],
): Result<readonly Holding[], StockShort> {
  const left = new Map(summed(free).map((f) => [`${f.variantId} ${f.locationId}`, Math.max(0, f.quantity)]));
  const needs = summed(wanted.map((units) => ({ ...units, locationId: "" })));
  const freeAt = (variantId: string, shelf: string) => left.get(`${variantId} ${shelf}`) ?? 0;
  const freeOf = (variantId: string) => nearestFirst.reduce((sum, shelf) => sum + freeAt(variantId, shelf), 0);

  const short = needs
    .map(({ variantId, quantity }) => ({ variantId, wanted: quantity, free: freeOf(variantId) }))
    .filter((line) => line.free < line.wanted);
  if (short.length > 0) return err({ code: "stock.short", lines: short });

  const one = nearestFirst.find((shelf) => needs.every((need) => freeAt(need.variantId, shelf) >= need.quantity));
  if (one !== undefined) return ok(needs.map((need) => ({ ...need, locationId: one })));
  return ok(needs.flatMap((need) => shelvesFor(need, nearestFirst, freeAt)));
}

function shelvesFor(
  { variantId, quantity }: Units,
  nearestFirst: readonly string[],
  freeAt: (variantId: string, shelf: string) => number,
): Holding[] {
  const whole = nearestFirst.find((shelf) => freeAt(variantId, shelf) >= quantity);
  if (whole !== undefined) return [{ variantId, quantity, locationId: whole }];
  let missing = quantity;
  const taken: Holding[] = [];
  for (const locationId of nearestFirst) {
    const share = Math.min(missing, freeAt(variantId, locationId));
    if (share > 0) taken.push({ variantId, quantity: share, locationId });
    missing -= share;
  }
  return taken;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
