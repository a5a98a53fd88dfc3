import type { Locale } from "../../workers/kernel/locale.ts";
import type { Collection } from "../../workers/catalog/index.ts";
import { PageTitle } from "../components/spread.tsx";
import { Words } from "../components/words.tsx";
import { copyFor } from "../copy/index.ts";
import type { Head } from "../layout/document.tsx";
import { Page, type Shopper } from "../layout/page.tsx";
import { Scenery } from "./scenery.tsx";

/** The count a reader is told: exact up to a thousand, "1,000+" beyond. */
export function countWords(locale: Locale, products: number, atLeast = products > 1_000): string {
  if (!atLeast) return copyFor(locale, "frame").list.objects(products);
  return copyFor(locale, "storefront").shelf.countedMax(new Intl.NumberFormat(locale).format(1_000));
}

/** Collections as the contents page of a book: names in large type, what they hold beneath. */
export function Contents({ collections, locale }: { collections: readonly Collection[]; locale: Locale }) {
  return (
    <ol class="contents">
      {collections.map((collection) => (
        <li>
          <a href={`/${locale}/collections/${collection.slug}`}>
            <span class="contents-name">
              <Words of={collection.name} locale={locale} />
            </span>
            <span class="small ash count">{countWords(locale, collection.products)}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}

function Room({ collection, locale, first }: { collection: Collection; locale: Locale; first: boolean }) {
  return (
    <article class="collection-leaf card" data-theme={collection.theme}>
      <Scenery theme={collection.theme} seed={collection.slug} priority={first} />
      <h2>
        <a href={`/${locale}/collections/${collection.slug}`}>
          <Words of={collection.name} locale={locale} />
        </a>
      </h2>
      {collection.intro && (
        <p>
          <Words of={collection.intro} locale={locale} />
        </p>
      )}
      <p class="small ash">{countWords(locale, collection.products)}</p>
    </article>
  );
}

type Props = { head: Head; shopper: Shopper; collections: readonly Collection[] };

export function Collections({ head, shopper, collections }: Props) {
  const { locale } = shopper;
  const words = copyFor(locale, "storefront").collections;
  return (
    <Page head={head} shopper={shopper} room="collections">
      <PageTitle title={words.title} lede={words.lede} />
      {collections.length === 0 && <p>{words.empty}</p>}
      <div class="rooms-of-shop">
        {collections.map((collection, i) => (
          <Room collection={collection} locale={locale} first={i === 0} />
        ))}
      </div>
    </Page>
  );
}
