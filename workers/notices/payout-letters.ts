/** Letters to a seller's owners about money that reached them, or did not. */
import { formatMoney } from "../kernel/money.ts";
import { invariant } from "../kernel/result.ts";
import { findDestination, findPayout } from "../payouts/index.ts";
import { received, type Announcement } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { fillIn } from "../../web/copy/fill-in.ts";
import { copyFor } from "../../web/copy/index.ts";
import { lettersToOwners } from "./letters-to-owners.ts";

const said = {
  "payout.paid": "payoutPaid",
  "payout.failed": "payoutFailed",
  "payout.returned": "payoutBack",
  "payout.recalled": "payoutBack",
} as const;

export async function writePayoutLetters(shop: Shop, event: Announcement): Promise<void> {
  const { payoutId, sellerId } = event.payload as { readonly payoutId: string; readonly sellerId: string };
  const say = said[event.topic as keyof typeof said];
  const payout = await findPayout(shop, payoutId);
  invariant(payout && say, "letters are about payouts that exist");
  const destination = await findDestination(shop, payout.destinationId);
  const mails = await lettersToOwners(shop, sellerId, `${event.topic}.${payoutId}`, (locale) => {
    const words = copyFor(locale, "letters");
    const put = { amount: formatMoney(payout.amount, locale), mask: destination?.mask ?? "" };
    return {
      subject: fillIn(words[say].subject, put),
      paragraphs: [fillIn(words[say].text, put), ...(payout.reason && say !== "payoutPaid" ? [payout.reason] : [])],
      actions: [{ label: words.actions.money, url: `${shop.config.publicOrigin}/studio/${sellerId}/money` }],
    };
  });
  const outcome = await shop.commit([received(shop, "notices.payouts", event.id), ...mails]);
  invariant(outcome === "committed" || outcome === "duplicate", "a letter is written once");
}
