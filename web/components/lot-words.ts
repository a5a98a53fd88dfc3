/** What is said about a lot, from templates: the page says it, and its script says it again when something has changed. */
import type { LotLine, LotScene, OwnPlace } from "./lot-scene.ts";
import { formatMoney } from "../../workers/kernel/money.ts";
import type { auctions } from "../copy/en/auctions.ts";

export type BoardWords = ReturnType<typeof auctions>["board"];
type Values = { readonly [name: string]: string | number };

/** "{price}" and the like, filled in; isolated, so that figures keep their order in a line that runs to the left. */
export const fill = (template: string, values: Values): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? `\u2068${values[name]}\u2069` : whole));

export const priceText = (minor: number, { currency }: Pick<LotScene, "currency">, locale: string): string =>
  formatMoney({ minor, currency }, locale);

/** Two units are enough to know how long it takes. */
export function timeLeft(ms: number, words: BoardWords, locale: string): string {
  const all = Math.max(0, Math.ceil(ms / 1_000));
  const number = (n: number) => new Intl.NumberFormat(locale).format(n);
  const [d, h, m, s] = [Math.floor(all / 86_400), Math.floor(all / 3_600) % 24, Math.floor(all / 60) % 60, all % 60];
  if (d > 0) return fill(words.days, { d: number(d), h: number(h) });
  if (h > 0) return fill(words.hours, { h: number(h), m: number(m) });
  return m > 0 ? fill(words.minutes, { m: number(m), s: number(s) }) : fill(words.seconds, { s: number(s) });
}

/** A length of time that is fixed: "2 minutes", "3 days". */
export function spanText(ms: number, locale: string): string {
  const units = [
    ["day", 86_400_000],
    ["hour", 3_600_000],
    ["minute", 60_000],
  ] as const;
  const [unit, size] = units.find(([, one]) => ms >= one && ms % one === 0) ?? (["second", 1_000] as const);
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(ms / size);
}

export const clockText = (ms: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: "medium", timeZone: "UTC" }).format(ms) + " UTC";

/** Where the lot stands in time. */
export function momentOf(lot: LotScene, now: number, words: BoardWords, locale: string): string {
  const { phase, opensAt, closesAt } = lot;
  if (phase === "paused") return words.paused;
  if (phase === "withdrawn") return words.withdrawn;
  if (phase === "closed") return words.over;
  if (now < opensAt) return fill(words.opensIn, { time: timeLeft(opensAt - now, words, locale) });
  return now < closesAt ? fill(words.endsIn, { time: timeLeft(closesAt - now, words, locale) }) : words.ending;
}

export function priceLine(lot: LotScene, words: BoardWords, locale: string): { label: string; amount: string } {
  if (lot.result?.sold) return { label: words.hammer, amount: priceText(lot.result.hammerMinor ?? 0, lot, locale) };
  if (lot.kind === "sealed") return { label: words.price, amount: lot.result ? "—" : words.sealed };
  if (lot.kind === "dutch") return { label: words.falling, amount: priceText(lot.nextMinor, lot, locale) };
  if (lot.priceMinor === null) return { label: words.opening, amount: priceText(lot.nextMinor, lot, locale) };
  return { label: words.price, amount: priceText(lot.priceMinor, lot, locale) };
}

export function resultText(
  { result, ...lot }: LotScene,
  you: OwnPlace | null,
  words: BoardWords,
  locale: string,
): string {
  if (!result) return "";
  if (!result.sold) return words.unsold;
  const price = priceText(result.hammerMinor ?? 0, lot, locale);
  return you && you.paddle === result.paddle
    ? fill(words.soldToYou, { price })
    : fill(words.sold, { price, paddle: result.paddle ?? "" });
}

/** What only you are told. "" for somebody without a paddle, or who has not bid. */
export function youText(lot: LotScene, you: OwnPlace | null, words: BoardWords): string {
  if (!you || lot.result || lot.phase === "withdrawn") return "";
  if (lot.kind === "sealed") return "";
  if (you.leading) return words.leading;
  return lot.priceMinor === null ? "" : words.notLeading;
}

/** One line of what has happened. */
export function lineText(entry: LotLine, lot: LotScene, words: BoardWords, locale: string): string {
  const { kind, text, paddle, leader, priceMinor } = entry;
  const price = priceMinor === null ? "" : priceText(priceMinor, lot, locale);
  if (kind !== "bid") return fill(words[`line_${kind}`], { text });
  if (lot.kind === "sealed") return words.line_sealed;
  if (lot.kind === "dutch") return fill(words.line_taken, { paddle: paddle ?? "", price });
  const sentence = fill(words.line_bid, { paddle: paddle ?? "", leader: leader ?? "", price });
  return entry.extended
    ? `${sentence} · ${fill(words.extended, { time: clockText(entry.closesAt, locale) })}`
    : sentence;
}
