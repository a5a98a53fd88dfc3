/**
 * Prices for goods made after museum records. The museums give none: these are INVENTED by this rule, and the seed and
 * the attribution page say so.
 *
 *   US dollars = base(category) × factor(technique) × (longest side ÷ 200 mm) ^ 0.6, the power kept within 0.6 … 2.2
 *
 * then rounded to an ending a shop would print. Other currencies are worked out from the dollars at fixed house rates
 * (not a market's) and rounded in their own way; yen has no decimals.
 */
import type { VariantDraft } from "../../catalog/index.ts";

type Price = VariantDraft["prices"][number];
export type Priced = { readonly category: string; readonly technique: string; readonly longest_mm?: number };

const base_usd: { readonly [category: string]: number } = {
  tea: 48,
  table: 44,
  vases: 96,
  boxes: 62,
  desk: 58,
  incense: 78,
  scrolls: 120,
  prints: 56,
  textiles: 74,
  wear: 66,
  figures: 110,
  mirrors: 135,
  light: 88,
  glassware: 52,
  tiles: 42,
  furniture: 680,
  other: 60,
};

const factor: { readonly [technique: string]: number } = {
  kesi: 2.6,
  "carved-lacquer": 2.4,
  jade: 2.1,
  "famille-rose": 1.6,
  "inlaid-bronze": 1.8,
  "gilt-bronze": 1.7,
  cloisonne: 1.7,
  "chased-silver": 1.9,
  "knotted-pile": 2.8,
  brocade: 1.5,
  embroidery: 1.6,
  lacquer: 1.5,
  jian: 1.3,
  jun: 1.3,
  yixing: 1.4,
  goldwork: 2.2,
  earthenware: 0.75,
  "lead-glaze": 0.85,
  transferware: 0.7,
  "pressed-glass": 0.7,
  lace: 0.8,
  "printed-cotton": 0.7,
};

/** A whole number of US dollars, with a handsome ending. */
export function dollarsFor({ category, technique, longest_mm = 200 }: Priced): number {
  const size = Math.min(2.2, Math.max(0.6, (Math.max(longest_mm, 1) / 200) ** 0.6));
  return handsomeWhole((base_usd[category] ?? 60) * (factor[technique] ?? 1) * size);
}

/** The four explicit prices, in minor units, for a dollar figure; `was` is an earlier price to compare with. */
export function pricesFrom(dollars: number, was?: number): Price[] {
  const before = was === undefined ? undefined : inFour(was);
  return inFour(dollars).map((price, i) => {
    const compareAtMinor = before?.[i]?.minor ?? 0;
    return compareAtMinor > price.minor ? { ...price, compareAtMinor } : price;
  });
}

const inFour = (dollars: number): Price[] => [
  { currency: "USD", minor: Math.round(dollars * 100) },
  { currency: "CNY", minor: endingInEight(dollars * 7.2) * 100 },
  { currency: "EUR", minor: handsomeWhole(dollars * 0.92) * 100 },
  { currency: "JPY", minor: yen(dollars * 150) },
];

/** 12, 15, 18 below a hundred; fives below five hundred; twenties above. */
function handsomeWhole(amount: number): number {
  if (amount >= 500) return Math.round(amount / 20) * 20;
  if (amount >= 100) return Math.round(amount / 5) * 5;
  const tens = Math.floor(amount / 10) * 10;
  const endings = [tens + 2, tens + 5, tens + 8];
  return endings.reduce((best, one) => (Math.abs(one - amount) < Math.abs(best - amount) ? one : best));
}

const endingInEight = (amount: number): number =>
  amount >= 1000
    ? Math.max(1, Math.round((amount - 80) / 100)) * 100 + 80
    : Math.max(0, Math.round((amount - 8) / 10)) * 10 + 8;

const yen = (amount: number): number => {
  const step = amount >= 100_000 ? 1_000 : amount >= 10_000 ? 500 : 100;
  return Math.round(amount / step) * step;
};
