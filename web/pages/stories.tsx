import type { ContentPage } from "../../workers/catalog/index.ts";
import type { Locale } from "../../workers/kernel/locale.ts";
import { Breadcrumb } from "../components/breadcrumb.tsx";
import { FullBleed, PageTitle, Section } from "../components/spread.tsx";
import { Words } from "../components/words.tsx";
import { copyFor } from "../copy/index.ts";
import type { Head } from "../layout/document.tsx";
import { Page, type Shopper } from "../layout/page.tsx";
import { Story } from "./makers.tsx";
import { Scenery, themeOf } from "./scenery.tsx";

type ListOf = { stories: readonly ContentPage[]; locale: Locale; level?: 2 | 3 };

/** Stories as lines one may follow: a title and a sentence. */
export function StoryList({ stories, locale, level = 3 }: ListOf) {
  const Heading = `h${level}` as "h3";
  return (
    <ul class="stories">
      {stories.map((story) => (
        <li class="card">
          <Scenery theme={themeOf(story.slug)} seed={story.slug} />
          <Heading>
            <a href={`/${locale}/stories/${story.slug}`}>
              <Words of={story.title} locale={locale} />
            </a>
          </Heading>
          {story.description && (
            <p class="ash">
              <Words of={story.description} locale={locale} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

type ListProps = { head: Head; shopper: Shopper; stories: readonly ContentPage[] };

export function Stories({ head, shopper, stories }: ListProps) {
  const { locale } = shopper;
  const words = copyFor(locale, "storefront").stories;
  return (
    <Page head={head} shopper={shopper} room="stories">
      <PageTitle title={words.title} lede={words.lede} />
      {stories.length === 0 ? <p>{words.empty}</p> : <StoryList stories={stories} locale={locale} level={2} />}
    </Page>
  );
}

type OneProps = { head: Head; shopper: Shopper; page: ContentPage; others: readonly ContentPage[] };

/** A story, or a page of the house such as delivery and privacy. */
export function TextPage({ head, shopper, page, others }: OneProps) {
  const { locale } = shopper;
  const frame = copyFor(locale, "frame");
  const words = copyFor(locale, "storefront").stories;
  const title = <Words of={page.title} locale={locale} />;
  return (
    <Page head={head} shopper={shopper} room={page.kind === "story" ? "stories" : undefined}>
      {page.kind === "story" && (
        <Breadcrumb
          label={frame.list.breadcrumb}
          items={[{ href: `/${locale}/stories`, label: frame.nav.stories }, { label: title }]}
        />
      )}
      {page.kind === "story" && (
        <FullBleed>
          <Scenery theme={themeOf(page.slug)} seed={page.slug} priority />
        </FullBleed>
      )}
      <article class="text-page">
        <PageTitle title={title} lede={page.description && <Words of={page.description} locale={locale} />} />
        {page.body && <Story of={page.body} locale={locale} />}
      </article>
      {others.length > 0 && (
        <Section id="next" title={words.next}>
          <StoryList stories={others} locale={locale} />
        </Section>
      )}
    </Page>
  );
}
