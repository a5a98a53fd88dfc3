import type { Locale } from "../../workers/kernel/locale.ts";
import type { HomeView, MakerVoice } from "../../workers/storefront/index.ts";
import { MoreLink } from "../components/link-button.tsx";
import { SealAvatar } from "../components/seal-avatar.tsx";
import { FullBleed, Pair, Section, Triptych } from "../components/spread.tsx";
import { Words } from "../components/words.tsx";
import { copyFor } from "../copy/index.ts";
import type { Head } from "../layout/document.tsx";
import { Page, type Shopper } from "../layout/page.tsx";
import { Contents } from "./collections.tsx";
import { sealPath } from "./makers.tsx";
import { ShopCard, ShopLeaf } from "./shop-card.tsx";
import { StoryList } from "./stories.tsx";

/** The opening: a landscape across the page and one sentence beneath it. */
function Opening({ locale, scenery }: { locale: Locale; scenery: string }) {
  const words = copyFor(locale, "storefront").home;
  return (
    <FullBleed>
      <div class="opening">
        <img src={scenery} alt={words.scenery} width={1800} height={600} fetchpriority="high" />
        <div class="opening-text">
          <h1>{words.title}</h1>
          <p class="lede">{words.lede}</p>
          <MoreLink href={`/${locale}/collections`}>{words.enter}</MoreLink>
        </div>
      </div>
    </FullBleed>
  );
}

/** One sentence of a maker, set large, with the seal that stands for the name. */
function Voice({ voice, locale }: { voice: MakerVoice; locale: Locale }) {
  return (
    <figure class="voice">
      <blockquote class="line">
        <Words of={voice.said} locale={locale} />
      </blockquote>
      <figcaption class="small">
        <SealAvatar src={sealPath(voice.slug)} size={40} />
        <span>
          <a href={`/${locale}/makers/${voice.slug}`}>
            <Words of={voice.name} locale={locale} />
          </a>
          {voice.place && (
            <span class="ash">
              {" · "}
              <Words of={voice.place} locale={locale} />
            </span>
          )}
        </span>
      </figcaption>
    </figure>
  );
}

type Shelf = HomeView["shelves"][number];

const titled = ({ collection }: Shelf, locale: Locale) => ({
  id: `c-${collection.slug}`,
  title: <Words of={collection.name} locale={locale} />,
  more: { href: `/${locale}/collections/${collection.slug}`, label: copyFor(locale, "frame").verbs.more },
});

const pairSizes = "(min-width: 48rem) 42vw, 92vw";
const thirdSizes = "(min-width: 48rem) 29vw, 92vw";

function Shelves({ shelves, voice, locale }: Pick<HomeView, "shelves" | "voice"> & { locale: Locale }) {
  const [first, second, third, fourth] = shelves;
  const show = (shelf: Shelf, from: number, to: number, sizes: string) =>
    shelf.cards.slice(from, to).map((card) => <ShopCard card={card} locale={locale} sizes={sizes} />);
  return (
    <>
      {first && <ShopLeaf card={first.cards[0]!} locale={locale} />}
      {first && first.cards.length > 2 && (
        <Section {...titled(first, locale)}>
          <Pair>{show(first, 1, 3, pairSizes)}</Pair>
        </Section>
      )}
      {voice && <Voice voice={voice} locale={locale} />}
      {second && (
        <Section {...titled(second, locale)}>
          <Triptych>{show(second, 0, 3, thirdSizes)}</Triptych>
        </Section>
      )}
      {third && <ShopLeaf card={third.cards[0]!} locale={locale} side="end" />}
      {fourth && (
        <Section {...titled(fourth, locale)}>
          <Pair>{show(fourth, 0, 2, pairSizes)}</Pair>
        </Section>
      )}
    </>
  );
}

export type HomeProps = { head: Head; shopper: Shopper; view: HomeView; scenery: string };

/** The entrance: editorial, never a grid of cards. */
export function Home({ head, shopper, view, scenery }: HomeProps) {
  const { locale } = shopper;
  const words = copyFor(locale, "storefront").home;
  return (
    <Page head={head} shopper={shopper}>
      <Opening locale={locale} scenery={scenery} />
      <Shelves shelves={view.shelves} voice={view.voice} locale={locale} />
      <MoreLink href={`/${locale}/calendar`}>{copyFor(locale, "frame").nav.calendar}</MoreLink>
      {view.collections.length > 0 && (
        <Section
          id="collections"
          title={words.collections}
          more={{ href: `/${locale}/collections`, label: words.allCollections }}
        >
          <Contents collections={view.collections.slice(0, 12)} locale={locale} />
        </Section>
      )}
      {view.stories.length > 0 && (
        <Section id="stories" title={words.stories} more={{ href: `/${locale}/stories`, label: words.allStories }}>
          <StoryList stories={view.stories} locale={locale} />
        </Section>
      )}
    </Page>
  );
}
