import type { Money } from "../kernel/money.ts";
import { providerOf } from "../payments/index.ts";
import type { Shop } from "../platform/shop.ts";
import { answerFrom, type ChargeAnswer, type SavedCard } from "./card.ts";

export type ChargeWish = { readonly id: string; readonly amount: Money; readonly description: string };

/**
 * Takes money while the card's owner is away. The id is the idempotency key: asked again after whatever has happened, it
 * charges once. Nothing is written here; `insertCharge` belongs to the batch of whoever the money is for.
 */
export async function chargeCard(shop: Shop, card: SavedCard, wish: ChargeWish): Promise<ChargeAnswer> {
  const { id, amount, description } = wish;
  if (card.card === null) return { kind: "declined", providerRef: "", code: "no_card" };
  const answer = await providerOf(shop, card.provider).cards?.charge({
    chargeId: id,
    card: card.card,
    amount,
    description,
  });
  if (answer?.outcome === "answered") return answerFrom(amount, answer.value);
  if (answer?.outcome === "refused") return { kind: "declined", providerRef: "", code: answer.code };
  shop.log("card.charge_unanswered", { charge: id, reason: answer?.reason ?? "no_cards" });
  return { kind: "unknown" };
}
