/** Letters about lots. Each has a name of its own, so that whatever is said twice is written once. */
import { cardsOfVariants } from "../catalog/index.ts";
import {
  awardsOfSale,
  biddersAfter,
  findAward,
  findLotShown,
  findSale,
  totalOf,
  type Award,
  type Bidder,
  type Sale,
} from "../drops/index.ts";
import { findPerson } from "../identity/index.ts";
import { localeFrom, type Locale } from "../kernel/locale.ts";
import { formatMoney, money } from "../kernel/money.ts";
import { invariant } from "../kernel/result.ts";
import { personalLetter } from "../notices/index.ts";
import type { Shop } from "../platform/shop.ts";
import { fill } from "../../web/components/lot-words.ts";
import { copyFor } from "../../web/copy/index.ts";
import { momentText } from "../../web/pages/orders/when.ts";

export type LotLetter = "outbid" | "won" | "chance" | "lost" | "withdrawn";
type Values = { readonly [name: string]: { readonly minor: number } | { readonly at: number } };

/** `once`: what the letter is about, so precisely that it is right to write it a single time. */
export async function writeLotLetter(
  shop: Shop,
  sale: Sale,
  accountId: string,
  letter: { readonly kind: LotLetter; readonly once: string; readonly values?: Values; readonly more?: "freed" },
): Promise<void> {
  const person = await findPerson(shop, accountId);
  if (!person) return;
  const locale = localeFrom(person.locale);
  const words = copyFor(locale, "lotLetters");
  const mail = copyFor(locale, "mail");
  const said = { lot: await titleOf(shop, sale, locale), ...valuesOf(letter.values ?? {}, sale, locale) };
  const { subject, paragraphs } = words[letter.kind];
  const texts = letter.more ? [...paragraphs, words[letter.more]] : paragraphs;
  const write = await personalLetter(shop, {
    once: `lot.${letter.once}`,
    recipient: person.email,
    locale,
    subject: fill(subject, said),
    hello: mail.hello(person.name || person.email),
    paragraphs: texts.map((text) => fill(text, said)),
    actions: [{ label: words.look, url: `${shop.config.publicOrigin}/${locale}/auctions/${sale.slug}` }],
    sign: mail.sign,
    foot: words.foot,
  });
  const outcome = await shop.commit([write]);
  invariant(outcome === "committed" || outcome === "duplicate", "a letter is written once");
}

function valuesOf(values: Values, sale: Sale, locale: Locale): { [name: string]: string } {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      "at" in value ? momentText(value.at, locale) : formatMoney(money(value.minor, sale.currency), locale),
    ]),
  );
}

/** The same for everybody who reads this language. */
export async function titleOf(shop: Shop, sale: Sale, locale: Locale): Promise<string> {
  const title = await shop.fact(`title of ${sale.id} ${locale}`, async () => {
    const cards = await cardsOfVariants({ ...shop, locale }, [sale]);
    return cards.get(sale.variantId)?.title.text ?? null;
  });
  return title ?? sale.slug;
}

/** To the winner what is to be paid and until when; to everybody else who had a paddle, that it is over. */
export async function tellOfEnd(shop: Shop, saleId: string): Promise<void> {
  const [sale, awards, lot] = await Promise.all([
    findSale(shop, saleId),
    awardsOfSale(shop, saleId),
    findLotShown(shop, saleId),
  ]);
  if (!sale) return;
  const winner = awards.find(({ round }) => round === 1) ?? null;
  if (winner) await tellOfAward(shop, sale, winner, "won");
  const withdrawn = sale.state === "void" || lot?.phase === "withdrawn";
  await tellLosers(shop, sale, withdrawn ? "withdrawn" : "lost", winner?.accountId ?? null);
}

const pages_max = 100;

async function tellLosers(shop: Shop, sale: Sale, kind: "lost" | "withdrawn", except: string | null): Promise<void> {
  let after = 0;
  for (let page = 0; page < pages_max; page++) {
    const bidders: Bidder[] = await biddersAfter(shop, sale.id, after);
    for (const { accountId, depositMinor } of bidders) {
      if (accountId === except) continue;
      const more = depositMinor > 0 ? ({ more: "freed" } as const) : {};
      await writeLotLetter(shop, sale, accountId, { kind, once: `over.${sale.id}.${accountId}`, ...more });
    }
    const last = bidders.at(-1);
    if (!last) return;
    after = last.paddle;
  }
}

/** Somebody did not pay, and the lot is offered to whoever was next. */
export async function tellOfOffer(shop: Shop, saleId: string, awardId: string): Promise<void> {
  const [sale, award] = await Promise.all([findSale(shop, saleId), findAward(shop, awardId)]);
  if (sale && award?.state === "offered") await tellOfAward(shop, sale, award, "chance");
}

const tellOfAward = (shop: Shop, sale: Sale, award: Award, kind: "won" | "chance"): Promise<void> =>
  writeLotLetter(shop, sale, award.accountId, {
    kind,
    once: `award.${award.id}`,
    values: { hammer: { minor: award.hammerMinor }, total: { minor: totalOf(award) }, until: { at: award.dueAt } },
  });
