/** A lot was not paid for and its house is to say what becomes of it: its owners are written to, once for each who let it go. */
import { findSale, nextInLine, readChances } from "../drops/index.ts";
import { locales } from "../kernel/locale.ts";
import { invariant } from "../kernel/result.ts";
import { lettersToOwners } from "../notices/index.ts";
import type { Shop } from "../platform/shop.ts";
import { fill } from "../../web/components/lot-words.ts";
import { copyFor } from "../../web/copy/index.ts";
import { momentText } from "../../web/pages/orders/when.ts";
import { titleOf } from "./lot-letters.ts";

export async function askTheHouse(shop: Shop, saleId: string, awardId: string): Promise<void> {
  const sale = await findSale(shop, saleId);
  if (!sale || sale.state !== "closed") return;
  const { step, awards } = await readChances(shop, sale);
  if (step.of !== "house" || !(await nextInLine(shop, sale, awards))) return;
  const titles = new Map<string, string>();
  for (const locale of locales) titles.set(locale, await titleOf(shop, sale, locale));
  const url = `${shop.config.publicOrigin}/studio/${sale.sellerId}/sales/${sale.id}/room`;
  const letters = await lettersToOwners(shop, sale.sellerId, `lot.decide.${awardId}`, (locale) => {
    const words = copyFor(locale, "lotLetters").decide;
    const said = { lot: titles.get(locale) ?? sale.slug, until: momentText(step.decideBy, locale) };
    return {
      subject: fill(words.subject, said),
      paragraphs: words.paragraphs.map((text) => fill(text, said)),
      actions: [{ label: words.look, url }],
    };
  });
  const outcome = await shop.commit(letters);
  invariant(outcome === "committed" || outcome === "duplicate", "a letter is written once");
}
