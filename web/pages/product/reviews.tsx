import type { Locale } from "../../../workers/kernel/locale.ts";
import type { ProductPageView } from "../../../workers/storefront/index.ts";
import { Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { ReviewEntry, SummaryOfReviews } from "../reviews/review-list.tsx";

/** What buyers say; nothing at all where nobody has said anything. */
export function ProductReviews({ view, locale }: { view: ProductPageView; locale: Locale }) {
  const words = copyFor(locale, "reviews");
  const { summary, latest } = view.reviews;
  if (summary.count === 0) return null;
  const all = `/${locale}/products/${view.product.slug}/reviews`;
  return (
    <Section id="reviews" title={words.title} more={{ href: all, label: words.all }}>
      <div class="columns start">
        <SummaryOfReviews summary={summary} locale={locale} href={all} />
        <div class="stack">
          {latest.map((review) => (
            <ReviewEntry review={review} locale={locale} report={`/${locale}/reviews/${review.id}/report`} />
          ))}
        </div>
      </div>
    </Section>
  );
}
