import type { ProjectSummary } from "../../../workers/projects/index.ts";
import { localized, type Locale } from "../../../workers/kernel/locale.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Pager } from "../../components/pager.tsx";
import { Picture } from "../../components/picture.tsx";
import { PageTitle, Section, Shelf } from "../../components/spread.tsx";
import { Words } from "../../components/words.tsx";
import { copyFor } from "../../copy/index.ts";
import type { Head } from "../../layout/document.tsx";
import { Page, type Shopper } from "../../layout/page.tsx";
import { outcomeSentence, Pledged, whenSentence } from "./progress-panel.tsx";

type Props = {
  head: Head;
  shopper: Shopper;
  running: readonly ProjectSummary[];
  past: readonly ProjectSummary[];
  earlier: string | null;
};

/** Projects that can be backed and those to come, then what became of earlier ones. */
export function ProjectsPage({ head, shopper, running, past, earlier }: Props) {
  const { locale } = shopper;
  const words = copyFor(locale, "projects");
  return (
    <Page head={{ ...head, sheet: "sales" }} shopper={shopper}>
      <PageTitle title={words.title} lede={words.lede} />
      <Section id="running" title={words.running}>
        {running.length === 0 && <EmptyState title={words.none} text={words.noneText} />}
        <Shelf>
          {running.map((project) => (
            <ProjectCard of={project} locale={locale} />
          ))}
        </Shelf>
      </Section>
      <Section id="past" title={words.past}>
        {past.length === 0 && <p class="ash">{words.nonePast}</p>}
        <Shelf>
          {past.map((project) => (
            <ProjectCard of={project} locale={locale} />
          ))}
        </Shelf>
        <Pager label={words.more} next={earlier ? { href: `?cursor=${earlier}#past`, label: words.more } : undefined} />
      </Section>
    </Page>
  );
}

function ProjectCard({ of: project, locale }: { of: ProjectSummary; locale: Locale }) {
  const words = copyFor(locale, "projects");
  const { sale, rule, card } = project;
  return (
    <article class="card project-card">
      {card && <Picture media={card.picture} sizes="(min-width: 60rem) 22vw, 90vw" class="mount" />}
      <h3>
        <Words of={localized(rule.title, locale)} locale={locale} />
      </h3>
      <Pledged of={project} locale={locale} />
      <p class="small ash">{outcomeSentence(project, locale) ?? whenSentence(project, locale)}</p>
      <LinkButton href={`/${locale}/projects/${sale.slug}`}>{words.see}</LinkButton>
    </article>
  );
}
