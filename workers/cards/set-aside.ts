import { book, transfers } from "../ledger/index.ts";
import type { Write } from "../platform/database.ts";
import type { ChargeAnswer, SavedCard } from "./card.ts";

/** Money taken in another amount than asked, or for nothing any more, is real: it waits where people look. */
export const setAside = (
  shop: { readonly now: number },
  chargeId: string,
  card: Pick<SavedCard, "provider">,
  answer: ChargeAnswer,
): Write[] =>
  answer.kind === "odd"
    ? transfers(shop, [
        {
          id: `${chargeId}/suspense`,
          debit: book.provider(card.provider, answer.captured.currency),
          credit: book.suspense(answer.captured.currency),
          minor: answer.captured.minor,
          kind: "suspense.captured",
          group: chargeId,
        },
      ])
    : [];
