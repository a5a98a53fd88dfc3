/** What a file of our own changes at once of a product that is here: prices in its currency and counts on its shelf. */
import { bumpVersion, setVariantPrice, type ProductDraft } from "../catalog/index.ts";
import type { Shop } from "../platform/shop.ts";
import { countUnits } from "../stock/index.ts";
import type { ImportJob } from "./import-job.ts";
import { problem, type Problem } from "./problem.ts";
import type { ReadContext } from "./reader.ts";
import type { OwnGoods } from "./store.ts";
import type { Piece } from "./write-page.ts";

type Row = readonly [variantId: string, sku: string, minor: number | null, free: number, onHand: number];
const rowsOf = ({ pieces }: OwnGoods): ReadonlyMap<string, Row> =>
  new Map((JSON.parse(pieces) as Row[]).map((row) => [row[1], row]));

/** A SKU that the product has not got. */
export function strangeIn(known: OwnGoods, { line, value }: Piece<ProductDraft>): Problem | null {
  const rows = rowsOf(known);
  const strange = value.variants.find(({ sku }) => !rows.has(sku));
  if (!strange) return null;
  return problem(line, "Variant SKU", "variant.unknown", [...rows.keys()].join(", ").slice(0, 200), strange.sku);
}

/** A price or a count that stays as it was is not written. */
export async function changePieces(
  shop: Shop,
  job: ImportJob,
  context: ReadContext,
  piece: Piece<ProductDraft>,
  known: OwnGoods,
): Promise<Problem | null> {
  const { line, value } = piece;
  const rows = rowsOf(known);
  for (const { sku, prices } of value.variants) {
    const [variantId, , minor] = rows.get(sku)!;
    const price = prices.find(({ currency }) => currency === context.currency);
    if (!price || price.minor === minor) continue;
    const { currency, compareAtMinor = null } = price;
    const set = await setVariantPrice(shop, { variantId, market: "*", currency, minor: price.minor, compareAtMinor });
    if (!set.ok) return problem(line, "Variant Price", "product.not_changed", set.fault.code);
  }
  return changeCounts(shop, job, piece, known, rows);
}

/** A file tells what was free on all shelves together: what that has changed by comes to, or goes from, one shelf of the owner's. */
async function changeCounts(
  shop: Shop,
  job: ImportJob,
  { line, value }: Piece<ProductDraft>,
  { shelf }: OwnGoods,
  rows: ReadonlyMap<string, Row>,
): Promise<Problem | null> {
  const counts = value.variants.flatMap(({ sku, stock }) => {
    const [variantId, , , free, onHand] = rows.get(sku)!;
    return stock
      .filter(({ quantity }) => quantity !== free)
      .map(({ location, quantity }) => ({
        variantId,
        locationId: shelf ?? location,
        quantity: onHand + quantity - free,
      }));
  });
  if (counts.length === 0) return null;
  const short = problem(line, "Variant Inventory Qty", "product.not_changed", "stock_short");
  if (counts.some(({ quantity }) => quantity < 0)) return short;
  const outcome = await shop.commit([...countUnits(shop, `import:${job.id}`, counts), bumpVersion()]);
  return outcome === "committed" ? null : short;
}
