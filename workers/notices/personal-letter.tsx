/** A letter to a person that is about no order: another room says what it reads, this one how it looks and that it leaves. */
import type { Locale } from "../kernel/locale.ts";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { copyFor } from "../../web/copy/index.ts";
import { LetterPage } from "../../web/pages/mail/letter-page.tsx";
import { asText, type Letter } from "./letter.ts";
import { insertMail } from "./store.ts";

export type PersonalLetter = Pick<Letter, "subject" | "hello" | "paragraphs" | "actions"> & {
  /** left out: as a letter of the shop ends */
  readonly sign?: string;
  readonly foot?: string;
  /** "<template>.<what it is about>": a second letter of the same kind about the same thing is not written */
  readonly once: string;
  readonly recipient: string;
  readonly locale: Locale;
};

/** The write that puts the letter into the post. After the commit, `shop.later(deliverMails(shop))` spares it the minute's wait. */
export async function personalLetter(shop: Shop, wish: PersonalLetter): Promise<Write> {
  const { once, recipient, ...said } = wish;
  const { sign, foot } = copyFor(said.locale, "mail");
  const letter: Letter = { sign, foot, ...said, lines: [], total: null };
  return insertMail(shop, {
    once,
    recipient,
    locale: letter.locale,
    subject: letter.subject,
    html: String(await LetterPage({ letter })),
    text: asText(letter),
  });
}
