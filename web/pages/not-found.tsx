import type { ProductCard } from "../../workers/catalog/index.ts";
import { EmptyState } from "../components/empty-state.tsx";
import { Section, Triptych } from "../components/spread.tsx";
import { copyFor } from "../copy/index.ts";
import type { Head } from "../layout/document.tsx";
import { Page, type Shopper } from "../layout/page.tsx";
import { ShopCard } from "./shop-card.tsx";

type Trouble = "notFound" | "forbidden" | "tooMany" | "broken";
type Props = { head: Head; shopper: Shopper; trouble: Trouble; cards?: readonly ProductCard[] };

/** A sentence, a way on, and something worth seeing. */
export function TroublePage({ head, shopper, trouble, cards = [] }: Props) {
  const { locale } = shopper;
  const words = copyFor(locale, "frame").errors;
  return (
    <Page head={{ ...head, robots: "noindex" }} shopper={shopper}>
      <EmptyState
        title={words[trouble].title}
        text={words[trouble].text}
        level={1}
        action={{ href: `/${locale}`, label: words.home }}
      >
        {trouble === "notFound" && (
          <img src="/media/scenery/not-found/ink-wash/boat.svg" alt="" width={1600} height={900} class="empty-scene" />
        )}
      </EmptyState>
      {cards.length > 0 && (
        <Section id="worth" title={copyFor(locale, "storefront").notFound.worth}>
          <Triptych>
            {cards.map((card) => (
              <ShopCard card={card} locale={locale} sizes="(min-width: 48rem) 29vw, 92vw" />
            ))}
          </Triptych>
        </Section>
      )}
    </Page>
  );
}
