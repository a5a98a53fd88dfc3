/** Letters to the buyers of a presale: a new day, the balance, money on its way back. */
import { cardsOfVariants } from "../catalog/index.ts";
import {
  findPlace,
  findPresale,
  findSale,
  placesIn,
  selectPromises,
  type PresalePlace,
  type PromiseRow,
  type Sale,
} from "../drops/index.ts";
import { localeFrom, locales, type Locale } from "../kernel/locale.ts";
import { invariant } from "../kernel/result.ts";
import { lettersToMany, personalLetter } from "../notices/index.ts";
import type { Write } from "../platform/database.ts";
import { received, type Announcement } from "../platform/outbox.ts";
import { withPersons, type Person } from "../persons/index.ts";
import type { Shop } from "../platform/shop.ts";
import { copyFor } from "../../web/copy/index.ts";
import { dayText, momentText } from "../../web/pages/orders/when.ts";

const consumer = "presales.letters";

async function titleOf(shop: Shop, sale: Sale, locale: Locale): Promise<string> {
  const cards = await cardsOfVariants({ ...shop, locale }, [sale]);
  return cards.get(sale.variantId)?.title.text ?? sale.slug;
}

type News = { readonly once: string; readonly title: string; readonly text: string; readonly moved: boolean };

function letterTo(
  shop: Shop,
  sale: Sale,
  place: PresalePlace & Person,
  { once, title, text, moved }: News,
): Promise<Write> {
  const locale = localeFrom(place.locale);
  const words = copyFor(locale, "presales");
  return personalLetter(shop, {
    once,
    recipient: place.email,
    locale,
    subject: moved ? words.mailMoved(title) : words.mailOwn(title),
    hello: copyFor(locale, "sellers").letter.hello(place.email),
    paragraphs: [text],
    actions: [{ label: words.toPlace, url: `${shop.config.publicOrigin}/${locale}/presales/${sale.slug}` }],
  });
}

/** About one place: reserved, returned, lapsed. */
export async function writePlaceLetter(shop: Shop, event: Announcement): Promise<void> {
  const { placeId, saleId } = event.payload as { placeId: string; saleId: string };
  const [place, sale] = await Promise.all([findPlace(shop, placeId), findSale(shop, saleId)]);
  invariant(place && sale, "letters are about places that exist");
  const locale = localeFrom(place.locale);
  const { states } = copyFor(locale, "presales");
  const [told] = await withPersons(shop, [place]);
  const letter = await letterTo(shop, sale, told!, {
    once: `${event.topic}.${event.id}`,
    title: await titleOf(shop, sale, locale),
    text: event.topic === "presale.returned" ? states.returned : states[place.state],
    moved: false,
  });
  const outcome = await shop.commit([received(shop, consumer, event.id), letter]);
  invariant(outcome === "committed" || outcome === "duplicate", "a letter is written once");
}

/** To everybody with a place. */
export async function writeToBuyers(shop: Shop, event: Announcement): Promise<void> {
  const { saleId } = event.payload as { saleId: string };
  const [sale, presale, promises] = await Promise.all([
    findSale(shop, saleId),
    findPresale(shop, saleId),
    shop.db.all<PromiseRow>(selectPromises(saleId)),
  ]);
  invariant(sale && presale, "letters are about presales that exist");
  const why = promises.at(-1)?.why ?? "";
  const moved = event.topic === "presale.promise_moved";
  const named = locales.map(async (locale) => [locale, await titleOf(shop, sale, locale)] as const);
  const titles = new Map(await Promise.all(named));
  await lettersToMany(
    shop,
    async (after, count) => withPersons(shop, await placesIn(shop, saleId, ["reserved", "called"], after, count)),
    (place) => {
      const locale = localeFrom(place.locale);
      const words = copyFor(locale, "presales");
      const called = `${words.states.called} ${words.payBy(momentText(presale.balanceDueAt ?? 0, locale))}`;
      const text = moved ? words.mailMovedText(dayText(presale.shipsBy, locale), why) : called;
      const title = titles.get(locale) ?? sale.slug;
      return letterTo(shop, sale, place, { once: `${event.topic}.${event.id}.${place.id}`, title, text, moved });
    },
  );
  await shop.commit([received(shop, consumer, event.id)]);
}
