/**
 * Tax on a sale, line by line, rounded half away from zero to the minor unit. Parts are sums of lines, so they add up
 * exactly. Delivery is taxed at the standard rate of the destination (a simplification, said on the page).
 */
import { basisPoints, money, type Currency } from "../kernel/money.ts";

export type TaxRate = {
  readonly subdivision: string;
  readonly category: string;
  readonly rateBp: number;
  /** what people call it, as a key of copy: "vat", "gst", "hst", "consumption_tax", "sales_tax", "none" */
  readonly label: string;
  /** ISO date; of several the latest holds */
  readonly validFrom: string;
};
export type TaxPart = {
  readonly label: string;
  readonly rateBp: number;
  readonly baseMinor: number;
  readonly minor: number;
};

const untaxed: TaxRate = { subdivision: "", category: "standard", rateBp: 0, label: "none", validFrom: "" };

/** The subdivision's own rate before the country's, the category's own before the standard one. */
export function rateFor(rates: readonly TaxRate[], subdivision: string, category: string): TaxRate {
  const weight = (rate: TaxRate) =>
    (subdivision !== "" && rate.subdivision === subdivision ? 2 : 0) + (rate.category === category ? 1 : 0);
  return (
    rates
      .filter((rate) => rate.subdivision === "" || rate.subdivision === subdivision)
      .filter((rate) => rate.category === category || rate.category === "standard")
      .sort((a, b) => weight(b) - weight(a) || (a.validFrom < b.validFrom ? 1 : -1))[0] ?? untaxed
  );
}

/** Tax contained in an amount when `inclusive`, else the tax to add to it. */
export function taxIn(minor: number, rateBp: number, inclusive: boolean, currency: Currency): number {
  if (!inclusive) return basisPoints(money(minor, currency), rateBp).minor;
  const doubled = 2n * BigInt(minor) * BigInt(rateBp);
  const whole = 10_000n + BigInt(rateBp);
  const half = doubled < 0n ? -whole : whole;
  return Number((doubled + half) / (2n * whole));
}

export type TaxedAmount = { readonly minor: number; readonly taxMinor: number; readonly rate: TaxRate };

/** One part for each name and rate. `baseMinor` is without tax. Nothing is said where no tax is known. */
export function taxParts(amounts: readonly TaxedAmount[], inclusive: boolean): TaxPart[] {
  const parts = new Map<string, TaxPart>();
  for (const { minor, taxMinor, rate } of amounts) {
    if (rate.label === "none" || minor === 0) continue;
    const key = `${rate.label} ${rate.rateBp}`;
    const before = parts.get(key);
    parts.set(key, {
      label: rate.label,
      rateBp: rate.rateBp,
      baseMinor: (before?.baseMinor ?? 0) + (inclusive ? minor - taxMinor : minor),
      minor: (before?.minor ?? 0) + taxMinor,
    });
  }
  return [...parts.values()].sort((a, b) => b.rateBp - a.rateBp);
}
