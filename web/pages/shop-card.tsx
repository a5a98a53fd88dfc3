import type { Locale } from "../../workers/kernel/locale.ts";
import type { ProductCard as Card } from "../../workers/catalog/index.ts";
import { ProductCard } from "../components/product-card.tsx";
import { ProductLeaf } from "../components/product-leaf.tsx";
import { copyFor } from "../copy/index.ts";

export const productHref = (locale: Locale, slug: string): string => `/${locale}/products/${slug}`;

/** A picture without words of its own is named after its object. */
const pictureOf = ({ picture, title }: Card) =>
  picture.alt ? picture : { ...picture, alt: title.text, lang: title.lang };

/** One short remark: that it has gone, or how few there are in all. */
function noteOf({ availability, editionSize }: Card, locale: Locale): string | undefined {
  const words = copyFor(locale, "storefront").product;
  if (availability === "sold_out") return copyFor(locale, "frame").price.soldOut;
  return editionSize ? words.edition(editionSize) : undefined;
}

type Shown = { card: Card; locale: Locale; sizes?: string; priority?: boolean; level?: 2 | 3 | 4 };

export function ShopCard({ card, locale, sizes, priority, level }: Shown) {
  return (
    <ProductCard
      href={productHref(locale, card.slug)}
      title={card.title}
      maker={card.maker?.name}
      price={card.price?.unit}
      compareAt={card.price?.compareAt ?? undefined}
      from={card.fromPrice ? copyFor(locale, "frame").price.from : undefined}
      note={noteOf(card, locale)}
      picture={pictureOf(card)}
      sizes={sizes}
      priority={priority}
      level={level}
      locale={locale}
    />
  );
}

type Leaf = { card: Card; locale: Locale; side?: "start" | "end"; priority?: boolean; level?: 1 | 2 | 3 };

/** The same object given a whole leaf. */
export function ShopLeaf({ card, locale, ...how }: Leaf) {
  const words = copyFor(locale, "frame");
  const dated = card.dated ? [{ text: card.dated, lang: "en" }] : [];
  return (
    <ProductLeaf
      href={productHref(locale, card.slug)}
      title={card.title}
      story={card.subtitle ?? undefined}
      label={[...(card.maker ? [card.maker.name] : []), ...card.label.map(({ name }) => name), ...dated]}
      price={card.price?.unit}
      more={words.picture.zoom}
      picture={pictureOf(card)}
      vertical
      locale={locale}
      {...how}
    />
  );
}
