/** A product as other systems want it: one language, one currency, whole addresses. */
import { photoPath, widthsFor, type Picture, type ProductView } from "../../catalog/index.ts";
import type { Money } from "../../kernel/money.ts";
import type { Preferences } from "../../platform/shop.ts";
import { recordOf, type OwnRecord } from "../own-record/record.ts";

export type ExportVariant = {
  readonly sku: string;
  readonly options: { readonly [name: string]: string };
  readonly price: Money;
  readonly compareAt: Money | null;
  /** null: made to order, never counted */
  readonly quantity: number | null;
  readonly weight_grams: number | null;
  readonly gtin: string;
  readonly image: string;
  /** where its own picture will be fetched from; "" once it is here */
  readonly awaited: string;
};

export type ExportProduct = {
  readonly handle: string;
  readonly status: "active" | "draft" | "archived";
  readonly title: string;
  readonly story: string;
  readonly maker: string;
  readonly type: string;
  readonly tags: readonly string[];
  readonly metaTitle: string;
  readonly metaDescription: string;
  readonly attributes: { readonly [name: string]: string };
  readonly images: readonly { readonly url: string; readonly alt: string }[];
  /** not fetched yet: the addresses they were named by */
  readonly awaited: readonly string[];
  /** null: of nothing that is here */
  readonly record: OwnRecord | null;
  readonly variants: readonly ExportVariant[];
};

/** Photos only, for a drawing is no photograph of the goods; variants without a price in this currency are left out. */
export function exportProduct(view: ProductView, origin: string, asked: Preferences): ExportProduct {
  const photos = view.pictures.filter(({ illustration }) => !illustration);
  const address = (photo: Picture) =>
    new URL(photoPath(photo.mediaId, widthsFor(photo.width).at(-1)!, "jpg"), origin).href;
  const terms = Object.fromEntries(
    view.terms
      .filter(({ kind }) => kind === "material" || kind === "technique")
      .map(({ kind, name }) => [kind, name.text]),
  );
  return {
    handle: view.slug,
    status: view.status,
    title: view.title.text,
    story: view.story?.text ?? "",
    maker: view.maker?.name.text ?? "",
    type: view.terms.find(({ kind }) => kind === "category")?.name.text ?? "",
    tags: view.tags,
    metaTitle: view.metaTitle?.text ?? "",
    metaDescription: view.metaDescription?.text ?? "",
    attributes: { ...(terms.material ? { Material: terms.material } : {}), ...view.attributes },
    images: photos.map((photo) => ({ url: address(photo), alt: photo.alt })),
    awaited: view.awaited.map(({ source }) => source),
    record: recordOf(view, asked),
    variants: view.variants.flatMap((variant) => {
      if (!variant.price) return [];
      const own = photos.find(({ mediaId }) => mediaId === variant.mediaId);
      return {
        sku: variant.sku,
        options: variant.options,
        price: variant.price.unit,
        compareAt: variant.price.compareAt,
        quantity: variant.availability === "made_to_order" ? null : variant.free,
        weight_grams: variant.weight_grams ?? view.weight_grams,
        gtin: variant.gtin,
        image: own ? address(own) : "",
        awaited: view.awaited.find(({ mediaId }) => mediaId === variant.mediaId)?.source ?? "",
      };
    }),
  };
}
