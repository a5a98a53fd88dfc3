/** Asking the provider to keep a card: its hosted page, and its word afterwards. Safe to call again, for ever. */
import { err, ok, type Result } from "../kernel/result.ts";
import { providerOf, type ProviderSetup } from "../payments/index.ts";
import type { Shop } from "../platform/shop.ts";
import type { SavedCard } from "./card.ts";
import { findCard, moveCard } from "./store.ts";

export type OpenCardFault =
  | { readonly code: "card.not_found" }
  | { readonly code: "card.refused"; readonly reason: string }
  /** the provider did not answer: the same card may be asked for again */
  | { readonly code: "card.unavailable" };

/** Whether the shop's provider can keep cards at all. */
export const keepsCards = (shop: Shop): boolean => providerOf(shop).cards !== null;

/** Where to send its owner. The idempotency key is the card's id and the request is the row, so asking twice opens one page. */
export async function openCard(shop: Shop, cardId: string): Promise<Result<SavedCard, OpenCardFault>> {
  const card = await findCard(shop, cardId);
  if (!card) return err({ code: "card.not_found" });
  if (card.redirectUrl !== null || card.state !== "asked") return ok(card);
  const answer = await providerOf(shop, card.provider).cards?.openSetup({
    setupId: card.id,
    upTo: card.upTo,
    returnUrl: card.returnUrl,
    cancelUrl: card.returnUrl,
    locale: card.locale,
    description: card.description,
    expiresAt: card.expiresAt,
  });
  if (!answer || answer.outcome === "unknown") return err({ code: "card.unavailable" });
  if (answer.outcome === "refused") {
    await shop.commit([moveCard(shop, card, { state: "failed", declineCode: answer.code })]);
    return err({ code: "card.refused", reason: answer.code });
  }
  return ok(await heard(shop, card, answer.value));
}

/** What became of it, asked and written down. Without an answer it stays as it is. */
export async function hearCard(shop: Shop, cardId: string): Promise<SavedCard | null> {
  const card = await findCard(shop, cardId);
  if (!card || card.state === "ready" || card.state === "failed") return card;
  const answer = await providerOf(shop, card.provider).cards?.findSetup(card.providerRef, card.id);
  return answer?.outcome === "answered" && answer.value ? heard(shop, card, answer.value) : card;
}

async function heard(shop: Shop, card: SavedCard, setup: ProviderSetup): Promise<SavedCard> {
  const { providerRef, redirectUrl, state, label, declineCode } = setup;
  const news = {
    state,
    providerRef,
    card: setup.card,
    label,
    declineCode,
    redirectUrl: redirectUrl ?? card.redirectUrl,
  };
  await shop.commit([moveCard(shop, card, news)]);
  return { ...card, ...news };
}
