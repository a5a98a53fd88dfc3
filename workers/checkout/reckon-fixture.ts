/** Goods, rates and promotions made by hand, for the tests of reckoning. */
import fc from "fast-check";
import type { Promotion } from "../promotions/index.ts";
import type { ReckonInput, ReckonLine } from "./reckon.ts";

export const line = (id: string, unitMinor: number, quantity = 1, more: Partial<ReckonLine> = {}): ReckonLine => ({
  id,
  variantId: `var_${id}`,
  productId: `prd_${id}`,
  sellerId: "sel_house",
  sellerName: "Yaji",
  slug: id,
  sku: id,
  title: id,
  options: {},
  picture: "",
  quantity,
  unitMinor,
  hsCode: "6911.10",
  origin: "CN",
  weight_grams: 500,
  madeToOrder: false,
  taxCategory: "standard",
  categories: [],
  collections: [],
  from: [{ locationId: "loc_suzhou", quantity, country: "CN" }],
  madeIn: "CN",
  ...more,
});
export const vat = (rateBp: number, category = "standard") => ({
  subdivision: "",
  category,
  rateBp,
  label: "vat",
  validFrom: "2020-01-01",
});
export const half: Promotion = {
  id: "prm_half",
  code: "HALF",
  conditions: [],
  actions: [{ kind: "percent_off_order", bp: 5_000 }, { kind: "free_delivery" }],
  usesLeft: null,
  usesLeftForPerson: null,
};
export const sentBy = (sellerId: string, priceMinor: number) => ({
  sellerId,
  offer: { optionId: "economy", carrier: "ems", priceMinor, earliestAt: 1, latestAt: 2 },
});
export const input = (lines: readonly ReckonLine[], more: Partial<ReckonInput> = {}): ReckonInput => ({
  currency: "EUR",
  country: "FR",
  subdivision: "",
  inclusive: true,
  firstOrder: false,
  codes: [],
  lines,
  promotions: [],
  deliveries: [...new Set(lines.map(({ sellerId }) => sellerId))].map((sellerId) => sentBy(sellerId, 1_200)),
  taxRates: [vat(2_000)],
  duty: { rates: [{ hsPrefix: "6911", rateBp: 1_200, validFrom: "2025-01-01" }], deMinimisMinor: 15_000 },
  ...more,
});

export const anyLines = fc.array(
  fc.record({
    unit: fc.integer({ min: 0, max: 20_000_000 }),
    quantity: fc.integer({ min: 1, max: 99 }),
    category: fc.constantFrom("standard", "books", "art", "food"),
    country: fc.constantFrom("CN", "FR", "US"),
    seller: fc.constantFrom("sel_house", "sel_kiln", "sel_museum"),
  }),
  { minLength: 1, maxLength: 50 },
);
export const anyPromotions = fc.array(
  fc.record({
    id: fc.uuid(),
    code: fc.constant(null),
    conditions: fc.constant([]),
    actions: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant("percent_off_order" as const), bp: fc.integer({ min: 0, max: 10_000 }) }),
        fc.record({ kind: fc.constant("percent_off_lines" as const), bp: fc.integer({ min: 0, max: 10_000 }) }),
        fc.constant({ kind: "free_delivery" as const }),
        fc.constant({ kind: "buy_x_get_y" as const, buy: 2, get: 1, bp: 10_000 }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    usesLeft: fc.constant(null),
    usesLeftForPerson: fc.constant(null),
  }),
  { maxLength: 4 },
);
