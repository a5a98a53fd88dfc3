import { err, ok, type Result } from "../kernel/result.ts";
import { insertOrderEvent, moveOrder, type Order } from "../orders/index.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { loadRefundable, type RefundDestination } from "../refunds/index.ts";
import { insertCaseEvent } from "./case-store.ts";
import { insertExchange } from "./exchange-store.ts";
import { keepEvidence } from "./keep-evidence.ts";
import { decideReturn, type Pieces, type ReturnFault, type ReturnReason } from "./return.ts";
import { insertReturn, selectReturnsOfOrder, toReturn, type ReturnRow } from "./store.ts";

export type ReturnWish = {
  readonly lines: readonly Pieces[];
  readonly reason: ReturnReason;
  readonly note: string;
  readonly photos: readonly File[];
  readonly destination: RefundDestination;
  /** another variant instead of money; then the wish is for one line */
  readonly exchangeFor: string | null;
};
export type RequestReturnFault =
  | ReturnFault
  | { readonly code: "order.not_found" }
  | { readonly code: "order.raced" }
  | { readonly code: "exchange.one_line" };

const attempts = 3;

/** Asks to send pieces back. The order's version moves, so that two requests cannot both have the last piece. */
export async function requestReturn(
  shop: Shop,
  orderId: string,
  wish: ReturnWish,
): Promise<Result<{ readonly id: string }, RequestReturnFault>> {
  const lines = wish.lines.filter(({ quantity }) => quantity > 0);
  if (wish.exchangeFor !== null && lines.length !== 1) return err({ code: "exchange.one_line" });
  const id = shop.newId("return");
  let photos: number | null = null;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const [known, rows] = await Promise.all([
      loadRefundable(shop, orderId),
      shop.db.all<ReturnRow>(selectReturnsOfOrder(orderId)),
    ]);
    if (!known) return err({ code: "order.not_found" });
    const { order, parts, earlier } = known;
    const decided = decideReturn(order, parts, rows.map(toReturn), earlier, lines, shop.now);
    if (!decided.ok) return decided;
    photos ??= await keepEvidence(shop, id, wish.photos);
    const outcome = await shop.commit(
      await writes(shop, order, { ...wish, lines }, id, decided.value.sellerId, photos),
    );
    if (outcome === "committed") return ok({ id });
  }
  return err({ code: "order.raced" });
}

async function writes(shop: Shop, order: Order, wish: ReturnWish, id: string, sellerId: string, photos: number) {
  const { lines, reason, destination, note, exchangeFor } = wish;
  const about = { returnId: id, orderId: order.id, sellerId };
  return [
    ...moveOrder(shop, order, order.state),
    insertReturn(shop, { id, orderId: order.id, sellerId, reason, lines, photos, destination }),
    ...(exchangeFor !== null
      ? [
          insertExchange(shop, {
            id: shop.newId("exchange"),
            returnId: id,
            orderId: order.id,
            ...lines[0]!,
            variantId: exchangeFor,
          }),
        ]
      : []),
    ...(await insertCaseEvent(shop, id, "requested", "shopper", { note })),
    insertOrderEvent(shop, order.id, "return_requested", { case: id, seller: sellerId }),
    announce(shop, "return.requested", about),
  ];
}
