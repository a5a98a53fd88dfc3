import type { Child } from "hono/jsx";
import { formatMoney, money } from "../../../workers/kernel/money.ts";
import { Facts } from "../../components/facts.tsx";
import { spanText } from "../../components/lot-words.ts";
import { percentText } from "../../components/percent.ts";
import { Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import type { AuditPageProps } from "./audit-page.tsx";

type Fact = { term: Child; detail: Child };

/** The terms as they were announced; the first line of the log says the same. */
export function Promised(props: AuditPageProps) {
  const { locale } = props.shopper;
  const all = copyFor(locale, "audit");
  const words = all.promised;
  const { sale } = props.view;
  const time = (ms: number) => <time datetime={new Date(ms).toISOString()}>{momentText(ms, locale)}</time>;
  const early = sale.lanes.map(({ id, opensAt }) => `${id}: ${momentText(opensAt, locale)}`);
  return (
    <Section id="promised" title={words.title}>
      <Facts
        facts={[
          { term: words.mechanism, detail: all.mechanisms[sale.mechanism] },
          { term: words.state, detail: all.states[sale.state] },
          { term: words.opens, detail: time(sale.startsAt) },
          { term: words.ends, detail: time(sale.endsAt) },
          { term: words.allotment, detail: sale.allotment > 0 ? all.pieces(sale.allotment) : "" },
          { term: words.limit, detail: sale.mechanism === "auction" ? "" : all.pieces(sale.limitPerPerson) },
          { term: words.early, detail: early.join(" · ") },
          ...ownFacts(props),
        ]}
      />
    </Section>
  );
}

function ownFacts({ shopper: { locale }, view: { sale, terms } }: AuditPageProps): Fact[] {
  const all = copyFor(locale, "audit");
  const words = all.promised;
  const amount = (minor: number): string => formatMoney(money(minor, sale.currency), locale);
  if (terms.of === "flash")
    return [
      { term: words.hold, detail: spanText(terms.rule.hold_seconds * 1_000, locale) },
      { term: words.waitingRoom, detail: terms.rule.waitingRoom ? words.byLot : "" },
    ];
  if (terms.of === "draw") return [{ term: words.toPay, detail: all.hours(terms.rule.payment_hours) }];
  if (terms.of !== "auction") return [];
  const { increments, snipe_ms, extensions_max, premiumBp, depositMinor, payment_ms, kind } = terms.rule;
  const late = extensions_max > 0 ? `${spanText(snipe_ms, locale)}, ${words.extensions(extensions_max)}` : "";
  return [
    { term: words.increments, detail: kind === "english" ? amount(increments[0]?.stepMinor ?? 0) : "" },
    { term: words.extension, detail: late },
    { term: words.premium, detail: premiumBp > 0 ? percentText(premiumBp, locale) : "" },
    { term: words.deposit, detail: depositMinor > 0 ? amount(depositMinor) : "" },
    { term: words.toPay, detail: spanText(payment_ms, locale) },
  ];
}
