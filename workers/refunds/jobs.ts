import { invariant } from "../kernel/result.ts";
import type { ProviderRefund } from "../payments/index.ts";
import { received, type Announcement } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { giveBackLateMoney } from "./give-back-late-money.ts";
import { checkRefunds, hearRefund, payRefund } from "./pay-refund.ts";

type Listener = { readonly name: string; hear(shop: Shop, event: Announcement): Promise<void> };

/** Repeating is harmless: the provider knows the refundId. */
export const payRefundListener: Listener = {
  name: "refunds.pay",
  hear: (shop, { payload }) => payRefund(shop, (payload as { refundId: string }).refundId),
};

export const hearRefundListener: Listener = {
  name: "refunds.hear",
  async hear(shop, { id, payload }) {
    const { refundId, refund } = payload as { refundId: string; refund: ProviderRefund };
    const heard = await hearRefund(shop, refundId, refund, [received(shop, "refunds.hear", id)]);
    invariant(heard.ok || heard.fault.code === "refund.not_found", "a refund's news is written");
  },
};

export const lateMoneyListener: Listener = { name: "refunds.late-money", hear: giveBackLateMoney };

export const checkRefundsSweep = {
  name: "refunds.check",
  run: async (shop: Shop): Promise<void> => void (await checkRefunds(shop)),
};
