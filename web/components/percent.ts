/** Basis points as people write a percentage: 1,250 is "12.5%". */
export const percentText = (bp: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(bp / 10_000);
