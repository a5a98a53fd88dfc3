/** A presale as whoever runs it sees it: its money, who has a place and owes what, and the promise that can be moved. */
import {
  callBalance,
  findPresale,
  findSale,
  lateAt,
  movePromisedDay,
  placesIn,
  presaleRuleOf,
  tallyPlaces,
  type PlaceState,
  type PresalePlace,
  type PresaleRow,
  type PresaleRule,
  type PromiseFault,
  type Sale,
} from "../drops/index.ts";
import type { Result } from "../kernel/result.ts";
import { withPersons, type Person } from "../persons/index.ts";
import type { Form } from "../platform/http/form.ts";
import type { Shop } from "../platform/shop.ts";
import type { Whose } from "./plan-at-desk.ts";

export type PresaleFigures = {
  readonly of: "presale";
  readonly rule: PresaleRule;
  readonly row: PresaleRow;
  readonly tally: ReadonlyMap<PlaceState, number>;
  /** from then on all money goes back by itself */
  readonly refundedAt: number;
  /** the promised day has passed and somebody still waits */
  readonly late: boolean;
  readonly buyers: { readonly items: readonly (PresalePlace & Person)[]; readonly next: string | null };
  readonly now: number;
};
const shown = ["charging", "reserved", "called", "paid", "lapsed", "cancelled", "returned"] as const;
const buyers_shown = 50;

/** null in the moment before it is made ready. */
export async function presaleFigures(shop: Shop, sale: Sale, after: string): Promise<PresaleFigures | null> {
  const [row, tally, places] = await Promise.all([
    findPresale(shop, sale.id),
    tallyPlaces(shop, sale.id),
    placesIn(shop, sale.id, shown, after, buyers_shown + 1),
  ]);
  if (!row) return null;
  const rule = presaleRuleOf(sale);
  const waiting = (tally.get("reserved") ?? 0) + (tally.get("called") ?? 0) + (tally.get("paid") ?? 0);
  const items = await withPersons(shop, places.slice(0, buyers_shown));
  return {
    of: "presale",
    rule,
    row,
    tally,
    refundedAt: lateAt(rule, row.shipsBy),
    late: row.ended === null && sale.settledAt === null && row.shipsBy <= shop.now && waiting > 0,
    buyers: { items, next: places.length > buyers_shown ? (items.at(-1)?.id ?? null) : null },
    now: shop.now,
  };
}

const steps = {
  promise: (shop: Shop, sale: Sale, form: Form) => {
    const day = Date.parse(`${form.text("day", 10)}T23:59:59Z`);
    return movePromisedDay(shop, sale, day, form.text("why", 500));
  },
  call: (shop: Shop, sale: Sale) => callBalance(shop, sale),
} as const;
export type PresaleStep = keyof typeof steps;

/** null: there is no such presale of theirs. */
export async function movePresale(
  shop: Shop,
  whose: Whose,
  saleId: string,
  { step, form }: { readonly step: PresaleStep; readonly form: Form },
): Promise<Result<null, PromiseFault> | null> {
  const sale = await findSale(shop, saleId);
  if (sale?.mechanism !== "presale" || (whose !== null && sale.sellerId !== whose)) return null;
  return steps[step](shop, sale, form);
}
