import type { ProductView } from "../../../workers/catalog/index.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { facetKinds } from "../../../workers/search/index.ts";
import { Facts } from "../../components/facts.tsx";
import { Words } from "../../components/words.tsx";
import { copyFor } from "../../copy/index.ts";
import { countryName } from "../places.ts";

const sides = ["height", "width", "depth", "diameter"] as const;

/** "H 21 × W 9.5 cm", in the reader's figures; null when nothing was measured. */
export function sizeWords(size: ProductView["size_mm"], locale: Locale): string | null {
  const words = copyFor(locale, "storefront").product.sides;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const known = sides.filter((side) => size[side] !== null);
  if (known.length === 0) return null;
  return `${known.map((side) => `${words[side]} ${number.format(size[side]! / 10)}`).join(" × ")} cm`;
}

export const weightWords = (grams: number | null, locale: Locale): string | null =>
  grams === null
    ? null
    : grams < 1_000
      ? new Intl.NumberFormat(locale, { style: "unit", unit: "gram" }).format(grams)
      : new Intl.NumberFormat(locale, { style: "unit", unit: "kilogram", maximumFractionDigits: 2 }).format(
          grams / 1_000,
        );

const attributes_max = 20;

/** What can be measured and named; each term leads to the others that share it. */
export function Particulars({ product, locale }: { product: ProductView; locale: Locale }) {
  const words = copyFor(locale, "storefront");
  const { facts } = words.product;
  const terms = facetKinds.map((kind) => {
    const named = product.terms.filter((term) => term.kind === kind);
    if (named.length === 0) return { term: words.shelf.kinds[kind], detail: null };
    const links = named.map(({ slug, name }, i) => (
      <>
        {i > 0 && " · "}
        <a href={`/${locale}/search?${kind}=${encodeURIComponent(slug)}`}>
          <Words of={name} locale={locale} />
        </a>
      </>
    ));
    return { term: words.shelf.kinds[kind], detail: <>{links}</> };
  });
  const given = Object.entries(product.attributes)
    .slice(0, attributes_max)
    .map(([name, value]) => {
      const known = words.product.attributes[name.toLowerCase()];
      return { term: known ?? <bdi lang="en">{name}</bdi>, detail: <bdi lang="en">{value}</bdi> };
    });
  return (
    <section class="particulars" aria-labelledby="particulars-title">
      <h2 id="particulars-title">{words.product.particulars}</h2>
      <Facts
        facts={[
          ...terms,
          { term: facts.dated, detail: product.dated && <bdi lang="en">{product.dated}</bdi> },
          {
            term: facts.size,
            detail: sizeWords(product.size_mm, locale) && <bdi>{sizeWords(product.size_mm, locale)}</bdi>,
          },
          { term: facts.weight, detail: weightWords(product.weight_grams, locale) },
          { term: facts.origin, detail: product.origin && countryName(product.origin, locale) },
          ...given,
          { term: facts.number, detail: product.variants[0] && <bdi>{product.variants[0].sku}</bdi> },
        ]}
      />
    </section>
  );
}
