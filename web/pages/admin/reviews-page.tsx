import type { Desk } from "../../../workers/admin/index.ts";
import type { Page } from "../../../workers/kernel/paging.ts";
import type { Review, ReviewState } from "../../../workers/reviews/index.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Field } from "../../components/field.tsx";
import { Pager } from "../../components/pager.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import { Stars } from "../reviews/stars.tsx";
import { DeskPage, PostForm, withQuestion } from "./desk-page.tsx";

type Row = Review & { readonly reports: number };
type Props = {
  desk: Desk;
  view: { readonly page: Page<Row>; readonly state: ReviewState | null; readonly reported: boolean };
};

/** What buyers wrote, for those who keep the charter: reported first to be found, each hidden or shown with a reason. */
export function AdminReviewsPage({ desk, view }: Props) {
  const words = copyFor(desk.locale, "reviews");
  const admin = copyFor(desk.locale, "admin");
  const filters = [
    { href: "/admin/reviews", label: words.desk.all, on: view.state === null && !view.reported },
    { href: "/admin/reviews?reported=true", label: words.desk.reported, on: view.reported },
    ...(["held", "hidden", "published"] as const).map((state) => ({
      href: `/admin/reviews?state=${state}`,
      label: words.desk.states[state],
      on: view.state === state,
    })),
  ];
  return (
    <DeskPage desk={desk} title={words.desk.title}>
      <nav class="cluster" aria-label={words.desk.state}>
        {filters.map(({ href, label, on }) => (
          <a href={href} aria-current={on ? "page" : undefined}>
            {label}
          </a>
        ))}
      </nav>
      {dataTable<Row>({
        caption: words.desk.title,
        columns: [
          { head: words.title, cell: (review) => <Said review={review} desk={desk} /> },
          { head: words.desk.state, cell: (review) => words.desk.states[review.state] },
          { head: words.desk.reports, numeric: true, cell: (review) => review.reports },
          { head: words.desk.reason, cell: (review) => <Judge review={review} desk={desk} /> },
        ],
        rows: view.page.items,
        key: ({ id }) => id,
        empty: words.desk.empty,
      })}
      <Pager
        label={words.desk.title}
        {...(view.page.next
          ? { next: { href: withQuestion(desk.here, { cursor: view.page.next }), label: admin.next } }
          : {})}
      />
    </DeskPage>
  );
}

function Said({ review, desk }: { review: Row; desk: Desk }) {
  return (
    <>
      <Stars rating={review.rating} locale={desk.locale} /> <bdi>{review.author}</bdi>{" "}
      <span class="ash small">{momentText(review.createdAt, desk.locale)}</span>
      <br />
      <span lang={review.locale} dir="auto">
        {review.title && <strong>{review.title} </strong>}
        {review.body}
      </span>
    </>
  );
}

function Judge({ review, desk }: { review: Row; desk: Desk }) {
  const words = copyFor(desk.locale, "reviews").desk;
  if (!desk.mayChange || review.state === "withdrawn") return null;
  const to = review.state === "published" ? "hidden" : "published";
  return (
    <PostForm desk={desk} action={`/admin/reviews/${review.id}/judgement`} class="inline-form">
      <input type="hidden" name="state" value={to} />
      <Field id={`reason-${review.id}`} name="reason" label={words.reason} required minlength={3} maxlength={500} />
      <Button>{to === "hidden" ? words.hide : words.show}</Button>
    </PostForm>
  );
}
