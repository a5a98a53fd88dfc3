import { err, ok, type Result } from "../kernel/result.ts";
import { mayCancelPart, movePart, partOfSeller, type CancelReason, type SellerOrder } from "../orders/index.ts";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { addUnits } from "../stock/index.ts";
import { cancelOrder, type CancelOrderFault } from "./cancel-order.ts";
import { drawFrom, last, refundableMinor } from "./refund.ts";
import { load, refundWrites, type Refundable } from "./request-refund.ts";
import { returnedUnits } from "./restock.ts";
import { leftBySeller } from "./shares.ts";

export type CancelPartFault =
  | CancelOrderFault
  | { readonly code: "seller_order.not_found" }
  | { readonly code: "seller_order.not_cancellable"; readonly state: string };

const attempts = 3;

/**
 * Ends one seller's part of a paid order before it has left: its pieces go back on the shelf and exactly what was paid
 * for it goes back, in one batch. The last part that stands is the order itself.
 */
export async function cancelPart(
  shop: Shop,
  orderId: string,
  sellerId: string,
  reason: CancelReason,
): Promise<Result<SellerOrder, CancelPartFault>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const known = await load(shop, orderId);
    if (!known) return err({ code: "order.not_found" });
    const part = known.parts.find((one) => one.sellerId === sellerId);
    if (!part) return err({ code: "seller_order.not_found" });
    if (part.state === "cancelled") return ok(part);
    const others = known.parts.filter(({ id, state }) => id !== part.id && state !== "cancelled");
    if (others.length === 0) {
      const cancelled = await cancelOrder(shop, orderId, reason);
      return cancelled.ok ? ok({ ...part, state: "cancelled" }) : cancelled;
    }
    if (!mayCancelPart(part.state)) return err({ code: "seller_order.not_cancellable", state: part.state });
    const outcome = await shop.commit(cancelling(shop, known, part));
    if (outcome === "committed") return ok({ ...part, state: "cancelled" });
  }
  return err({ code: "order.raced" });
}

function cancelling(shop: Shop, known: Refundable, part: SellerOrder): Write[] {
  const { order, parts, payments, earlier } = known;
  const { sellerId } = part;
  const lineIds = partOfSeller(order.quote, sellerId)?.lineIds ?? [];
  const lines = order.quote.lines
    .filter(({ id }) => lineIds.includes(id))
    .map(({ id, quantity }) => ({ lineId: id, quantity, restock: true }));
  const paid = payments.filter((payment) => refundableMinor(payment) > 0).toSorted((a, b) => last(a) - last(b));
  const owed = leftBySeller(order, earlier).get(sellerId) ?? 0;
  const draws = drawFrom(paid, owed, [{ sellerId, minor: owed, borneBy: "seller" }]);
  return [
    ...movePart(shop, order, parts, part, "cancelled"),
    // Named by the part and not by a refund: a part that cost nothing goes back to its shelf as well.
    ...addUnits(shop, "returned", part.id, returnedUnits(order, earlier, lines)),
    ...refundWrites(
      shop,
      order,
      { draws, lines: [], returned: [] },
      draws.map(() => shop.newId("refund")),
      { reason: "part_cancelled" },
    ),
  ];
}
