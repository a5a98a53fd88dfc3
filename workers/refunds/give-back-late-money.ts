import { invariant } from "../kernel/result.ts";
import { received } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { drawFrom, refundableMinor } from "./refund.ts";
import { load, refundWrites } from "./request-refund.ts";

/** Listener of "payment.owed_back": money that bought nothing goes back whole, without anybody having to ask. */
export async function giveBackLateMoney(
  shop: Shop,
  event: { readonly id: string; readonly payload: unknown },
): Promise<void> {
  const { orderId, paymentId } = event.payload as { orderId: string; paymentId: string };
  const known = await load(shop, orderId);
  const payment = known?.payments.find(({ id }) => id === paymentId);
  invariant(known && payment, "a payment that is owed back exists");
  const minor = refundableMinor(payment);
  // It bought nothing, so it is no seller's.
  const decision = { draws: drawFrom([payment], minor, []), lines: [], returned: [] };
  const why = { reason: "late_money" };
  const writes = minor > 0 ? refundWrites(shop, known.order, decision, [shop.newId("refund")], why) : [];
  const outcome = await shop.commit([received(shop, "refunds.late-money", event.id), ...writes]);
  invariant(outcome === "committed" || outcome === "duplicate", "late money is given back once");
}
