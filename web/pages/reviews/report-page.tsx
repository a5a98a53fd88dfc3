import type { Review } from "../../../workers/reviews/index.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { RadioCards } from "../../components/radio-cards.tsx";
import { PageTitle } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { Page, type Shopper } from "../../layout/page.tsx";
import { personalHead } from "../personal-head.ts";
import { ReviewEntry } from "./review-list.tsx";

type Props = { review: Review; shopper: Shopper; origin: string; formToken: string; done: boolean };

/** A reader says that something is wrong with a review. */
export function ReportReviewPage({ review, shopper, origin, formToken, done }: Props) {
  const { locale } = shopper;
  const words = copyFor(locale, "reviews");
  const here = `reviews/${review.id}/report`;
  return (
    <Page head={personalHead(words.report, origin, locale, here)} shopper={shopper}>
      <PageTitle title={words.report} />
      {done && <Notice kind="success">{words.reported}</Notice>}
      <ReviewEntry review={review} locale={locale} />
      {!shopper.signedIn && (
        <p>
          <LinkButton href={`/${locale}/sign-in?back=${encodeURIComponent(`/${locale}/${here}`)}`}>
            {words.signInToReport}
          </LinkButton>
        </p>
      )}
      {shopper.signedIn && !done && (
        <form method="post" action={`/${locale}/${here}`} class="stack measure">
          <input type="hidden" name="form_token" value={formToken} />
          <RadioCards
            name="reason"
            legend={words.report}
            required
            options={Object.entries(words.reportReasons).map(([value, label]) => ({ value, label }))}
          />
          <Field name="note" label={words.reportReasons.other} rows={3} maxlength={500} />
          <p>
            <Button kind="primary">{words.report}</Button>
          </p>
        </form>
      )}
    </Page>
  );
}
