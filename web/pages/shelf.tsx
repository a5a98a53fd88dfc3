import type { Locale } from "../../workers/kernel/locale.ts";
import { facetKinds } from "../../workers/search/index.ts";
import { isNarrowed, sorts, toggled, writeShelf, type ShelfView } from "../../workers/storefront/index.ts";
import { EmptyState } from "../components/empty-state.tsx";
import { FacetList, type FacetGroup } from "../components/facet-list.tsx";
import { Pager } from "../components/pager.tsx";
import { SortMenu } from "../components/sort-menu.tsx";
import { Columns, Shelf } from "../components/spread.tsx";
import { copyFor } from "../copy/index.ts";
import { countWords } from "./collections.tsx";
import { ShopCard } from "./shop-card.tsx";

type Props = {
  view: ShelfView;
  locale: Locale;
  /** The address without a query: "/en/collections/kiln". */
  base: string;
};

function facetGroups({ view: { search, found }, locale, base }: Props): FacetGroup[] {
  const words = copyFor(locale, "storefront").shelf;
  const number = new Intl.NumberFormat(locale);
  return facetKinds.flatMap((kind) => {
    const facet = found.facets.find((one) => one.kind === kind);
    if (!facet || (facet.terms.length < 2 && !facet.terms.some(({ selected }) => selected))) return [];
    const options = facet.terms.map(({ slug, name, products, selected }) => ({
      label: name,
      href: base + writeShelf({ ...search, filters: toggled(search.filters, kind, slug), cursor: null }),
      selected,
      count: products >= 1_000 ? `${number.format(1_000)}+` : number.format(products),
    }));
    return [{ title: words.kinds[kind], options }];
  });
}

function Sorting({ view: { search }, locale, base }: Props) {
  const words = copyFor(locale, "storefront").shelf.sorts;
  const offered = search.text ? sorts : sorts.filter((sort) => sort !== "relevance");
  return (
    <SortMenu
      label={copyFor(locale, "frame").list.sort}
      options={offered.map((sort) => ({
        label: words[sort],
        href: base + writeShelf({ ...search, sort, cursor: null }),
        selected: sort === search.sort,
      }))}
    />
  );
}

const shelfSizes = "(min-width: 60rem) 20vw, (min-width: 30rem) 30vw, 45vw";

/** Facets at the side, pieces in rows: the dense part of the shop, for people who know what they look for. */
export function ShelfWithFacets({ view, locale, base, priority }: Props & { priority?: boolean }) {
  const frame = copyFor(locale, "frame");
  const words = copyFor(locale, "storefront").shelf;
  const { search, found, cards } = view;
  const whole = base + writeShelf({ ...search, filters: {}, cursor: null });
  const clear = isNarrowed(search) ? { href: whole, label: frame.list.clear } : undefined;
  return (
    <Columns side="start">
      <FacetList groups={facetGroups({ view, locale, base })} locale={locale} label={frame.list.narrow} clear={clear} />
      <div>
        <div class="section-head">
          <p class="small ash">{countWords(locale, found.total.products, found.total.atLeast)}</p>
          <Sorting view={view} locale={locale} base={base} />
        </div>
        {cards.length === 0 && (
          <EmptyState title={words.emptyTitle} text={words.emptyText} action={clear && { ...clear }} />
        )}
        <Shelf>
          {cards.map((card, i) => (
            <ShopCard card={card} locale={locale} sizes={shelfSizes} priority={i === 0 && priority} level={2} />
          ))}
        </Shelf>
        <Pager
          label={frame.list.next}
          back={
            search.cursor ? { href: base + writeShelf({ ...search, cursor: null }), label: frame.list.back } : undefined
          }
          next={
            found.next
              ? { href: base + writeShelf({ ...search, cursor: found.next }), label: frame.list.next }
              : undefined
          }
        />
      </div>
    </Columns>
  );
}
