import type { CollectionView } from "../../workers/storefront/index.ts";
import { Breadcrumb } from "../components/breadcrumb.tsx";
import { FullBleed, PageTitle } from "../components/spread.tsx";
import { Words } from "../components/words.tsx";
import { copyFor } from "../copy/index.ts";
import type { Head } from "../layout/document.tsx";
import { Page, type Shopper } from "../layout/page.tsx";
import { Scenery } from "./scenery.tsx";
import { ShelfWithFacets } from "./shelf.tsx";

type Props = { head: Head; shopper: Shopper; view: CollectionView };

/** One collection in its own tones: what it gathers, then the pieces. */
export function CollectionPage({ head, shopper, view }: Props) {
  const { locale } = shopper;
  const frame = copyFor(locale, "frame");
  const { collection } = view;
  const name = <Words of={collection.name} locale={locale} />;
  return (
    <Page head={{ ...head, theme: collection.theme }} shopper={shopper} room="collections">
      <Breadcrumb
        label={frame.list.breadcrumb}
        items={[{ href: `/${locale}/collections`, label: frame.nav.collections }, { label: name }]}
      />
      <FullBleed>
        <Scenery theme={collection.theme} seed={collection.slug} priority />
      </FullBleed>
      <PageTitle title={name} lede={collection.intro && <Words of={collection.intro} locale={locale} />} />
      <ShelfWithFacets view={view} locale={locale} base={`/${locale}/collections/${collection.slug}`} />
    </Page>
  );
}
