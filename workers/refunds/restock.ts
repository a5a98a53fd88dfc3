/** Which pieces go back on which shelves. */
import type { Order } from "../orders/index.ts";
import type { Holding } from "../stock/index.ts";
import type { Refund, RefundLine } from "./refund.ts";

/** Back to where they came from, shelf after shelf, leaving out what was put back before. */
export function returnedUnits(order: Order, earlier: readonly Refund[], lines: readonly RefundLine[]): Holding[] {
  return lines.flatMap((wish) => {
    const line = order.quote.lines.find(({ id }) => id === wish.lineId);
    if (!line || !wish.restock) return [];
    let skip = restocked(earlier, line.id);
    let left = Math.min(wish.quantity, line.quantity - skip);
    return line.from.flatMap(({ locationId, quantity }) => {
      const skipped = Math.min(skip, quantity);
      skip -= skipped;
      const here = Math.max(0, Math.min(left, quantity - skipped));
      left -= here;
      return here > 0 ? [{ variantId: line.variantId, locationId, quantity: here }] : [];
    });
  });
}

/** What came back to a shelf stays there, whatever became of the money. */
const restocked = (earlier: readonly Refund[], lineId: string): number =>
  earlier
    .flatMap(({ lines }) => lines.filter((line) => line.lineId === lineId && line.restock))
    .reduce((sum, { quantity }) => sum + quantity, 0);
