/** Home and a collection, with the demo's drawings. */
import { Breadcrumb } from "../../web/components/breadcrumb.tsx";
import { FacetList } from "../../web/components/facet-list.tsx";
import { Pager } from "../../web/components/pager.tsx";
import { ProductLeaf } from "../../web/components/product-leaf.tsx";
import { SortMenu } from "../../web/components/sort-menu.tsx";
import { Columns, Line, PageTitle, Pair, Section, Shelf, Triptych } from "../../web/components/spread.tsx";
import { copyFor } from "../../web/copy/index.ts";
import { Page } from "../../web/layout/page.tsx";
import type { Theme } from "../../web/layout/themes.ts";
import type { Locale } from "../../workers/kernel/locale.ts";
import { inLocale } from "./samples.ts";
import { card, head, priced, say, shopper } from "./shared.tsx";

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
