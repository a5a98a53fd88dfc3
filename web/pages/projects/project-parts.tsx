import { pledgedOf, type ProjectView } from "../../../workers/projects/index.ts";
import { direction, localized, type Locale } from "../../../workers/kernel/locale.ts";
import { LinkButton } from "../../components/link-button.tsx";
import { Money } from "../../components/money.tsx";
import { percentText } from "../../components/percent.ts";
import { Measure, Section, Shelf, Stack } from "../../components/spread.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { Timeline } from "../../components/timeline.tsx";
import { Words } from "../../components/words.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import { amountText, monthText } from "./money-words.ts";

type Props = { view: ProjectView; locale: Locale };

/** Text with an empty line between its paragraphs. */
export function Paragraphs({ text, lang }: { text: string; lang: string }) {
  return (
    <div class="prose" lang={lang} dir={direction(lang)}>
      {text.split(/\n\s*\n/).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </div>
  );
}

/** What one gets, for how much, and how many are left. */
export function Rewards({ view, locale }: Props) {
  const words = copyFor(locale, "projects").tiers;
  const { rule, sale, taken, phase } = view;
  return (
    <Section id="rewards" title={words.title}>
      <Shelf>
        {rule.tiers.map((tier) => {
          const gone = taken.get(tier.id) ?? 0;
          const left = tier.units === null ? null : Math.max(0, tier.units - gone);
          const story = localized(tier.text, locale);
          return (
            <article class="card tier">
              <h3>
                <Words of={localized(tier.title, locale)} locale={locale} />
              </h3>
              <p>
                <bdi class="money">{words.from(amountText(tier.minor, sale.currency, locale))}</bdi>
              </p>
              {story.text && <Paragraphs {...story} />}
              <p class="small ash">
                {left === null ? words.taken(gone) : left === 0 ? words.gone : words.left(left, tier.units ?? 0)}
                {tier.promised && ` · ${words.promised(monthText(tier.promised, locale))}`}
                {tier.address && ` · ${words.delivered}`}
              </p>
              {phase === "open" && left !== 0 && (
                <LinkButton href={`/${locale}/projects/${sale.slug}/pledge?tier=${tier.id}`}>{words.choose}</LinkButton>
              )}
            </article>
          );
        })}
        {phase === "open" && (
          <article class="card tier">
            <h3>{words.free}</h3>
            <p>{words.freeText}</p>
            <LinkButton href={`/${locale}/projects/${sale.slug}/pledge`}>{words.choose}</LinkButton>
          </article>
        )}
      </Shelf>
    </Section>
  );
}

export function StretchGoals({ view, locale }: Props) {
  const words = copyFor(locale, "projects").stretch;
  const { rule, row, sale } = view;
  if (rule.stretch.length === 0) return null;
  const pledged = pledgedOf(row);
  return (
    <Section id="goals" title={words.title}>
      <ul class="goals">
        {rule.stretch.map((goal) => (
          <li>
            <Money of={{ minor: goal.minor, currency: sale.currency }} locale={locale} />{" "}
            <Words of={localized(goal.title, locale)} locale={locale} />{" "}
            <StatusTag tone={pledged >= goal.minor ? "good" : "plain"}>
              {pledged >= goal.minor ? words.reached : words.ahead}
            </StatusTag>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Each stage with its part of the money, and what has been released. */
export function Stages({ view, locale }: Props) {
  const words = copyFor(locale, "projects").stages;
  const { rule, milestones, sale } = view;
  const items = rule.milestones.map((stage, i) => {
    const known = milestones[i];
    const state = known?.state ?? "planned";
    const title = localized(stage.title, locale);
    const released = known?.releasedMinor ? ` · ${amountText(known.releasedMinor, sale.currency, locale)}` : "";
    return {
      title: title.text ? <Words of={title} locale={locale} /> : words.whole,
      text: `${words.share(percentText(stage.shareBp, locale))}${stage.promised ? ` · ${words.promised(monthText(stage.promised, locale))}` : ""}${released}`,
      by: words.states[state],
      state: state === "released" ? ("done" as const) : state === "claimed" ? ("now" as const) : ("ahead" as const),
    };
  });
  return (
    <Section id="stages" title={words.title}>
      <Stack>
        <p class="ash">{words.text}</p>
        <Timeline items={items} label={words.title} />
      </Stack>
    </Section>
  );
}

export function Updates({ view, locale }: Props) {
  const words = copyFor(locale, "projects").updates;
  return (
    <Section id="updates" title={words.title}>
      {view.updates.length === 0 && <p class="ash">{words.none}</p>}
      <Measure>
        {view.updates.map((update) => (
          <article class="update" id={update.id}>
            <h3 lang={update.locale}>{update.title}</h3>
            <p class="small ash">
              <time datetime={new Date(update.at).toISOString()}>{momentText(update.at, locale)}</time>
            </p>
            <Paragraphs text={update.body} lang={update.locale} />
          </article>
        ))}
      </Measure>
    </Section>
  );
}
