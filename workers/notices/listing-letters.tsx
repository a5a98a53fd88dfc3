/** Letters to a seller's owners about a piece that was let in, changed or sent back. */
import { findDocument } from "../catalog/index.ts";
import { isLocale, localized, type Locale } from "../kernel/locale.ts";
import { invariant } from "../kernel/result.ts";
import { received, type Announcement } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { findOwners } from "../sellers/index.ts";
import { copyFor } from "../../web/copy/index.ts";
import { LetterPage } from "../../web/pages/mail/letter-page.tsx";
import { asText, type Letter } from "./letter.ts";
import { insertMail } from "./store.ts";

type Told = {
  readonly productId: string;
  readonly sellerId: string;
  readonly reasons: readonly string[];
  readonly note: string;
};
const kinds = {
  "product.published": "published",
  "product.changed": "changed",
  "listing.returned": "returned",
} as const;

export async function writeListingLetters(shop: Shop, event: Announcement): Promise<void> {
  const told = event.payload as Told;
  const kind = kinds[event.topic as keyof typeof kinds];
  const [doc, owners] = await Promise.all([findDocument(shop, told.productId), findOwners(shop, told.sellerId)]);
  invariant(doc && kind, "letters are about pieces that exist");
  const mails = await Promise.all(
    owners.map(async (owner) => {
      const locale: Locale = isLocale(owner.locale) ? owner.locale : "en";
      const words = copyFor(locale, "goods");
      const mail = copyFor(locale, "mail");
      const letter: Letter = {
        locale,
        subject: words.letter[`${kind}Subject`](localized(doc.title, locale).text),
        hello: copyFor(locale, "sellers").letter.hello(owner.name || owner.email),
        paragraphs: [
          words.letter[`${kind}Text`],
          ...told.reasons.map((reason) => `— ${words.reasons[reason as "other"] ?? words.reasons.other}`),
          ...(told.note ? [told.note] : []),
        ],
        lines: [],
        total: null,
        actions: [
          {
            label: copyFor(locale, "sellers").letter.toStudio,
            url: `${shop.config.publicOrigin}/studio/${told.sellerId}/products/${told.productId}`,
          },
        ],
        sign: mail.sign,
        foot: mail.foot,
      };
      return insertMail(shop, {
        once: `listing.${event.id}.${owner.accountId}`,
        recipient: owner.email,
        locale,
        subject: letter.subject,
        html: String(await LetterPage({ letter })),
        text: asText(letter),
      });
    }),
  );
  const outcome = await shop.commit([received(shop, "notices.listing", event.id), ...mails]);
  invariant(outcome === "committed" || outcome === "duplicate", "a letter is written once");
}
