/** A lot as its page shows it: the room as it stands, the piece, and what concerns whoever is looking. */
import type { Snapshot } from "../../durable-objects/auction/messages.ts";
import { keepsCards } from "../cards/index.ts";
import { cardsOfVariants, type ProductCard } from "../catalog/index.ts";
import {
  awardsOfSale,
  confirmDeposit,
  findBidder,
  findOwnDeposit,
  findSaleBySlug,
  isOnItsWay,
  lotRulesOf,
  type Award,
  type Bidder,
  type CardDeposit,
  type LotRules,
  type Sale,
  type ShownEntry,
} from "../drops/index.ts";
import type { Shop } from "../platform/shop.ts";

export type LotView = {
  readonly sale: Sale;
  readonly rules: LotRules;
  readonly snapshot: Snapshot;
  /** null where the piece is no longer shown in the catalogue */
  readonly card: ProductCard | null;
  readonly bidder: Bidder | null;
  readonly award: Award | null;
  /** the newest that was to come from a card */
  readonly deposit: CardDeposit | null;
  /** whether a card can pay the deposit */
  readonly byCard: boolean;
  /** every line of a lot that is over */
  readonly replay: readonly ShownEntry[];
};

export async function viewLot(shop: Shop, slug: string): Promise<LotView | null> {
  const sale = await findSaleBySlug(shop, slug);
  if (!sale || sale.mechanism !== "auction") return null;
  const account = shop.actor.kind === "account" ? shop.actor.id : null;
  const room = shop.lot(sale.id);
  const [snapshot, cards, bidder, awards, deposit] = await Promise.all([
    room.read(account, 0),
    cardsOfVariants(shop, [sale]),
    account ? findBidder(shop, sale.id, account) : null,
    account ? awardsOfSale(shop, sale.id) : [],
    account ? findOwnDeposit(shop, sale.id, account) : null,
  ]);
  if (!snapshot) return null;
  const award = awards.findLast(({ accountId }) => accountId === account) ?? null;
  const card = cards.get(sale.variantId) ?? null;
  const over = snapshot.lot.phase === "closed" || snapshot.lot.phase === "withdrawn";
  const replay = over ? await room.replay(0) : [];
  const rules = lotRulesOf(sale);
  const byCard = rules.depositMinor > 0 && keepsCards(shop);
  return { sale, rules, snapshot, card, bidder, award, deposit, byCard, replay };
}

/** The same, once it is known what became of a card that was just saved. */
export async function viewLotHeard(shop: Shop, slug: string): Promise<LotView | null> {
  const view = await viewLot(shop, slug);
  if (!view?.deposit || !isOnItsWay(view.deposit)) return view;
  await confirmDeposit(shop, view.deposit.id);
  return viewLot(shop, slug);
}
