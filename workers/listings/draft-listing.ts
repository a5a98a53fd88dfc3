/** A new piece in a seller's hands: a draft with one variant, on the seller's own shelf, with what is declared of it. */
import { writeProducts, type ProductDraft } from "../catalog/index.ts";
import { isCurrency } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { audited, authorOf } from "../platform/audit.ts";
import type { Shop } from "../platform/shop.ts";
import { grades, rightsKinds, type Declaration } from "./listing.ts";
import { findOwnLocations, upsertDeclaration } from "./store.ts";

export type DraftWish = {
  readonly locale: string;
  readonly title: string;
  readonly story?: string;
  readonly sku?: string;
  readonly currency: string;
  /** minor units; null: no price yet */
  readonly minor: number | null;
  readonly quantity: number;
  readonly declaration: Declaration;
};
export type DraftListingFault = { readonly code: "listing.invalid"; readonly field: string };

/** null: something in it is not as it must be. */
export function readDeclaration(given: { grade: string; rights: string; note: string }): Declaration | null {
  const [grade, rights] = [grades.find((one) => one === given.grade), rightsKinds.find((one) => one === given.rights)];
  return grade && rights ? { grade, rights, note: given.note.trim().slice(0, 2_000) } : null;
}

export async function draftListing(
  shop: Shop,
  sellerId: string,
  wish: DraftWish,
): Promise<Result<string, DraftListingFault>> {
  const [shelf] = await findOwnLocations(shop, sellerId);
  const birth = shop.newId("product");
  const { quantity, minor, currency } = wish;
  if (!Number.isSafeInteger(quantity) || quantity < 0 || quantity > 100_000) return invalid("quantity");
  if (minor !== null && (!isCurrency(currency) || !Number.isSafeInteger(minor) || minor <= 0)) return invalid("price");
  const draft: ProductDraft = {
    externalId: `${sellerId}:${birth}`,
    sellerId,
    status: "draft",
    title: { [wish.locale]: wish.title.trim() },
    ...(wish.story ? { story: { [wish.locale]: wish.story } } : {}),
    variants: [
      {
        sku: wish.sku?.trim() || `${sellerId.slice(-6)}-${birth.slice(-8)}`,
        options: {},
        prices: minor !== null && isCurrency(currency) ? [{ currency, minor }] : [],
        stock: shelf ? [{ location: shelf.id, quantity }] : [],
      },
    ],
    media: [{ kind: "illustration", seed: "leaf" }],
  };
  const by = authorOf(shop);
  const [made] = await writeProducts(shop, [draft], {
    at: shop.now,
    alongside: (written) =>
      written.flatMap(({ productId }) => [
        upsertDeclaration(shop, productId, by, wish.declaration),
        audited(shop, "listing.drafted", productId, { sellerId, grade: wish.declaration.grade }),
      ]),
  });
  return made?.ok ? ok(made.value.productId) : invalid(made?.fault.field ?? "title");
}

const invalid = (field: string): Result<never, DraftListingFault> => err({ code: "listing.invalid", field });
