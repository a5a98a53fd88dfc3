/** A line of a sale's log as a sentence. What a line says that is not known here stands in the file all the same. */
import type { Entry } from "../../../workers/drops/index.ts";
import { formatMoney, isCurrency, money } from "../../../workers/kernel/money.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { copyFor } from "../../copy/index.ts";
import { fill } from "../../components/lot-words.ts";
import { momentText } from "../orders/when.ts";

const times = new Set(["until", "closesAt", "dueAt", "shipsBy"]);
type Said = { readonly [name: string]: unknown };

export function eventSentence(entry: Entry, currency: string, locale: Locale): string {
  const { events, reasons, nobody } = copyFor(locale, "audit");
  const said = entry.event as unknown as Said;
  const kind = kindIn(entry, said);
  const template = Object.hasOwn(events, kind) ? events[kind as keyof typeof events] : events.other;
  const number = new Intl.NumberFormat(locale);
  const amount = (value: unknown): string =>
    typeof value === "number" && isCurrency(currency) ? formatMoney(money(value, currency), locale) : "—";
  const word = (name: string, value: unknown): string => {
    if (typeof value === "number") return times.has(name) ? momentText(value, locale) : number.format(value);
    if (value === null) return nobody;
    const text = String(value);
    return Object.hasOwn(reasons, text) ? reasons[text as keyof typeof reasons] : text;
  };
  const plain = Object.entries(said).filter(([, value]) => value === null || typeof value !== "object");
  return fill(template, {
    ...Object.fromEntries(plain.map(([name, value]) => [name, word(name, value)])),
    price: amount(said["priceMinor"]),
    hammer: amount(said["hammerMinor"]),
    ...(typeof said["minor"] === "number" ? { minor: amount(said["minor"]) } : {}),
  });
}

/** One kind of line may mean two things: a bid that is sealed, a hammer that sold. */
function kindIn({ chain, event: { kind } }: Entry, said: Said): string {
  const base = chain.replace(/-\d+$/, "");
  if (base === "lot" && kind === "bid" && said["priceMinor"] === null) return "lot.sealed_bid";
  if (base === "lot" && kind === "closed" && said["sold"]) return "lot.sold";
  return `${base}.${kind}`;
}
