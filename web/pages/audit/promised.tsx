import type { Child } from "hono/jsx";
import { laneGroups, lateAt, type PresaleRule, type ProjectRule } from "../../../workers/drops/index.ts";
import { localized, type Locale } from "../../../workers/kernel/locale.ts";
import { formatMoney, money } from "../../../workers/kernel/money.ts";
import { Facts } from "../../components/facts.tsx";
import { spanText } from "../../components/lot-words.ts";
import { percentText } from "../../components/percent.ts";
import { Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { dayText, momentText } from "../orders/when.ts";
import type { AuditPageProps } from "./audit-page.tsx";

type Fact = { term: Child; detail: Child };
const limited: readonly string[] = ["flash", "draw", "presale"];

/** The terms as they were announced; the first line of the log says the same. */
export function Promised(props: AuditPageProps) {
  const { locale } = props.shopper;
  const all = copyFor(locale, "audit");
  const words = all.promised;
  const { sale } = props.view;
  const time = (ms: number) => <time datetime={new Date(ms).toISOString()}>{momentText(ms, locale)}</time>;
  const lanes = copyFor(locale, "drops").lanes.desk;
  const early = sale.lanes.map(({ id, opensAt }) => {
    const group = laneGroups.find((known) => known === id);
    return `${group ? lanes[group] : id}: ${momentText(opensAt, locale)}`;
  });
  return (
    <Section id="promised" title={words.title}>
      <Facts
        facts={[
          { term: words.mechanism, detail: all.mechanisms[sale.mechanism] },
          { term: words.state, detail: all.states[sale.state] },
          { term: words.opens, detail: time(sale.startsAt) },
          { term: words.ends, detail: time(sale.endsAt) },
          { term: words.allotment, detail: sale.allotment > 0 ? all.pieces(sale.allotment) : "" },
          { term: words.limit, detail: limited.includes(sale.mechanism) ? all.pieces(sale.limitPerPerson) : "" },
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
  if (terms.of === "presale") return presaleFacts(terms.rule, amount, locale);
  if (terms.of === "crowdfunding") return projectFacts(terms.rule, amount, locale);
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

type Amount = (minor: number) => string;

/** The day as it was promised first; that it moved is in the log. */
function presaleFacts(rule: PresaleRule, amount: Amount, locale: Locale): Fact[] {
  const words = copyFor(locale, "presales");
  return [
    { term: words.places, detail: copyFor(locale, "audit").pieces(rule.units) },
    { term: words.price, detail: amount(rule.priceMinor) },
    { term: words.deposit, detail: amount(rule.depositMinor) },
    { term: words.shipsBy, detail: dayText(rule.shipsBy, locale) },
    { term: words.desk.refundedAfter, detail: dayText(lateAt(rule, rule.shipsBy), locale) },
  ];
}

function projectFacts({ kind, goalMinor, milestones }: ProjectRule, amount: Amount, locale: Locale): Fact[] {
  const words = copyFor(locale, "projects");
  const stages = milestones.map(
    ({ title, shareBp }) => `${localized(title, locale).text || words.stages.whole}: ${percentText(shareBp, locale)}`,
  );
  return [
    { term: copyFor(locale, "projectDesk").kind, detail: words.kinds[kind] },
    { term: copyFor(locale, "projectDesk").goal, detail: amount(goalMinor) },
    { term: words.stages.title, detail: stages.join(" · ") },
  ];
}
