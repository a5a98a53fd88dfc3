/** One object. */
import { Breadcrumb } from "../../web/components/breadcrumb.tsx";
import { Button } from "../../web/components/button.tsx";
import { Facts } from "../../web/components/facts.tsx";
import { Gallery } from "../../web/components/gallery.tsx";
import { Label } from "../../web/components/label.tsx";
import { OptionPicker } from "../../web/components/option-picker.tsx";
import { PriceBlock } from "../../web/components/price-block.tsx";
import { ProofStrip } from "../../web/components/proof-strip.tsx";
import { Quantity } from "../../web/components/quantity.tsx";
import { Columns, Section, Shelf, Stack } from "../../web/components/spread.tsx";
import { Timeline } from "../../web/components/timeline.tsx";
import { Words } from "../../web/components/words.tsx";
import { copyFor } from "../../web/copy/index.ts";
import { Page } from "../../web/layout/page.tsx";
import type { Theme } from "../../web/layout/themes.ts";
import type { Locale } from "../../workers/kernel/locale.ts";
import { money } from "../../workers/kernel/money.ts";
import { art, inLocale } from "./samples.ts";
import { card, head, priced, say, shopper } from "./shared.tsx";

export function Product({ locale, theme }: { locale: Locale; theme?: Theme }) {
  const all = inLocale(locale);
  const words = copyFor(locale, "frame");
  const it = all[0]!;
  return (
    <Page head={head(it.title.text, locale, theme)} shopper={shopper(locale)} room="collections">
      <Breadcrumb
        label={words.list.breadcrumb}
        items={[
          { href: "#", label: words.nav.collections },
          { href: "#", label: say(locale)[2] },
        ]}
      />
      <Columns>
        <Gallery words={words.picture} leaves={[0, 1, 2].map((i) => ({ media: art(i, it.title.text), full: "#" }))} />
        <Stack>
          <p class="above">
            <Words of={it.maker} locale={locale} />
          </p>
          <h1>
            <Words of={it.title} locale={locale} />
          </h1>
          <Label parts={it.label} locale={locale} />
          <PriceBlock
            price={priced(it)}
            compareAt={money(78000, "CNY")}
            locale={locale}
            wasWord={words.price.was}
            includes="VAT included. Duties are paid by us."
          />
          <form method="post" action="#" class="stack">
            <OptionPicker
              name="glaze"
              legend="Glaze"
              value="a"
              options={[
                { value: "a", label: "Powder celadon", swatch: "oklch(80% .05 170)" },
                { value: "b", label: "Moon white", swatch: "oklch(92% .02 230)" },
                {
                  value: "c",
                  label: "Plum green",
                  swatch: "oklch(60% .07 160)",
                  disabled: true,
                  note: words.price.soldOut,
                },
              ]}
            />
            <div class="cluster">
              <Quantity name="q" label={words.field.quantity} less={words.field.less} more={words.field.more} />
              <Button kind="primary" wide>
                {words.verbs.add}
              </Button>
            </div>
          </form>
          <ProofStrip
            label="Proof"
            proofs={[
              { icon: "certificate", title: "Certificate", detail: "Signed by the maker" },
              { icon: "truck", title: "12–15 December", detail: "Free from Hangzhou" },
            ]}
          />
          <Facts
            facts={[
              { term: "Height", detail: "24 cm" },
              { term: "Weight", detail: "1.2 kg" },
              { term: "Edition", detail: "12 / 50" },
            ]}
          />
        </Stack>
      </Columns>
      <Section title={words.nav.stories} id="making" quietTitle>
        <Columns>
          <div class="prose">
            <p>{say(locale)[1]}</p>
            <blockquote>{say(locale)[0]}</blockquote>
            <p>{say(locale)[1]}</p>
          </div>
          <Timeline
            items={[
              { title: "Clay washed and rested", when: { iso: "2026-03-02", text: "2 March" } },
              { title: "Thrown", when: { iso: "2026-04-11", text: "11 April" }, by: "Chen Yulan" },
              { title: "In the kiln", state: "now" },
              { title: "On its way", state: "ahead" },
            ]}
          />
        </Columns>
      </Section>
      <Section title={words.nav.all} id="related" more={{ href: "#", label: words.verbs.more }}>
        <Shelf>{all.slice(1, 5).map((s) => card(s, locale))}</Shelf>
      </Section>
    </Page>
  );
}
