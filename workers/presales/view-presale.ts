/** A presale as its page shows it: the piece, the terms, the promise with its history, and one's own place. */
import { cardsOfVariants, type ProductCard } from "../catalog/index.ts";
import {
  confirmPlace,
  listSales,
  phaseOf,
  presaleRuleOf,
  selectOwnPlace,
  selectPresale,
  selectPromises,
  type Phase,
  type PresalePlace,
  type PresaleRow,
  type PresaleRule,
  type PromiseRow,
  type Sale,
} from "../drops/index.ts";
import type { Page } from "../kernel/paging.ts";
import type { Shop } from "../platform/shop.ts";
import { presaleNamed } from "./find-presale.ts";

export type PresaleView = {
  readonly sale: Sale;
  readonly rule: PresaleRule;
  readonly phase: Phase;
  /** null in the moment before it is made ready */
  readonly row: PresaleRow | null;
  readonly promises: readonly PromiseRow[];
  readonly own: PresalePlace | null;
  readonly card: ProductCard | null;
  readonly now: number;
};

export async function viewPresale(shop: Shop, slug: string): Promise<PresaleView | null> {
  const sale = await presaleNamed(shop, slug);
  return sale && viewOf(shop, sale);
}

export async function viewOf(shop: Shop, sale: Sale): Promise<PresaleView> {
  const account = shop.actor.kind === "account" ? shop.actor.id : "";
  const [[rows, promises, own], cards] = await Promise.all([
    shop.db.read<[PresaleRow, PromiseRow, PresalePlace]>(
      selectPresale(sale.id),
      selectPromises(sale.id),
      selectOwnPlace(sale.id, account),
    ),
    cardsOfVariants(shop, [sale]),
  ]);
  const rule = presaleRuleOf(sale);
  const card = cards.get(sale.variantId) ?? null;
  return {
    sale,
    rule,
    phase: phaseOf(sale, shop.now),
    row: rows[0] ?? null,
    promises,
    own: own[0] ?? null,
    card,
    now: shop.now,
  };
}

/** The view after the provider has been asked what became of a card or a deposit. */
export async function viewHeard(shop: Shop, view: PresaleView): Promise<PresaleView> {
  if (view.own?.state !== "started" && view.own?.state !== "charging") return view;
  await confirmPlace(shop, view.own.id);
  return viewOf(shop, view.sale);
}

export type PresaleSummary = { readonly sale: Sale; readonly card: ProductCard | null };
export async function listPresales(
  shop: Shop,
  which: "running" | "past",
  cursor: string | null,
): Promise<Page<PresaleSummary>> {
  const states =
    which === "running" ? (["planned", "open", "paused"] as const) : (["closed", "settled", "void"] as const);
  const page = await listSales(shop, { states, mechanism: "presale", cursor });
  const cards = await cardsOfVariants(shop, page.items);
  return {
    items: page.items.map((sale) => ({ sale, card: cards.get(sale.variantId) ?? null })),
    next: page.next,
  };
}
