import type { ReviewDesk } from "../../../workers/reviews/index.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Notice } from "../../components/notice.tsx";
import { RadioCards } from "../../components/radio-cards.tsx";
import { PageTitle, Section, Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { Page, type Shopper } from "../../layout/page.tsx";
import { personalHead } from "../personal-head.ts";
import { ReviewEntry } from "./review-list.tsx";

type Props = {
  desk: ReviewDesk;
  shopper: Shopper;
  origin: string;
  formToken: string;
  /** names of the sellers by id */
  sellers: ReadonlyMap<string, string>;
  done: string | null;
  fault: string | null;
};
type One = ReviewDesk["subjects"][number];

/** One form for each thing bought and each of its sellers; what has been said stands in its place. */
export function WriteReviewsPage({ desk, shopper, origin, formToken, sellers, done, fault }: Props) {
  const { locale } = shopper;
  const words = copyFor(locale, "reviews");
  const { number } = desk.order;
  const faults: { readonly [code: string]: string } = words.faults;
  return (
    <Page
      head={personalHead(words.ofOrder, origin, locale, `orders/${number}/reviews`)}
      shopper={shopper}
      room="account"
    >
      <PageTitle
        title={words.ofOrder}
        above={
          <a href={`/${locale}/orders/${number}`}>
            <bdi>{number}</bdi>
          </a>
        }
        lede={words.lede}
      />
      {fault && (
        <Notice kind="error" urgent>
          {faults[fault] ?? words.faults.raced}
        </Notice>
      )}
      {done && <Notice kind="success">{done === "held" ? words.heldNote : words.thanks}</Notice>}
      {!desk.mayReview && <Notice>{words.early}</Notice>}
      {desk.subjects.map((subject) => (
        <Section id={`about-${subject.bought}`} title={nameOf(subject, desk, sellers, words.seller)}>
          {subject.review ? (
            <Written subject={subject} desk={desk} shopper={shopper} formToken={formToken} />
          ) : (
            desk.mayReview && <WriteForm subject={subject} desk={desk} shopper={shopper} formToken={formToken} />
          )}
        </Section>
      ))}
    </Page>
  );
}

const nameOf = (
  { kind, bought }: One,
  { order }: ReviewDesk,
  sellers: ReadonlyMap<string, string>,
  named: (name: string) => string,
) =>
  kind === "seller"
    ? named(sellers.get(bought) ?? "Yaji")
    : (order.quote.lines.find(({ id }) => id === bought)?.title ?? "");

type Part = { subject: One; desk: ReviewDesk; shopper: Shopper; formToken: string };

function Written({ subject, desk, shopper, formToken }: Part) {
  const { locale } = shopper;
  const words = copyFor(locale, "reviews");
  const review = subject.review!;
  const state = { published: null, held: words.held, hidden: words.hidden, withdrawn: words.withdrawn }[review.state];
  return (
    <Stack>
      {state && <p class="ash">{state}</p>}
      <ReviewEntry review={review} locale={locale} />
      {review.state !== "withdrawn" && (
        <form method="post" action={`/${locale}/orders/${desk.order.number}/reviews/${review.id}/withdrawal`}>
          <input type="hidden" name="form_token" value={formToken} />
          <Button kind="plain">{words.withdraw}</Button>
        </form>
      )}
    </Stack>
  );
}

function WriteForm({ subject, desk, shopper, formToken }: Part) {
  const { locale } = shopper;
  const words = copyFor(locale, "reviews");
  const part = subject.bought;
  return (
    <form
      method="post"
      action={`/${locale}/orders/${desk.order.number}/reviews`}
      enctype="multipart/form-data"
      class="stack measure"
    >
      <input type="hidden" name="form_token" value={formToken} />
      <input type="hidden" name="kind" value={subject.kind} />
      <input type="hidden" name="bought" value={part} />
      <RadioCards
        name="rating"
        legend={words.rating}
        required
        options={[5, 4, 3, 2, 1].map((stars) => ({
          value: String(stars),
          label: words.ratings[stars - 1] ?? "",
          aside: words.stars(stars),
        }))}
      />
      <Field id={`title-${part}`} name="title" label={words.heading} maxlength={120} />
      <Field id={`body-${part}`} name="body" label={words.words} rows={5} maxlength={4000} />
      <Field
        id={`author-${part}`}
        name="author"
        label={words.author}
        required
        maxlength={60}
        value={desk.order.quote.shipTo.name.split(/\s+/)[0] ?? ""}
      />
      {subject.kind === "product" && (
        <Field
          id={`photos-${part}`}
          name="photos"
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif"
          label={words.photos}
          hint={words.photosHint}
          multiple
        />
      )}
      <p>
        <Button kind="primary">{words.submit}</Button>
      </p>
    </form>
  );
}
