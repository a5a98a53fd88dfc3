import type { Locale } from "../../../workers/kernel/locale.ts";
import { copyFor } from "../../copy/index.ts";

/** Five marks, as many of them inked as were given; read aloud as words. */
export function Stars({ rating, locale }: { rating: number; locale: Locale }) {
  const words = copyFor(locale, "reviews");
  const full = Math.round(rating);
  return (
    <span role="img" aria-label={words.stars(full)}>
      <span aria-hidden="true">
        {"●".repeat(full)}
        <span class="ash">{"○".repeat(5 - full)}</span>
      </span>
    </span>
  );
}
