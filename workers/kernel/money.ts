import { invariant } from "./result.ts";

/**
 * ISO 4217 currencies the shop sells in, with their minor-unit exponent (SIX list one).
 * A table and not `Intl`, because ICU rounds some currencies (HUF, TWD) to fewer digits than ISO does.
 */
export const minorDigits = {
  CNY: 2,
  USD: 2,
  EUR: 2,
  GBP: 2,
  JPY: 0,
  HKD: 2,
  TWD: 2,
  SGD: 2,
  KRW: 0,
  AED: 2,
  SAR: 2,
  KWD: 3,
  BHD: 3,
  CHF: 2,
  CAD: 2,
  AUD: 2,
  DKK: 2,
} as const;
export type Currency = keyof typeof minorDigits;
export type Money = { readonly minor: number; readonly currency: Currency };

export const isCurrency = (text: unknown): text is Currency =>
  typeof text === "string" && Object.hasOwn(minorDigits, text);

export function money(minor: number, currency: Currency): Money {
  invariant(Number.isSafeInteger(minor), "money is a whole number of minor units");
  return { minor, currency };
}

export const zero = (currency: Currency): Money => money(0, currency);

export function add(a: Money, b: Money): Money {
  invariant(a.currency === b.currency, "one sum has one currency");
  return money(a.minor + b.minor, a.currency);
}

export const negate = (a: Money): Money => money(a.minor === 0 ? 0 : -a.minor, a.currency);
export const subtract = (a: Money, b: Money): Money => add(a, negate(b));
export const times = (a: Money, count: number): Money => money(a.minor * count, a.currency);
export const sum = (parts: readonly Money[], currency: Currency): Money => parts.reduce(add, zero(currency));

/** A share in whole basis points (1/10,000), rounded half away from zero. */
export function basisPoints(of: Money, bp: number): Money {
  invariant(Number.isSafeInteger(bp), "rates are whole basis points");
  const product = BigInt(of.minor) * BigInt(bp);
  const half = product < 0n ? -5_000n : 5_000n;
  return money(Number((product + half) / 10_000n), of.currency);
}

/** Split without losing a cent: whole shares first, then one unit each to the largest weights. */
export function allocate(total: Money, weights: readonly number[]): Money[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  invariant(weights.every((w) => Number.isSafeInteger(w) && w >= 0) && sum > 0, "weights are whole and not all zero");
  const shares = weights.map((w) => Number((BigInt(total.minor) * BigInt(w)) / BigInt(sum)));
  const heaviestFirst = weights.map((w, i) => ({ w, i })).sort((a, b) => b.w - a.w || a.i - b.i);
  let rest = total.minor - shares.reduce((a, b) => a + b, 0);
  for (const { i } of heaviestFirst) {
    if (rest === 0) break;
    shares[i]! += Math.sign(rest);
    rest -= Math.sign(rest);
  }
  invariant(rest === 0, "allocation adds up to the total");
  return shares.map((minor) => money(minor, total.currency));
}

/**
 * Whole numbers in proportion to `weights` that add up to `total`, by largest remainder: nobody is further than one
 * from their exact share. All weights 0: all of it goes to the first.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  invariant(Number.isSafeInteger(total) && total >= 0, "what is shared out is a whole number, not below nothing");
  invariant(
    weights.every((w) => Number.isSafeInteger(w) && w >= 0),
    "weights are whole",
  );
  const sum = weights.reduce((all, w) => all + BigInt(w), 0n);
  if (sum === 0n) return weights.map((_, i) => (i === 0 ? total : 0));
  const exact = weights.map((w, i) => ({ i, product: BigInt(total) * BigInt(w) }));
  const shares = exact.map(({ product }) => Number(product / sum));
  const rest = total - shares.reduce((a, b) => a + b, 0);
  const byRemainder = exact.toSorted((a, b) => Number((b.product % sum) - (a.product % sum)) || a.i - b.i);
  for (const { i } of byRemainder.slice(0, rest)) shares[i]! += 1;
  return shares;
}

/** "12.30" with the currency's own number of decimals, for feeds and forms. People read `formatMoney`. */
export function decimal({ minor, currency }: Money): string {
  const digits = minorDigits[currency];
  if (digits === 0) return String(minor);
  const text = String(Math.abs(minor)).padStart(digits + 1, "0");
  return `${minor < 0 ? "-" : ""}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Reads "1299", "12.30" or "-0.5" exactly, without a float; null when it is not an amount of this currency. */
export function parseDecimal(text: string, currency: Currency): Money | null {
  const match = /^(-?)(\d{1,16})(?:\.(\d{1,8}))?$/.exec(text.trim());
  if (!match) return null;
  const digits = minorDigits[currency];
  const fraction = (match[3] ?? "").replace(/0+$/, "");
  if (fraction.length > digits) return null;
  const minor = Number(match[2]! + fraction.padEnd(digits, "0"));
  return Number.isSafeInteger(minor) ? money(match[1] && minor ? -minor : minor, currency) : null;
}

/** What people read, in their own language: "￥128.00", "128,00 €", "¥12,800". */
export function formatMoney({ minor, currency }: Money, locale: string): string {
  const digits = minorDigits[currency];
  const value = `${decimal({ minor, currency })}` as `${number}`;
  return writer(currency, locale, digits).format(value as unknown as number);
}

/** A symbol with Latin letters in it ("CN¥") falls apart in a right-to-left line: the code is written there instead. */
function writer(currency: Currency, locale: string, digits: number): Intl.NumberFormat {
  const options = {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const;
  const usual = new Intl.NumberFormat(locale, options);
  if (!locale.startsWith("ar")) return usual;
  const symbol = usual.formatToParts(0).find(({ type }) => type === "currency")?.value ?? "";
  return /[A-Za-z]/.test(symbol) ? new Intl.NumberFormat(locale, { ...options, currencyDisplay: "code" }) : usual;
}
