import { pledgedOf, type ProjectSummary, type ProjectView } from "../../../workers/projects/index.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { percentText } from "../../components/percent.ts";
import { Progress } from "../../components/progress.tsx";
import { Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import { amountText } from "./money-words.ts";

/** How far a project is, in a bar and in words. */
export function Pledged({ of: { sale, rule, row }, locale }: { of: ProjectSummary; locale: Locale }) {
  const words = copyFor(locale, "projects");
  const pledged = pledgedOf(row);
  const part = Math.floor((pledged * 10_000) / rule.goalMinor);
  return (
    <Progress
      label={words.of(amountText(pledged, sale.currency, locale), amountText(rule.goalMinor, sale.currency, locale))}
      value={Math.min(pledged, rule.goalMinor)}
      max={rule.goalMinor}
      text={`${percentText(part, locale)} · ${words.backers(row.backers)}`}
    />
  );
}

export function whenSentence({ sale, phase }: ProjectSummary, locale: Locale): string {
  const words = copyFor(locale, "projects");
  if (phase === "soon") return words.starts(momentText(sale.startsAt, locale));
  const over = phase === "over" || phase === "void";
  return over ? words.ended(momentText(sale.endsAt, locale)) : words.ends(momentText(sale.endsAt, locale));
}

/** What has become of it; null while it runs. */
export function outcomeSentence({ row, sale }: ProjectSummary, locale: Locale): string | null {
  const { outcomeText } = copyFor(locale, "projects");
  if (row.outcome === null) return null;
  if (row.calledOffAt !== null) return outcomeText.calledOff;
  if (row.outcome !== "funded") return outcomeText[row.outcome];
  return row.standingMinor > 0
    ? outcomeText.collecting
    : outcomeText.collected(amountText(row.capturedMinor, sale.currency, locale));
}

/** The one thing to do now, beneath how far it is. */
export function ProgressPanel({ view, locale }: { view: ProjectView; locale: Locale }) {
  const words = copyFor(locale, "projects");
  const { own, phase, sale, rule } = view;
  const ended = outcomeSentence(view, locale);
  const pledge = `/${locale}/projects/${sale.slug}/pledge`;
  return (
    <Stack>
      <Pledged of={view} locale={locale} />
      <p>
        <time datetime={new Date(phase === "soon" ? sale.startsAt : sale.endsAt).toISOString()}>
          {whenSentence(view, locale)}
        </time>
      </p>
      {ended && <Notice kind={view.row.outcome === "funded" ? "success" : "info"}>{ended}</Notice>}
      {own && own.state !== "expired" && own.state !== "cancelled" && (
        <Notice action={{ href: pledge, label: words.own.title }}>{words.own.states[own.state]}</Notice>
      )}
      {phase === "open" && !(own && ["standing", "started"].includes(own.state)) && (
        <LinkButton href={pledge} kind="primary" wide>
          {words.backIt}
        </LinkButton>
      )}
      <p class="small ash">
        <span class="strong">{words.kinds[rule.kind]}.</span> {words.kindNotes[rule.kind]}
      </p>
    </Stack>
  );
}
