import { err, ok, type Result } from "../kernel/result.ts";
import type { Money } from "../kernel/money.ts";
import { book, transfer } from "../ledger/index.ts";
import { unanswered, type Answered } from "../platform/http/once.ts";
import type { Shop } from "../platform/shop.ts";
import { giftCardLimits, newGiftCode } from "./gift-card.ts";
import { insertGiftCard } from "./store.ts";

export type IssueWish = { readonly amount: Money; readonly count: number; readonly note: string };
export type IssuedCard = { readonly id: string; readonly code: string };
export type IssueFault = { readonly code: "gift_card.invalid" } | { readonly code: "gift_card.raced" };

/** Codes are answered here and nowhere again. What they are worth is owed from this moment on. */
export async function issueGiftCards(
  shop: Shop,
  { amount, count, note }: IssueWish,
  answered: Answered<readonly IssuedCard[]> = unanswered,
): Promise<Result<readonly IssuedCard[], IssueFault>> {
  const sound =
    amount.minor > 0 &&
    amount.minor <= giftCardLimits.amount_minor_max &&
    count >= 1 &&
    count <= giftCardLimits.at_once_max;
  if (!sound) return err({ code: "gift_card.invalid" });
  const cards = Array.from({ length: count }, () => ({ id: shop.newId("giftCard"), code: newGiftCode() }));
  const outcome = await shop.commit([
    ...(await answered(cards)),
    ...cards.flatMap((card) => [
      insertGiftCard(shop, { ...card, minor: amount.minor, currency: amount.currency, note }),
      ...transfer(shop, {
        id: `${card.id}/issued`,
        debit: book.platform("goodwill", amount.currency),
        credit: book.platform("deposits", amount.currency),
        minor: amount.minor,
        kind: "gift_card.issued",
        group: card.id,
      }),
    ]),
  ]);
  return outcome === "committed" ? ok(cards) : err({ code: "gift_card.raced" });
}
