import { localized, type Localized } from "../../workers/kernel/locale.ts";
import type { CreditsView } from "../../workers/storefront/index.ts";
import { PageTitle, Section } from "../components/spread.tsx";
import { Words } from "../components/words.tsx";
import { copyFor } from "../copy/index.ts";
import type { Head } from "../layout/document.tsx";
import { Page, type Shopper } from "../layout/page.tsx";
import { countWords } from "./collections.tsx";
import { Story } from "./makers.tsx";
import { productHref } from "./shop-card.tsx";

const titleOf = (json: string | null): Localized => {
  const [lang, text] = json ? (JSON.parse(json) as [string, string]) : ["en", ""];
  return localized({ [lang]: text }, lang);
};

/** Every photograph with its photographer and licence, every record with its museum. */
export function Credits({ head, shopper, view }: { head: Head; shopper: Shopper; view: CreditsView }) {
  const { locale } = shopper;
  const words = copyFor(locale, "storefront").credits;
  return (
    <Page head={head} shopper={shopper}>
      <PageTitle title={copyFor(locale, "frame").footer.credits} />
      {view.page?.body && <Story of={view.page.body} locale={locale} />}
      {view.photos.length > 0 && (
        <Section id="photos" title={words.photos}>
          <ul class="credits">
            {view.photos.map((photo) => (
              <li>
                <a href={productHref(locale, photo.slug)}>
                  <Words of={titleOf(photo.title)} locale={locale} />
                </a>
                <span class="small ash">
                  <bdi>{photo.credit}</bdi>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {view.records.length > 0 && (
        <Section id="records" title={words.records}>
          <ul class="credits">
            {view.records.map((record) => (
              <li>
                <bdi>{record.name}</bdi>
                <span class="small ash">
                  {[record.licence, countWords(locale, record.products)].filter(Boolean).join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
