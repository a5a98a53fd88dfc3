import type { LotView } from "../../../workers/auction-house/index.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { Facts } from "../../components/facts.tsx";
import { fill, priceText, spanText } from "../../components/lot-words.ts";
import { percentText } from "../../components/percent.ts";
import { Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";

/** The terms a lot is sold by, as they were fixed before its first bid. */
export function Particulars({ view, locale }: { view: LotView; locale: Locale }) {
  const all = copyFor(locale, "auctions");
  const words = all.particulars;
  const { rules, snapshot } = view;
  const price = (minor: number) => priceText(minor, snapshot.lot, locale);
  const time = (ms: number) => spanText(ms, locale);
  const steps = rules.increments.map(({ fromMinor, stepMinor }) => (
    <span class="block">{fill(words.stepLine, { from: price(fromMinor), step: price(stepMinor) })}</span>
  ));
  const late =
    rules.extensions_max === 0
      ? words.noLate
      : fill(words.lateText, { time: time(rules.snipe_ms), n: rules.extensions_max });
  const falls =
    rules.dutch &&
    fill(words.dutch, {
      step: price(rules.dutch.stepMinor),
      time: time(rules.dutch.every_ms),
      floor: price(rules.dutch.floorMinor),
    });
  return (
    <Section id="terms" title={words.title} quietTitle>
      {rules.kind === "sealed" && <p>{all.sealedPrice[rules.sealedPrice]}</p>}
      {falls && <p>{falls}</p>}
      <Facts
        facts={[
          { term: words.opening, detail: price(rules.openingMinor) },
          { term: words.steps, detail: rules.kind === "english" ? <>{steps}</> : "" },
          { term: words.lateBids, detail: rules.kind === "english" ? late : "" },
          { term: words.reserve, detail: rules.reserveMinor === null ? words.no : words.yes },
          { term: words.premium, detail: rules.premiumBp === 0 ? words.no : percentText(rules.premiumBp, locale) },
          { term: words.deposit, detail: rules.depositMinor === 0 ? words.no : price(rules.depositMinor) },
          { term: words.payWithin, detail: time(rules.payment_ms) },
          { term: words.closes, detail: momentText(snapshot.lot.closesAt, locale) },
        ]}
      />
    </Section>
  );
}
