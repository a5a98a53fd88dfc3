/**
 * The shop's own file come back by an operator's hand: what was taken out of this shop, looked over in a spreadsheet, and
 * brought in again. Each product is the one it was. Words, state, prices in the file's currency and counts are changed where they differ; all that
 * a file has no column for stays: other currencies, other languages, shelves, pictures, names and terms.
 */
import { editProduct, writeTexts, type ProductDraft } from "../catalog/index.ts";
import type { Shop } from "../platform/shop.ts";
import { changePieces, strangeIn } from "./change-pieces.ts";
import type { ImportJob } from "./import-job.ts";
import { problem } from "./problem.ts";
import type { Item, ReadContext } from "./reader.ts";
import { sanitiseDraft } from "./sanitise.ts";
import { findOwnGoods, type OwnGoods } from "./store.ts";
import type { Answer, Piece } from "./write-page.ts";

type Known = { readonly piece: Piece<ProductDraft>; readonly goods: OwnGoods };

/** The pieces that are goods of this shop already, whoever's, and the others. */
export async function sortOwnGoods(
  shop: Shop,
  context: ReadContext,
  pieces: readonly Piece<Item>[],
): Promise<{ readonly known: readonly Known[]; readonly others: readonly Piece<Item>[] }> {
  const ids = pieces.flatMap(({ value }) => (value.kind === "product" && value.own ? [value.own] : []));
  if (ids.length === 0) return { known: [], others: pieces };
  const goods = new Map((await findOwnGoods(shop, null, { ids }, context)).map((one) => [one.id, one]));
  const goodsOf = ({ value }: Piece<Item>) => (value.kind === "product" ? goods.get(value.own ?? "") : undefined);
  const known = pieces.flatMap((piece): Known[] => {
    const found = goodsOf(piece);
    return found && piece.value.kind === "product"
      ? [{ piece: { ...piece, value: piece.value.draft }, goods: found }]
      : [];
  });
  return { known, others: pieces.filter((piece) => !goodsOf(piece)) };
}

export async function changeOwnGoods(
  shop: Shop,
  job: ImportJob,
  context: ReadContext,
  known: readonly Known[],
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const one of known) answers.push({ key: one.piece.key, outcome: await changeOne(shop, job, context, one) });
  return answers;
}

async function changeOne(
  shop: Shop,
  job: ImportJob,
  context: ReadContext,
  { piece, goods }: Known,
): Promise<Answer["outcome"]> {
  const strange = strangeIn(goods, piece);
  if (strange) return strange;
  await changeWords(shop, context, piece.value, goods);
  const { status } = piece.value;
  const edited = status === goods.status ? null : await editProduct(shop, goods.id, { status });
  if (edited && !edited.ok) return problem(piece.line, "Status", "product.not_changed", edited.fault.code);
  return (await changePieces(shop, job, context, piece, goods)) ?? "updated";
}

/** What the file leaves empty stays as it is here, and where there is no text of this language the file told another's. */
async function changeWords(shop: Shop, { locale }: ReadContext, draft: ProductDraft, goods: OwnGoods): Promise<void> {
  const clean = await sanitiseDraft(draft);
  const said = { title: clean.title[locale], story: clean.story?.[locale] };
  const changed = (["title", "story"] as const).filter(
    (field) => said[field] && goods[field] && said[field] !== goods[field],
  );
  if (changed.length === 0) return;
  const texts = Object.fromEntries(changed.map((field) => [field, said[field]]));
  await writeTexts(shop, [{ externalId: goods.externalId, locale, ...texts }]);
}
