import type { SearchView } from "../../workers/storefront/index.ts";
import { isNarrowed } from "../../workers/storefront/index.ts";
import { EmptyState } from "../components/empty-state.tsx";
import { Notice } from "../components/notice.tsx";
import { SearchForm } from "../components/search-form.tsx";
import { PageTitle, Section } from "../components/spread.tsx";
import { copyFor } from "../copy/index.ts";
import type { Head } from "../layout/document.tsx";
import { Page, type Shopper } from "../layout/page.tsx";
import { Contents } from "./collections.tsx";
import { ShelfWithFacets } from "./shelf.tsx";

type Props = { head: Head; shopper: Shopper; view: SearchView };

/** The answer to a question, or the whole shop in one row. Nothing found is a sentence and several ways on. */
export function SearchPage({ head, shopper, view }: Props) {
  const { locale } = shopper;
  const frame = copyFor(locale, "frame");
  const words = copyFor(locale, "storefront").search;
  const text = view.typed;
  const nothing = view.cards.length === 0 && text !== "" && !isNarrowed(view.search);
  return (
    <Page head={head} shopper={shopper} room="search" query={text}>
      <PageTitle
        above={text ? words.title : undefined}
        title={text ? words.found(text) : words.all}
        lede={text ? undefined : words.allLede}
      />
      <div class="page-search">
        <SearchForm
          id="q-page"
          action={`/${locale}/search`}
          label={frame.search.label}
          submit={frame.search.submit}
          placeholder={frame.search.placeholder}
          value={text}
        />
      </div>
      {view.found.corrected && <Notice>{words.corrected(text, view.found.corrected)}</Notice>}
      {nothing ? (
        <>
          <EmptyState
            title={words.noneTitle(text)}
            text={words.noneText}
            action={{ href: `/${locale}/search`, label: frame.nav.all }}
          />
          <Section id="begin" title={words.begin}>
            <Contents collections={view.collections} locale={locale} />
          </Section>
        </>
      ) : (
        <ShelfWithFacets view={view} locale={locale} base={`/${locale}/search`} priority />
      )}
    </Page>
  );
}
