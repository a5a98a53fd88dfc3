/** To each of a seller's owners, in the language they chose: what differs is what the letter says. */
import { localeFrom, type Locale } from "../kernel/locale.ts";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { findOwners } from "../sellers/index.ts";
import { copyFor } from "../../web/copy/index.ts";
import { personalLetter, type PersonalLetter } from "./personal-letter.tsx";

/** `about`: one letter at most to each owner about each thing. */
export async function lettersToOwners(
  shop: Shop,
  sellerId: string,
  about: string,
  say: (locale: Locale) => Pick<PersonalLetter, "subject" | "paragraphs" | "actions">,
): Promise<Write[]> {
  const owners = await findOwners(shop, sellerId);
  return Promise.all(
    owners.map((owner) => {
      const locale = localeFrom(owner.locale);
      return personalLetter(shop, {
        ...say(locale),
        once: `${about}.${owner.accountId}`,
        recipient: owner.email,
        locale,
        hello: copyFor(locale, "mail").hello(owner.name || owner.email),
      });
    }),
  );
}
