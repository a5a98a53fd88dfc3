import type { Locale } from "../../../workers/kernel/locale.ts";
import type { Review, Summary } from "../../../workers/reviews/index.ts";
import { copyFor } from "../../copy/index.ts";
import { dayText } from "../orders/when.ts";
import { Stars } from "./stars.tsx";

const number = (n: number, locale: Locale) => new Intl.NumberFormat(locale).format(n);

/** The average and how many gave each number of stars; a bar is never the only way to read it. */
export function SummaryOfReviews({ summary, locale, href }: { summary: Summary; locale: Locale; href?: string }) {
  const words = copyFor(locale, "reviews");
  const most = Math.max(1, ...summary.counts);
  return (
    <div>
      <p>
        <Stars rating={summary.average ?? 0} locale={locale} />{" "}
        <strong>{words.average(number(summary.average ?? 0, locale))}</strong>{" "}
        <span class="ash">{words.count(summary.count)}</span>
      </p>
      <ol class="review-bars plain">
        {[5, 4, 3, 2, 1].map((stars) => (
          <li>
            {href ? <a href={`${href}?rating=${stars}`}>{words.stars(stars)}</a> : <span>{words.stars(stars)}</span>}
            <meter min={0} max={most} value={summary.counts[stars - 1] ?? 0} aria-hidden="true" />
            <span class="ash small">{number(summary.counts[stars - 1] ?? 0, locale)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

type One = { review: Review; locale: Locale; report?: string };

/** One review as everybody sees it; `report` is where a reader may say that something is wrong with it. */
export function ReviewEntry({ review, locale, report }: One) {
  const words = copyFor(locale, "reviews");
  return (
    <article id={review.id}>
      <p class="small">
        <Stars rating={review.rating} locale={locale} /> <bdi class="strong">{review.author}</bdi>{" "}
        <span class="ash">
          {words.verified} · {dayText(review.createdAt, locale)}
        </span>
      </p>
      {review.title && <h3 lang={review.locale}>{review.title}</h3>}
      {review.body && (
        <p class="review-body measure" lang={review.locale} dir="auto">
          {review.body}
        </p>
      )}
      {review.photos.length > 0 && (
        <div class="cluster">
          {review.photos.map(({ key, width, height }) => (
            <a href={`/media/${key}`}>
              <img
                src={`/media/${key}`}
                width={Math.round((120 * width) / height)}
                height={120}
                alt={words.photo(review.author)}
                loading="lazy"
              />
            </a>
          ))}
        </div>
      )}
      {review.reply && (
        <div class="measure">
          <p class="small ash">
            {words.reply} · {dayText(review.reply.at, locale)}
          </p>
          <p dir="auto">{review.reply.body}</p>
        </div>
      )}
      {report && (
        <p class="small">
          <a href={report} rel="nofollow">
            {words.report}
          </a>
        </p>
      )}
    </article>
  );
}
