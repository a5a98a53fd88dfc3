import { shopTextFields, themes, type SellerShop, type ShopTextField } from "../../../workers/sellers/index.ts";
import type { StudioDesk } from "../../../workers/studio/index.ts";
import { locales, type Locale } from "../../../workers/kernel/locale.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Section } from "../../components/spread.tsx";
import { Select } from "../../components/select.tsx";
import { copyFor } from "../../copy/index.ts";
import { languageNames } from "../../layout/places.ts";
import { StudioForm, StudioPage } from "../../layout/studio.tsx";

const rows: { readonly [F in ShopTextField]: number } = {
  name: 1,
  place: 1,
  tagline: 1,
  story: 9,
  delivery: 4,
  returns: 4,
};

/** What the shop is called and says, language by language; its look and what it promises. */
export function SettingsPage({ desk, view, to }: { desk: StudioDesk; view: SellerShop; to: Locale }) {
  const words = copyFor(desk.locale, "goods").settings;
  const seller = copyFor(desk.locale, "sellers");
  const labels = {
    name: seller.field.shopName,
    place: seller.field.place,
    tagline: seller.field.tagline,
    story: seller.item.shop,
    delivery: words.delivery,
    returns: words.returns,
  };
  return (
    <StudioPage
      desk={desk}
      title={words.title}
      actions={view.state === "approved" && <a href={`/${desk.locale}/shops/${view.slug}`}>{seller.shop.visit}</a>}
    >
      <p class="cluster small">
        {locales.map((locale) => (
          <a
            href={`${desk.base}/settings?to=${locale}`}
            aria-current={locale === to ? "true" : undefined}
            lang={locale}
          >
            {languageNames[locale]}
          </a>
        ))}
      </p>
      <StudioForm desk={desk} action={`${desk.base}/settings`} class="two-up">
        <input type="hidden" name="locale" value={to} />
        <Section id="words" title={words.words}>
          <div class="stack">
            {shopTextFields.map((field) => (
              <Field
                label={labels[field]}
                name={field}
                rows={rows[field]}
                value={view.texts[field]?.[to] ?? ""}
                lang={to}
                dir="auto"
              />
            ))}
          </div>
        </Section>
        <Section id="look" title={words.look}>
          <div class="stack">
            <Select
              label={seller.field.theme}
              name="theme"
              value={view.theme}
              options={themes.map((theme) => ({ value: theme, label: seller.themes[theme] }))}
            />
            <Field label={seller.field.returnsDays} name="returnsDays" value={view.returnsDays} inputmode="numeric" />
            <Field
              label={seller.field.handlingDays}
              name="handlingDays"
              value={view.handlingDays}
              inputmode="numeric"
            />
            <Button kind="primary">{copyFor(desk.locale, "goods").save}</Button>
          </div>
        </Section>
      </StudioForm>
    </StudioPage>
  );
}
