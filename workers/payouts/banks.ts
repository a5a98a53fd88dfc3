/** Which bank this shop pays by. Production has none yet: payouts wait, and the log says so. */
import { unknown } from "../payments/index.ts";
import type { Shop } from "../platform/shop.ts";
import type { Bank } from "./bank.ts";
import { sandboxBank } from "./sandbox-bank.ts";

export function bankOf(shop: Shop): Bank {
  const { bank } = shop.config;
  return bank.url === "" ? noBank : sandboxBank(bank, (url, init) => shop.outbound(url, init));
}

const unanswered = async () => unknown<never>("no_bank_configured");
const noBank: Bank = {
  addDestination: unanswered,
  pay: unanswered,
  find: unanswered,
  recall: unanswered,
  readWebhook: async () => ({ ok: false, reason: "bad_signature" }),
};
