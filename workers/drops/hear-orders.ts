/** An order's word about the units it took: paid, they are sold; cancelled unpaid, they go back into the sale. */
import { invariant } from "../kernel/result.ts";
import type { Announcement } from "../platform/outbox.ts";
import { received } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { bringStragglersBack } from "../stock/index.ts";
import { namedHold } from "./named-holds.ts";
import { receiptsOfOrder, settleReceipts, type ReceiptRow } from "./receipt-store.ts";
import { shelfOf } from "./sale.ts";
import { findSale } from "./store.ts";

const consumer = "drops.hear-orders";

export async function hearOrder(shop: Shop, event: Announcement): Promise<void> {
  const { orderId } = event.payload as { orderId: string };
  const receipts = await receiptsOfOrder(shop, orderId);
  const sold = event.topic === "order.paid";
  for (const receipt of receipts) await tellShard(shop, receipt, sold);
  const outcome = await shop.commit([
    received(shop, consumer, event.id),
    ...(receipts.length > 0 ? [settleReceipts(orderId, sold ? "sold" : "returned")] : []),
  ]);
  invariant(outcome === "committed" || outcome === "duplicate", "an order's word is heard once");
  if (!sold) for (const receipt of receipts) await bringHome(shop, orderId, receipt);
}

/** A unit that was paid for is sold for good: cancelled afterwards, it goes to the ordinary shelf, not to the sale. */
async function tellShard(shop: Shop, { hold_id, sale_id, state, order_id }: ReceiptRow, sold: boolean): Promise<void> {
  if (state === "void" || (!sold && state === "sold")) return;
  const named = namedHold(hold_id);
  if (named) return named.tell(shop, hold_id, sold, order_id ?? "");
  const index = Number(hold_id.split("-").at(-2));
  await shop.flashSale
    .shard(sale_id, index)
    .settleHold(
      hold_id,
      sold ? { kind: "sold", order: order_id ?? "" } : { kind: "returned", reason: "order_cancelled" },
    );
}

/** Cancelled when the sale was over: the unit lies alone on the sale's shelf. Whoever has bought it there keeps it. */
async function bringHome(shop: Shop, orderId: string, receipt: ReceiptRow): Promise<void> {
  const sale = await findSale(shop, receipt.sale_id);
  if (!sale || sale.variantId === null || sale.homeLocationId === null) return;
  if (sale.settledAt === null && receipt.state !== "sold") return;
  const { id: saleId, variantId, homeLocationId: home } = sale;
  const loan = { saleId, variantId, home, shelf: shelfOf(saleId), quantity: receipt.units };
  const outcome = await shop.commit(bringStragglersBack(shop, orderId, loan));
  if (outcome === "stock_short") shop.log("sale.straggler_gone", { sale: saleId, order: orderId });
}
