import type { Page as PageOf } from "../../../workers/kernel/paging.ts";
import type { Review, Summary } from "../../../workers/reviews/index.ts";
import type { StudioDesk } from "../../../workers/studio/index.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Pager } from "../../components/pager.tsx";
import { Select } from "../../components/select.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { copyFor } from "../../copy/index.ts";
import { StudioForm, StudioPage } from "../../layout/studio.tsx";
import { ReviewEntry, SummaryOfReviews } from "../reviews/review-list.tsx";

type View = { readonly summary: Summary; readonly page: PageOf<Review> };

/** What buyers say of this seller and of its goods, newest first; each may be answered once and reported. */
export function StudioReviewsPage({ desk, view }: { desk: StudioDesk; view: View }) {
  const words = copyFor(desk.locale, "reviews");
  const { items, next } = view.page;
  return (
    <StudioPage desk={desk} title={words.title}>
      {view.summary.count > 0 && <SummaryOfReviews summary={view.summary} locale={desk.locale} />}
      {items.length === 0 && <p class="ash">{words.none}</p>}
      <ul class="stack plain-list">
        {items.map((review) => (
          <li class="stack">
            {review.state !== "published" && (
              <p>
                <StatusTag tone="wait">{words.desk.states[review.state]}</StatusTag>
              </p>
            )}
            <ReviewEntry review={shown(review)} locale={desk.locale} />
            {desk.may("messages.write") && <Answer desk={desk} review={review} />}
            <hr />
          </li>
        ))}
      </ul>
      <Pager
        label={words.older}
        next={
          next ? { href: `${desk.base}/reviews?cursor=${encodeURIComponent(next)}`, label: words.older } : undefined
        }
      />
    </StudioPage>
  );
}

/** Pictures nobody has looked at are shown to nobody. */
const shown = (review: Review): Review => (review.state === "published" ? review : { ...review, photos: [] });

function Answer({ desk, review }: { desk: StudioDesk; review: Review }) {
  const words = copyFor(desk.locale, "reviews");
  const action = `${desk.base}/reviews/${review.id}`;
  return (
    <div class="stack">
      {!review.reply && review.state !== "withdrawn" && (
        <StudioForm desk={desk} action={`${action}/reply`} class="stack narrow">
          <Field
            label={words.answerOnce}
            name="body"
            id={`reply-${review.id}`}
            rows={2}
            required
            maxlength={2000}
            dir="auto"
          />
          <Button>{words.answer}</Button>
        </StudioForm>
      )}
      {review.state === "published" && (
        <details>
          <summary class="small">{words.report}</summary>
          <StudioForm desk={desk} action={`${action}/reports`} class="filters">
            <Select
              label={words.report}
              name="reason"
              id={`report-${review.id}`}
              options={Object.entries(words.reportReasons).map(([value, label]) => ({ value, label }))}
            />
            <Button>{words.report}</Button>
          </StudioForm>
        </details>
      )}
    </div>
  );
}
