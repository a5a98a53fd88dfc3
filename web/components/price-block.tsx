import type { Money as Amount } from "../../workers/kernel/money.ts";
import { Money } from "./money.tsx";

type PriceBlockProps = {
  price: Amount;
  /** A former price, shown struck only when it is higher. */
  compareAt?: Amount;
  locale: string;
  /** "from", when variants differ. */
  from?: string;
  /** Spoken before the struck price: "Was". */
  wasWord?: string;
  /** The lowest price of the thirty days before an announced reduction, in a sentence. */
  prior?: string;
  /** What the price includes: "VAT included, duties not." */
  includes?: string;
};

/** A price with what it includes, large and calm. */
export function PriceBlock({ price, compareAt, locale, from, wasWord, prior, includes }: PriceBlockProps) {
  const reduced = compareAt && compareAt.currency === price.currency && compareAt.minor > price.minor;
  return (
    <div class="price">
      <p class="amount">
        {from && <span class="from">{from} </span>}
        <Money of={price} locale={locale} />
        {reduced && (
          <>
            {" "}
            {wasWord && <span class="unseen">{wasWord} </span>}
            <Money of={compareAt} locale={locale} struck />
          </>
        )}
      </p>
      {reduced && prior && <p class="small">{prior}</p>}
      {includes && <p class="small ash">{includes}</p>}
    </div>
  );
}
