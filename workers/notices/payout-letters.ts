/** Letters to a seller's owners about money that reached them, or did not. */
import { formatMoney } from "../kernel/money.ts";
import { isLocale, type Locale } from "../kernel/locale.ts";
import { invariant } from "../kernel/result.ts";
import { findDestination, findPayout } from "../payouts/index.ts";
import { received, type Announcement } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { findOwners } from "../sellers/index.ts";
import { fillIn } from "../../web/copy/fill-in.ts";
import { copyFor } from "../../web/copy/index.ts";
import { personalLetter } from "./personal-letter.tsx";

const said = {
  "payout.paid": "payoutPaid",
  "payout.failed": "payoutFailed",
  "payout.returned": "payoutBack",
  "payout.recalled": "payoutBack",
} as const;

export async function writePayoutLetters(shop: Shop, event: Announcement): Promise<void> {
  const { payoutId, sellerId } = event.payload as { readonly payoutId: string; readonly sellerId: string };
  const say = said[event.topic as keyof typeof said];
  const [payout, owners] = await Promise.all([findPayout(shop, payoutId), findOwners(shop, sellerId)]);
  invariant(payout && say, "letters are about payouts that exist");
  const destination = await findDestination(shop, payout.destinationId);
  const mails = owners.map((owner) => {
    const locale: Locale = isLocale(owner.locale) ? owner.locale : "en";
    const words = copyFor(locale, "letters");
    const put = { amount: formatMoney(payout.amount, locale), mask: destination?.mask ?? "" };
    return personalLetter(shop, {
      once: `${event.topic}.${payoutId}.${owner.accountId}`,
      recipient: owner.email,
      locale,
      subject: fillIn(words[say].subject, put),
      hello: fillIn(words.hello, { name: owner.name || owner.email }),
      paragraphs: [fillIn(words[say].text, put), ...(payout.reason && say !== "payoutPaid" ? [payout.reason] : [])],
      actions: [{ label: words.actions.money, url: `${shop.config.publicOrigin}/studio/${sellerId}/money` }],
      sign: copyFor(locale, "mail").sign,
      foot: copyFor(locale, "mail").foot,
    });
  });
  const outcome = await shop.commit([received(shop, "notices.payouts", event.id), ...(await Promise.all(mails))]);
  invariant(outcome === "committed" || outcome === "duplicate", "a letter is written once");
}
