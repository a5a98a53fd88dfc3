/** A drawing of a product from its own record. Made at first request, then kept; the address carries the version. */
import { invariant } from "../kernel/result.ts";
import type { Shop } from "../platform/shop.ts";
import { findDocument, type ProductDocument, type TermKind } from "../catalog/index.ts";
import { illustrate, type Subject, type View } from "../illustrations/index.ts";

export type Drawing = {
  readonly svg: string;
  readonly etag: string;
  /** the version asked for is the record's own */ readonly current: boolean;
};

/**
 * The drawing of this seed and version, or null where the product has none. A version that is over is answered with the
 * present record and not kept.
 */
export async function findDrawing(
  shop: Shop,
  productId: string,
  seed: string,
  version: number,
): Promise<Drawing | null> {
  const key = `art/${productId}/${seed}.${version}.svg`;
  const kept = await shop.blobs.media.get(key);
  if (kept) return { svg: await kept.text(), etag: kept.httpEtag, current: true };
  const product = await findDocument(shop, productId);
  if (!product || !seedsOf(product).includes(seed)) return null;
  const svg = illustrate(subjectOf(product, seed), { aspect: "4:5", view: viewOf(seed) });
  if (product.version !== version) return { svg, etag: "", current: false };
  const put = await shop.blobs.media.put(key, svg, { httpMetadata: { contentType: "image/svg+xml" } });
  invariant(put, "an unconditional put keeps its object");
  return { svg, etag: put.httpEtag, current: true };
}

/** "leaf" is what a product without any picture is shown as. */
const seedsOf = ({ media }: ProductDocument): string[] => [
  "leaf",
  ...media.filter(({ kind }) => kind === "illustration").map(({ source }) => source.replace(/^drawn:/, "")),
];

/** "detail" and "scale" are other views of the same object; every other seed shows it whole. */
function viewOf(seed: string): View {
  const [first] = seed.split("-", 1);
  return first === "detail" || first === "scale" ? first : "whole";
}

/** English words steer the drawing; another language stands in where there are none. */
export function subjectOf(product: ProductDocument, seed: string): Subject {
  const word = (texts: { readonly [locale: string]: string | undefined }): string =>
    texts["en"] ?? Object.values(texts).find(Boolean) ?? "";
  const term = (kind: TermKind): string | undefined => {
    const found = product.terms.find((one) => one.kind === kind);
    return found && word(found.name);
  };
  return {
    id: product.id,
    // One hand draws all views of one object.
    seed: seed.replace(/^(whole|detail|scale)-?/, ""),
    title: word(product.title),
    category: term("category") ?? product.attributes["Classification"] ?? "",
    technique: term("technique"),
    material: term("material"),
    period: term("period"),
    region: term("region"),
    motif: term("motif"),
    dated: product.dated,
    size_mm: {
      height: product.height_mm ?? undefined,
      width: product.width_mm ?? undefined,
      depth: product.depth_mm ?? undefined,
      diameter: product.diameter_mm ?? undefined,
    },
  };
}
