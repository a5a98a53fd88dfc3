/** Views → the API's words. The only way out: what is not named here is not told. */
import { iso } from "../kernel/clock.ts";
import type { Page } from "../kernel/paging.ts";
import type { OutputOf } from "../platform/http/endpoint.ts";
import type { Price } from "../pricing/index.ts";
import type * as contract from "./contract.ts";
import type { Collection, Maker } from "./find-places.ts";
import type { Picture } from "./picture.ts";
import type { ProductCard, ProductView } from "./product.ts";

type ProductOut = OutputOf<typeof contract.getProduct>;
type CardOut = OutputOf<typeof contract.listProducts>["items"][number];
type CollectionOut = OutputOf<typeof contract.getCollection>["collection"];
type MakerOut = OutputOf<typeof contract.getMaker>["maker"];

const presentPrice = (price: Price | null): CardOut["price"] =>
  price && {
    minor: price.unit.minor,
    currency: price.unit.currency,
    compare_at_minor: price.compareAt?.minor ?? null,
    prior_minor: price.prior?.minor ?? null,
    from: price.from,
  };

const presentPicture = ({ src, srcset, width, height, alt, illustration, credit }: Picture): CardOut["picture"] => ({
  src,
  srcset: srcset ?? null,
  width,
  height,
  alt,
  illustration,
  credit,
});

export const presentCard = (card: ProductCard): CardOut => ({
  id: card.id,
  slug: card.slug,
  title: card.title,
  subtitle: card.subtitle,
  maker: card.maker && { slug: card.maker.slug, name: card.maker.name },
  label: card.label.map(({ kind, slug, name }) => ({ kind, slug, name })),
  dated: card.dated,
  edition_size: card.editionSize,
  price: presentPrice(card.price),
  from_price: card.fromPrice,
  availability: card.availability,
  picture: presentPicture(card.picture),
});

export const presentCards = (page: Page<ProductCard>): { items: CardOut[]; next: string | null } => ({
  items: page.items.map(presentCard),
  next: page.next,
});

/** `picture` of a variant is an index into `pictures`. */
export function presentProduct(product: ProductView): ProductOut {
  const pictureAt = (mediaId: string | null): number | null => {
    const index = product.pictures.findIndex((picture) => picture.mediaId === mediaId);
    return mediaId === null || index < 0 ? null : index;
  };
  return {
    id: product.id,
    slug: product.slug,
    title: product.title,
    subtitle: product.subtitle,
    story: product.story,
    maker: product.maker && {
      slug: product.maker.slug,
      name: product.maker.name,
      country: product.maker.country,
      place: product.maker.place,
    },
    terms: product.terms.map(({ kind, slug, name }) => ({ kind, slug, name })),
    collections: product.collections.map(({ slug, name }) => ({ slug, name })),
    tags: [...product.tags],
    size_mm: { ...product.size_mm },
    weight_grams: product.weight_grams,
    edition_size: product.editionSize,
    dated: product.dated,
    hs_code: product.hsCode,
    origin: product.origin,
    attributes: { ...product.attributes },
    source: product.source,
    pictures: product.pictures.map(presentPicture),
    variants: product.variants.map((variant) => ({
      id: variant.id,
      sku: variant.sku,
      options: { ...variant.options },
      price: presentPrice(variant.price),
      availability: variant.availability,
      picture: pictureAt(variant.mediaId),
      weight_grams: variant.weight_grams,
      gtin: variant.gtin,
    })),
    market: { id: product.market.id, tax_inclusive: product.market.taxInclusive },
    languages: [...product.languages],
    updated_at: iso(product.updatedAt),
  };
}

export const presentCollection = (collection: Collection): CollectionOut => ({
  slug: collection.slug,
  name: collection.name,
  intro: collection.intro,
  theme: collection.theme,
  featured: collection.featured,
  products: collection.products,
  cover: collection.cover && presentPicture(collection.cover),
});

export const presentMaker = ({ slug, name, story, place, country, products }: Maker): MakerOut => ({
  slug,
  name,
  story,
  place,
  country,
  products,
});
