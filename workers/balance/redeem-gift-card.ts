import { hour_ms } from "../kernel/clock.ts";
import type { Money } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { book, transfer } from "../ledger/index.ts";
import { unanswered, type Answered } from "../platform/http/once.ts";
import type { Shop } from "../platform/shop.ts";
import { giftCardLimits, giftCodeSha256, isGiftCode, normalizeGiftCode } from "./gift-card.ts";
import { redeemGiftCard, selectGiftCardByHash, toGiftCard, type GiftCardRow } from "./store.ts";

export type RedeemFault =
  | { readonly code: "me.unauthenticated" }
  /** the same whether there is no such code, or it was redeemed, withdrawn or has run out */
  | { readonly code: "gift_card.not_valid" }
  | { readonly code: "gift_card.too_many"; readonly retryAfter_seconds: number };

/** Puts what a code is worth on the balance of whoever is signed in, once. Guessing is cut off after ten tries an hour. */
export async function redeemCode(
  shop: Shop,
  typed: string,
  answered: Answered<Money> = unanswered,
): Promise<Result<Money, RedeemFault>> {
  const { actor } = shop;
  if (actor.kind !== "account") return err({ code: "me.unauthenticated" });
  const { allowed } = await shop.rate(`gift-card.${actor.id}`).take(giftCardLimits.tries_an_hour, hour_ms, shop.now);
  if (!allowed) return err({ code: "gift_card.too_many", retryAfter_seconds: hour_ms / 1_000 });

  const code = normalizeGiftCode(typed);
  if (!isGiftCode(code)) return err({ code: "gift_card.not_valid" });
  const row = await shop.db.first<GiftCardRow>(selectGiftCardByHash(giftCodeSha256(code)));
  if (!row) return err({ code: "gift_card.not_valid" });
  const { id, amount } = toGiftCard(row);
  const outcome = await shop.commit([
    ...(await answered(amount)),
    ...redeemGiftCard(shop, id, actor.id),
    ...transfer(shop, {
      id: `${id}/redeemed`,
      debit: book.platform("deposits", amount.currency),
      credit: book.buyer(actor.id, "balance", amount.currency),
      minor: amount.minor,
      kind: "gift_card.redeemed",
      group: id,
    }),
  ]);
  return outcome === "committed" ? ok(amount) : err({ code: "gift_card.not_valid" });
}
