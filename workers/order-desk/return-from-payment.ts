import { minute_ms } from "../kernel/clock.ts";
import { idOfNumber } from "../orders/index.ts";
import { askProvider, mayStillCharge, selectPaymentsOfOrder, toPayment, type PaymentRow } from "../payments/index.ts";
import type { Shop } from "../platform/shop.ts";

const asks_a_minute = 20;
const asked_at_once = 3;

/**
 * The browser is back from the provider. What its address claims is not read at all: the provider is asked about the
 * order's own open payments, the newest first, and nobody can make us ask without end.
 */
export async function returnFromPayment(shop: Shop, orderNumber: string): Promise<void> {
  const rows = await shop.db.all<PaymentRow>(selectPaymentsOfOrder(idOfNumber(orderNumber)));
  const open = rows.map(toPayment).filter(({ state }) => mayStillCharge(state));
  if (open.length === 0) return;
  const { allowed } = await shop.rate(`payment-return.${orderNumber}`).take(asks_a_minute, minute_ms, shop.now);
  if (!allowed) return;
  for (const payment of open.toReversed().slice(0, asked_at_once)) await askProvider(shop, payment);
}
