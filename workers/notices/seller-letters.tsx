/** Letters to the owners of a shop about what reviewers decided, each in their own language. */
import { localeFrom } from "../kernel/locale.ts";
import { invariant } from "../kernel/result.ts";
import { received, type Announcement } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { findOwners, findSeller, type Decision, type Owner, type Seller } from "../sellers/index.ts";
import { copyFor } from "../../web/copy/index.ts";
import { LetterPage } from "../../web/pages/mail/letter-page.tsx";
import { reasonText } from "../../web/pages/sellers/checklist.tsx";
import { asText, type Letter } from "./letter.ts";
import { insertMail } from "./store.ts";

type Told = {
  readonly sellerId: string;
  readonly decision: Decision;
  readonly reasons: readonly string[];
  readonly note: string;
};

export function sellerLetter(seller: Seller, owner: Owner, told: Told, origin: string): Letter {
  const locale = localeFrom(owner.locale);
  const words = copyFor(locale, "sellers").letter;
  const mail = copyFor(locale, "mail");
  return {
    locale,
    subject: words[`${told.decision}Subject`](seller.name),
    hello: words.hello(owner.name || seller.name),
    paragraphs: [
      words[`${told.decision}Text`],
      ...told.reasons.map((reason) => `— ${reasonText(reason, locale)}`),
      ...(told.note ? [told.note] : []),
    ],
    lines: [],
    total: null,
    actions: [{ label: words.toStudio, url: `${origin}/studio/${seller.id}` }],
    sign: mail.sign,
    foot: mail.foot,
  };
}

/** One letter an owner and event; the same event twice writes none. */
export async function writeSellerLetters(shop: Shop, event: Announcement): Promise<void> {
  const told = event.payload as Told;
  const [seller, owners] = await Promise.all([findSeller(shop, told.sellerId), findOwners(shop, told.sellerId)]);
  invariant(seller, "letters are about sellers that exist");
  const mails = await Promise.all(
    owners.map(async (owner) => {
      const letter = sellerLetter(seller, owner, told, shop.config.publicOrigin);
      return insertMail(shop, {
        once: `seller.${event.id}.${owner.accountId}`,
        recipient: owner.email,
        locale: letter.locale,
        subject: letter.subject,
        html: String(await LetterPage({ letter })),
        text: asText(letter),
      });
    }),
  );
  const outcome = await shop.commit([received(shop, "notices.seller", event.id), ...mails]);
  invariant(outcome === "committed" || outcome === "duplicate", "a letter is written once");
}
