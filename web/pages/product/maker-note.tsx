import type { ProductPageView } from "../../../workers/storefront/index.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { MoreLink } from "../../components/link-button.tsx";
import { SealAvatar } from "../../components/seal-avatar.tsx";
import { Words } from "../../components/words.tsx";
import { copyFor } from "../../copy/index.ts";
import { sealPath, Story } from "../makers.tsx";

/** Who made it, in their own words, beside their seal. */
export function MakerNote({ view: { product, makerStory }, locale }: { view: ProductPageView; locale: Locale }) {
  const { maker } = product;
  if (!maker) return null;
  const words = copyFor(locale, "storefront").product;
  return (
    <section class="maker-note" aria-labelledby="maker-title">
      <SealAvatar src={sealPath(maker.slug)} size={96} />
      <div class="stack">
        <h2 id="maker-title">
          <Words of={maker.name} locale={locale} />
        </h2>
        {maker.place && (
          <p class="small ash">
            <Words of={maker.place} locale={locale} />
          </p>
        )}
        {makerStory && <Story of={makerStory} locale={locale} />}
        <MoreLink href={`/${locale}/makers/${maker.slug}`}>{words.moreByMaker}</MoreLink>
      </div>
    </section>
  );
}
