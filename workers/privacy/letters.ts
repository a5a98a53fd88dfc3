import { localeFrom } from "../kernel/locale.ts";
import { personalLetter } from "../notices/index.ts";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { copyFor } from "../../web/copy/index.ts";

type To = { readonly email: string; readonly name: string; readonly locale: string };

export function exportLetter(shop: Shop, to: To, exportId: string, url: string): Promise<Write> {
  const locale = localeFrom(to.locale);
  const { letter } = copyFor(locale, "privacy");
  const { letters } = copyFor(locale, "entry");
  return personalLetter(shop, {
    once: `export.${exportId}`,
    recipient: to.email,
    locale,
    subject: letter.subject,
    hello: letters.hello(to.name),
    paragraphs: [letter.text],
    actions: [{ label: letter.fetch, url }],
    sign: letters.sign,
    foot: letters.footAccount,
  });
}
