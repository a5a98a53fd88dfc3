import type { Shop } from "../platform/shop.ts";
import { checkWishes } from "./add-destination.ts";
import { checkRecalls } from "./recall-payout.ts";
import { payEverybody } from "./request-payout.ts";
import { checkPayouts, sendPayout } from "./send-payout.ts";

type Event = { readonly id: string; readonly payload: unknown };

/** No inbox: paying is idempotent by the payout's own id at the bank, and asking once too often changes nothing. */
export const sendPayoutListener = {
  name: "payouts.send",
  hear: (shop: Shop, { payload }: Event): Promise<void> => sendPayout(shop, (payload as { payoutId: string }).payoutId),
};
export const checkPayoutsSweep = {
  name: "payouts.check",
  run: async (shop: Shop): Promise<void> => {
    await checkPayouts(shop);
    await checkRecalls(shop);
    await checkWishes(shop);
  },
};
export const payEverybodySweep = {
  name: "payouts.pay_everybody",
  run: async (shop: Shop): Promise<void> => void (await payEverybody(shop)),
};
