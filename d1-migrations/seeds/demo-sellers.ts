/** Who sells in the demo: a dozen sellers, each with the goods of its makers, a shelf of its own and an owner. The rest is the house's. */
import type { MakerDraft, ProductDraft, Texts } from "../../workers/catalog/draft.ts";
import type { ReadText } from "./demo.ts";

type SellerLine = {
  readonly key: string;
  readonly kind: "individual" | "studio" | "museum" | "brand";
  /** slugs of the makers whose pieces it sells; the first lends its name, place and story where none are given */
  readonly makers: readonly string[];
  readonly theme: "ink-wash" | "seal" | "geometric" | "textile" | "kiln";
  /** country of its shelf */
  readonly stock: string;
  /** its owner is named when the shop starts */
  readonly shown?: true;
  readonly name?: Texts;
  readonly place?: Texts;
  readonly story?: Texts;
};
export type SeedSeller = Omit<SellerLine, "key" | "name" | "place" | "story"> & {
  readonly id: string;
  readonly slug: string;
  readonly name: Texts;
  readonly place: Texts;
  readonly story: Texts;
  readonly locationId: string;
  readonly owner: { readonly id: string; readonly email: string };
};

/** One for all of them, published like the other demo accounts. */
export const demoOwnerPassword = "quiet-room-owner";

export async function seedSellers(readText: ReadText): Promise<SeedSeller[]> {
  const lines = JSON.parse(await readText("sellers.json")) as SellerLine[];
  const makers = new Map(
    (await readText("catalogue/makers.jsonl"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as MakerDraft)
      .map((maker) => [maker.slug, maker]),
  );
  return lines.map(({ key, name, place, story, ...line }) => {
    const maker = makers.get(line.makers[0]!)!;
    const short = key.replaceAll("-", "_");
    return {
      ...line,
      id: `sel_demo_${short}`,
      slug: key,
      name: name ?? maker.name,
      place: place ?? maker.place ?? {},
      story: story ?? maker.story ?? {},
      locationId: `loc_demo_${short}`,
      owner: { id: `acc_demo_owner_${short}`, email: `owner@${key}.example` },
    };
  });
}

/** The same piece as its seller has it: all its units on the seller's own shelf. House goods stay as they are. */
export function soldBySeller(draft: ProductDraft, byMaker: ReadonlyMap<string, SeedSeller>): ProductDraft {
  const seller = byMaker.get(draft.makers?.[0]?.slug ?? "");
  if (!seller) return draft;
  return {
    ...draft,
    sellerId: seller.id,
    variants: draft.variants.map((variant) => ({
      ...variant,
      stock: [
        { location: seller.locationId, quantity: variant.stock.reduce((sum, { quantity }) => sum + quantity, 0) },
      ],
    })),
  };
}

export const sellersByMaker = (sellers: readonly SeedSeller[]): ReadonlyMap<string, SeedSeller> =>
  new Map(sellers.flatMap((seller) => seller.makers.map((maker) => [maker, seller] as const)));
