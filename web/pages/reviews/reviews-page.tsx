import type { ReviewsView } from "../../../workers/reviews/index.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Pager } from "../../components/pager.tsx";
import { Columns, PageTitle, Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import type { Head } from "../../layout/document.tsx";
import { Page, type Shopper } from "../../layout/page.tsx";
import { ReviewEntry, SummaryOfReviews } from "./review-list.tsx";

type Props = {
  head: Head;
  shopper: Shopper;
  view: ReviewsView;
  /** the page this list is part of */
  back: string;
  here: string;
  rating: number | null;
  later: boolean;
};

/** Everything buyers say of one product, by stars, newest first. */
export function ReviewsPage({ head, shopper, view, back, here, rating, later }: Props) {
  const { locale } = shopper;
  const words = copyFor(locale, "reviews");
  const asked = rating ? `?rating=${rating}&` : "?";
  return (
    <Page head={head} shopper={shopper} room="collections">
      <PageTitle title={words.title} above={<a href={back}>{view.subject}</a>} lede={words.lede} />
      <Columns side="start">
        <div>
          <SummaryOfReviews summary={view.summary} locale={locale} href={here} />
          {rating !== null && (
            <p>
              <a href={here}>{words.all}</a>
            </p>
          )}
        </div>
        <Stack>
          {view.page.items.length === 0 && <EmptyState title={words.none} text={words.noneText} />}
          {view.page.items.map((review) => (
            <ReviewEntry review={review} locale={locale} report={`/${locale}/reviews/${review.id}/report`} />
          ))}
          <Pager
            label={words.title}
            {...(later ? { back: { href: here, label: words.newest } } : {})}
            {...(view.page.next
              ? { next: { href: `${here}${asked}cursor=${view.page.next}`, label: words.older } }
              : {})}
          />
        </Stack>
      </Columns>
    </Page>
  );
}
