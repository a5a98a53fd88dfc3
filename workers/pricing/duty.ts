/**
 * What the border will probably ask, as an estimate: the longest matching HS prefix of the country's table, on the value
 * of the goods after discounts and without tax, nothing below the country's threshold. Freight and origin preferences
 * are left out. The inputs are kept with the quote, so that the figure can be explained later.
 */
import { basisPoints, money, type Currency } from "../kernel/money.ts";

export type DutyRate = { readonly hsPrefix: string; readonly rateBp: number; readonly validFrom: string };
export type DutyRules = {
  readonly rates: readonly DutyRate[];
  /** Goods up to this value come in free, in the currency of the quote; 0: nothing does. */
  readonly deMinimisMinor: number;
};
/** Only lines that cross a customs border. */
export type DutiableLine = { readonly id: string; readonly hsCode: string; readonly valueMinor: number };

export type DutyEstimate = {
  readonly minor: number;
  readonly deMinimisMinor: number;
  readonly parts: readonly {
    readonly lineId: string;
    readonly hsPrefix: string;
    readonly rateBp: number;
    readonly minor: number;
  }[];
};

const unions: readonly ReadonlySet<string>[] = [
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK",
  "AE BH KW OM QA SA",
  "CH LI",
].map((members) => new Set(members.split(" ")));

export const crossesBorder = (from: string, to: string): boolean =>
  from !== to && !unions.some((union) => union.has(from) && union.has(to));

export function dutyRateFor(rates: readonly DutyRate[], hsCode: string): DutyRate {
  const digits = hsCode.replace(/\D/g, "");
  const matching = rates.filter(({ hsPrefix }) => digits.startsWith(hsPrefix));
  matching.sort((a, b) => b.hsPrefix.length - a.hsPrefix.length || (a.validFrom < b.validFrom ? 1 : -1));
  return matching[0] ?? { hsPrefix: "", rateBp: 0, validFrom: "" };
}

export function estimateDuty(lines: readonly DutiableLine[], rules: DutyRules, currency: Currency): DutyEstimate {
  const { deMinimisMinor } = rules;
  const value = lines.reduce((sum, { valueMinor }) => sum + valueMinor, 0);
  if (value <= deMinimisMinor) return { minor: 0, deMinimisMinor, parts: [] };
  const parts = lines.map(({ id, hsCode, valueMinor }) => {
    const { hsPrefix, rateBp } = dutyRateFor(rules.rates, hsCode);
    return { lineId: id, hsPrefix, rateBp, minor: basisPoints(money(valueMinor, currency), rateBp).minor };
  });
  return { minor: parts.reduce((sum, { minor }) => sum + minor, 0), deMinimisMinor, parts };
}
