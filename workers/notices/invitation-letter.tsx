/** The letter that asks somebody to act for a seller. The link is in it and nowhere else. */
import { localeFrom } from "../kernel/locale.ts";
import { invariant } from "../kernel/result.ts";
import { received, type Announcement } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { findOpenInvitation, findSeller, invitationToken } from "../sellers/index.ts";
import { copyFor } from "../../web/copy/index.ts";
import { LetterPage } from "../../web/pages/mail/letter-page.tsx";
import { asText, type Letter } from "./letter.ts";
import { insertMail } from "./store.ts";

type Told = { readonly id: string; readonly sellerId: string; readonly locale: string };

export async function writeInvitation(shop: Shop, event: Announcement): Promise<void> {
  const { id, sellerId, locale: wanted } = event.payload as Told;
  const [seller, invitation] = await Promise.all([findSeller(shop, sellerId), findOpenInvitation(shop, id)]);
  // Taken back, or its person forgotten, before the letter was written.
  if (!invitation) return void (await shop.commit([received(shop, "notices.invitation", event.id)]));
  invariant(seller, "invitations are of sellers that exist");
  const locale = localeFrom(wanted);
  const token = await invitationToken(shop, id);
  const words = copyFor(locale, "goods").staff;
  const mail = copyFor(locale, "mail");
  const letter: Letter = {
    locale,
    subject: words.letterSubject(seller.name),
    hello: words.acceptText,
    paragraphs: [words.letterText],
    lines: [],
    total: null,
    actions: [
      { label: words.accept(seller.name), url: `${shop.config.publicOrigin}/studio/invitation?token=${token}` },
    ],
    sign: mail.sign,
    foot: mail.foot,
  };
  const written = await insertMail(shop, {
    once: `invitation.${id}`,
    recipient: invitation.email,
    locale,
    subject: letter.subject,
    html: String(await LetterPage({ letter })),
    text: asText(letter),
  });
  const outcome = await shop.commit([received(shop, "notices.invitation", event.id), written]);
  invariant(outcome === "committed" || outcome === "duplicate", "a letter is written once");
}
