import { Breadcrumb } from "../../web/components/breadcrumb.tsx";
import { Button } from "../../web/components/button.tsx";
import { FacetList } from "../../web/components/facet-list.tsx";
import { Facts } from "../../web/components/facts.tsx";
import { Gallery } from "../../web/components/gallery.tsx";
import { Label } from "../../web/components/label.tsx";
import { OptionPicker } from "../../web/components/option-picker.tsx";
import { Pager } from "../../web/components/pager.tsx";
import { PriceBlock } from "../../web/components/price-block.tsx";
import { ProductCard } from "../../web/components/product-card.tsx";
import { ProductLeaf } from "../../web/components/product-leaf.tsx";
import { ProofStrip } from "../../web/components/proof-strip.tsx";
import { Quantity } from "../../web/components/quantity.tsx";
import { SortMenu } from "../../web/components/sort-menu.tsx";
import { Columns, Line, PageTitle, Pair, Section, Shelf, Stack, Triptych } from "../../web/components/spread.tsx";
import { Timeline } from "../../web/components/timeline.tsx";
import { Words } from "../../web/components/words.tsx";
import { copyFor } from "../../web/copy/index.ts";
import { Page } from "../../web/layout/page.tsx";
import type { Theme } from "../../web/layout/themes.ts";
import type { Locale } from "../../workers/kernel/locale.ts";
import { money } from "../../workers/kernel/money.ts";
import { art, inLocale, type Sampled } from "./samples.ts";

const sentences: { [locale: string]: [string, string, string] } = {
  en: [
    "A bowl holds the shape of the hand that turned it.",
    "Fired once, in pine smoke, on the third night of the kiln. The glaze gathers at the ribs like mist under eaves.",
    "From the kilns of Longquan",
  ],
  "zh-Hans": ["一只碗，记得旋它的那双手。", "松烟一炉，至第三夜开窑。釉聚于弦纹之间，如檐下之雾。", "龙泉窑火"],
  ar: [
    "الوعاء يحفظ شكل اليد التي أدارته.",
    "أُحرق مرة واحدة في دخان الصنوبر، في الليلة الثالثة للفرن.",
    "من أفران لونغتشوان",
  ],
};
const say = (locale: Locale) => sentences[locale] ?? sentences["en"]!;
const shopper = (locale: Locale) => ({ locale, currency: "CNY", shipTo: "CN", cartCount: 2 });
const head = (title: string, locale: Locale, theme?: Theme) => ({
  title,
  theme,
  canonical: `http://localhost/${locale}`,
});
const priced = (s: Sampled) => money(s.minor, "CNY");

const card = (s: Sampled, locale: Locale, level: 2 | 3 = 3) => (
  <ProductCard
    href="#"
    title={s.title}
    maker={s.maker}
    price={priced(s)}
    picture={s.picture}
    locale={locale}
    level={level}
  />
);

export function Home({ locale }: { locale: Locale }) {
  const all = inLocale(locale);
  const words = copyFor(locale, "frame");
  const leaf = (i: number, side: "start" | "end") => (
    <ProductLeaf
      href="#"
      side={side}
      vertical
      title={all[i]!.title}
      story={{ text: say(locale)[1], lang: locale }}
      label={all[i]!.label}
      price={priced(all[i]!)}
      more={words.picture.zoom}
      picture={all[i]!.picture}
      priority={i === 0}
      level={i === 0 ? 1 : 2}
      locale={locale}
    />
  );
  return (
    <Page head={head(words.name, locale)} shopper={shopper(locale)}>
      {leaf(0, "start")}
      <Line>{say(locale)[0]}</Line>
      <Pair>
        {card(all[1]!, locale, 2)}
        {card(all[2]!, locale, 2)}
      </Pair>
      {leaf(4, "end")}
      <Section title={say(locale)[2]} id="kiln" more={{ href: "#", label: words.nav.all }}>
        <Triptych>{[5, 7, 3].map((i) => card(all[i]!, locale))}</Triptych>
      </Section>
    </Page>
  );
}

export function Listing({ locale, theme }: { locale: Locale; theme?: Theme }) {
  const all = inLocale(locale);
  const words = copyFor(locale, "frame");
  const options = (names: string[]) =>
    names.map((text, i) => ({ label: { text, lang: "en" }, href: "#", count: String(48 - i * 7), selected: i === 1 }));
  return (
    <Page head={head(words.nav.all, locale, theme)} shopper={shopper(locale)} room="collections">
      <Breadcrumb
        label={words.list.breadcrumb}
        items={[{ href: "#", label: words.nav.home }, { label: say(locale)[2] }]}
      />
      <PageTitle above={words.nav.collections} title={say(locale)[2]} lede={say(locale)[1]} />
      <Columns side="start">
        <FacetList
          label={words.list.narrow}
          locale={locale}
          clear={{ href: "#", label: words.list.clear }}
          groups={[
            { title: "Technique", options: options(["Celadon", "Porcelain", "Stoneware", "Biscuit"]) },
            { title: "Period", options: options(["Song", "Ming"]).map((o) => ({ ...o, selected: false })) },
          ]}
        />
        <div>
          <div class="section-head">
            <p class="small ash">{words.list.objects(128)}</p>
            <SortMenu
              label={words.list.sort}
              options={[
                { label: "Newest", href: "#", selected: true },
                { label: "Price", href: "#" },
              ]}
            />
          </div>
          <Shelf>{[...all, ...all.slice(0, 4)].map((s) => card(s, locale, 2))}</Shelf>
          <Pager label={words.list.next} next={{ href: "#", label: words.list.next }} />
        </div>
      </Columns>
    </Page>
  );
}

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
