/** A small flash sale for tests: one variant on one shelf, open now, for anybody with a browser. */
import type { Shop } from "../platform/shop.ts";
import { minute_ms } from "../kernel/clock.ts";
import { newGuest, planSale, prepareSale, type FlashRule, type Sale, type SaleWish } from "./index.ts";

let serial = 0;

export const wishFor = (
  shop: Shop,
  variantId: string,
  { rule = {}, ...change }: Partial<Omit<SaleWish, "rule">> & { readonly rule?: Partial<FlashRule> } = {},
): SaleWish => ({
  slug: `drop-${++serial}`,
  mechanism: "flash",
  sellerId: "sel_house",
  variantId,
  homeLocationId: "loc_suzhou",
  startsAt: shop.now - minute_ms,
  endsAt: shop.now + 60 * minute_ms,
  limitPerPerson: 1,
  lanes: [],
  allotment: 3,
  currency: "EUR",
  rule: { prices: { EUR: 5_000, USD: 5_500 }, people: "anyone", hold_seconds: 600, ...rule },
  ...change,
});

export async function aSale(shop: Shop, variantId: string, change: Parameters<typeof wishFor>[2] = {}): Promise<Sale> {
  const planned = await planSale(shop, wishFor(shop, variantId, change));
  if (!planned.ok) throw new Error(JSON.stringify(planned.fault));
  await prepareSale(shop, planned.value.id);
  return planned.value;
}

export const aHoldRequest = async (shop: Shop, attempt: string = crypto.randomUUID()) => ({
  attempt,
  units: 1,
  guest: await newGuest(shop),
  ticket: null,
});
