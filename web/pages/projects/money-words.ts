import { formatMoney, type Currency } from "../../../workers/kernel/money.ts";

/** "2027-06" as people write a month. */
export const monthText = (month: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1),
  );

export const amountText = (minor: number, currency: Currency, locale: string): string =>
  formatMoney({ minor, currency }, locale);
