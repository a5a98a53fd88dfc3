import type { OwnPledge } from "../../../workers/drops/index.ts";
import type { ProjectSummary } from "../../../workers/projects/index.ts";
import { localized } from "../../../workers/kernel/locale.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Money } from "../../components/money.tsx";
import { Pager } from "../../components/pager.tsx";
import { PageTitle, Shelf } from "../../components/spread.tsx";
import { Words } from "../../components/words.tsx";
import { copyFor } from "../../copy/index.ts";
import type { Head } from "../../layout/document.tsx";
import { Page, type Shopper } from "../../layout/page.tsx";

type Line = { readonly pledge: OwnPledge; readonly project: ProjectSummary };
type Props = { head: Head; shopper: Shopper; lines: readonly Line[]; next: string | null };

export function PledgesPage({ head, shopper, lines, next }: Props) {
  const { locale } = shopper;
  const words = copyFor(locale, "projects");
  return (
    <Page head={{ ...head, sheet: "sales" }} shopper={shopper} room="account">
      <PageTitle title={words.mine} lede={words.mineLede} />
      {lines.length === 0 && <EmptyState title={words.mineNone} text={words.lede} />}
      <Shelf>
        {lines.map(({ pledge, project }) => (
          <article class="card project-card">
            <h3>
              <a href={`/${locale}/projects/${pledge.slug}/pledge`}>
                <Words of={localized(project.rule.title, locale)} locale={locale} />
              </a>
            </h3>
            <p>
              <Money of={pledge} locale={locale} />
            </p>
            <p class="small ash">{words.own.states[pledge.state]}</p>
          </article>
        ))}
      </Shelf>
      <Pager label={words.more} next={next ? { href: `?cursor=${next}`, label: words.more } : undefined} />
    </Page>
  );
}
