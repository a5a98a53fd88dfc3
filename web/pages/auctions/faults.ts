import type { LotView } from "../../../workers/auction-house/index.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { fill, priceText } from "../../components/lot-words.ts";
import { copyFor } from "../../copy/index.ts";

/** What to say of a refusal, by the tail of its code. */
export function faultSentence(fault: string, { snapshot, rules }: LotView, locale: Locale): string {
  const { faults } = copyFor(locale, "auctions");
  const sentence = Object.hasOwn(faults, fault) ? faults[fault as keyof typeof faults] : faults.other;
  const minor = fault === "balance_short" ? rules.depositMinor : snapshot.lot.nextMinor;
  return fill(sentence, { price: priceText(minor, snapshot.lot, locale) });
}
