/** The letter to somebody who has been drawn: what they may buy, until when, and where. */
import { findOffer, findSale } from "../drops/index.ts";
import { findPerson } from "../identity/index.ts";
import { localeFrom } from "../kernel/locale.ts";
import { invariant } from "../kernel/result.ts";
import { deliverMails, personalLetter } from "../notices/index.ts";
import { received, type Announcement } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { copyFor } from "../../web/copy/index.ts";
import { momentText } from "../../web/pages/orders/when.ts";

const consumer = "draws.offered";

export const offeredLetter = {
  name: consumer,
  async hear(shop: Shop, event: Announcement): Promise<void> {
    const { saleId, offerId, accountId } = event.payload as { saleId: string; offerId: string; accountId: string };
    const [sale, offer, person] = await Promise.all([
      findSale(shop, saleId),
      findOffer(shop, offerId),
      findPerson(shop, accountId),
    ]);
    if (!sale || !offer || !person || offer.state !== "offered") return;
    const locale = localeFrom(person.locale);
    const words = copyFor(locale, "draws").letter;
    const mail = copyFor(locale, "mail");
    const letter = await personalLetter(shop, {
      once: `draw.${offerId}`,
      recipient: person.email,
      locale,
      subject: words.subject,
      hello: mail.hello(person.name || person.email),
      paragraphs: [words.text, words.until(momentText(offer.dueAt, locale)), words.why],
      actions: [{ label: words.look, url: `${shop.config.publicOrigin}/${locale}/draws/${sale.slug}` }],
      sign: mail.sign,
      foot: words.foot,
    });
    const outcome = await shop.commit([received(shop, consumer, event.id), letter]);
    invariant(outcome === "committed" || outcome === "duplicate", "a letter is written once");
    shop.later(deliverMails(shop));
  },
};
