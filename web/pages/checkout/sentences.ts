import type { Locale } from "../../../workers/kernel/locale.ts";
import { percentText } from "../../components/percent.ts";
import type { Copy } from "../../copy/index.ts";

type Words = Copy<"checkout">;

/** The tail of a refusal's code is its key among the sentences; one without a sentence asks to try again. */
export function faultSentence(code: string, words: Words): string {
  const key = code.split(".").at(-1) ?? "";
  return Object.hasOwn(words.faults, key) ? words.faults[key as keyof Words["faults"]] : words.faults.other;
}

/** "2 – 9 December": the promised days as one range, in UTC. */
export function windowText(
  { earliestAt, latestAt }: { readonly earliestAt: number; readonly latestAt: number },
  locale: Locale,
): string {
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" }).formatRange(
    earliestAt,
    latestAt,
  );
}

/** The name of a tax in the reader's language, with its rate: "VAT 20 %". */
export function taxName(
  part: { readonly label: string; readonly rateBp: number },
  locale: Locale,
  words: Words,
): string {
  const names: { readonly [label: string]: string } = words.taxes;
  return `${names[part.label] ?? part.label} ${percentText(part.rateBp, locale)}`;
}
