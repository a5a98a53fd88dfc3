/** Letters to a seller's owners about a piece that was let in, changed or sent back. */
import { findDocument } from "../catalog/index.ts";
import { localized } from "../kernel/locale.ts";
import { invariant } from "../kernel/result.ts";
import { received, type Announcement } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { copyFor } from "../../web/copy/index.ts";
import { lettersToOwners } from "./letters-to-owners.ts";

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
  const doc = await findDocument(shop, told.productId);
  invariant(doc && kind, "letters are about pieces that exist");
  const url = `${shop.config.publicOrigin}/studio/${told.sellerId}/products/${told.productId}`;
  const mails = await lettersToOwners(shop, told.sellerId, `listing.${event.id}`, (locale) => {
    const words = copyFor(locale, "goods");
    return {
      subject: words.letter[`${kind}Subject`](localized(doc.title, locale).text),
      paragraphs: [
        words.letter[`${kind}Text`],
        ...told.reasons.map((reason) => `— ${words.reasons[reason as "other"] ?? words.reasons.other}`),
        ...(told.note ? [told.note] : []),
      ],
      actions: [{ label: copyFor(locale, "sellers").letter.toStudio, url }],
    };
  });
  const outcome = await shop.commit([received(shop, "notices.listing", event.id), ...mails]);
  invariant(outcome === "committed" || outcome === "duplicate", "a letter is written once");
}
