import type { ProjectView } from "../../../workers/projects/index.ts";
import { localized } from "../../../workers/kernel/locale.ts";
import { Picture } from "../../components/picture.tsx";
import { Columns, PageTitle, Section } from "../../components/spread.tsx";
import { Words } from "../../components/words.tsx";
import { copyFor } from "../../copy/index.ts";
import type { Head } from "../../layout/document.tsx";
import { Page, type Shopper } from "../../layout/page.tsx";
import { ProgressPanel } from "./progress-panel.tsx";
import { Paragraphs, Rewards, Stages, StretchGoals, Updates } from "./project-parts.tsx";

type Props = { head: Head; shopper: Shopper; view: ProjectView; origin: string };

/** A campaign: what is to be made, how far it is, what one gets, and where the money goes. Nothing here needs a script. */
export function ProjectPage({ head, shopper, view, origin }: Props) {
  const { locale } = shopper;
  const words = copyFor(locale, "projects");
  const { rule, card, maker, sale } = view;
  const story = localized(rule.story, locale);
  const log = `/api/v1/sales/${sale.id}/log`;
  return (
    <Page head={{ ...head, sheet: "sales" }} shopper={shopper}>
      <PageTitle
        above={<a href={`/${locale}/projects`}>{words.title}</a>}
        title={<Words of={localized(rule.title, locale)} locale={locale} />}
        lede={<Words of={localized(rule.summary, locale)} locale={locale} />}
      />
      <Columns>
        <div class="parts">
          {card && <Picture media={card.picture} sizes="(min-width: 60rem) 50vw, 100vw" priority class="mount" />}
        </div>
        <div class="parts project-now">
          <p>
            {maker.slug && maker.slug !== "house" ? (
              <a href={`/${locale}/shops/${maker.slug}`}>{words.by(maker.name)}</a>
            ) : (
              words.by(maker.name)
            )}
          </p>
          <ProgressPanel view={view} locale={locale} />
        </div>
      </Columns>
      <Rewards view={view} locale={locale} />
      {story.text && (
        <Section id="story" title={words.story}>
          <Paragraphs {...story} />
        </Section>
      )}
      <Updates view={view} locale={locale} />
      <StretchGoals view={view} locale={locale} />
      <Stages view={view} locale={locale} />
      <p class="small ash">
        <a href={`/${locale}/sales/${sale.id}/audit`}>{copyFor(locale, "audit").link}</a>. <a href={log}>{words.log}</a>{" "}
        <bdi dir="ltr">{words.check(`yaji verify-sale ${origin}${log}`)}</bdi>
      </p>
    </Page>
  );
}
