import type { Localized } from "../../workers/kernel/locale.ts";
import type { Money as Amount } from "../../workers/kernel/money.ts";
import { Label } from "./label.tsx";
import { Money } from "./money.tsx";
import { Picture, type PictureMedia } from "./picture.tsx";
import { Words } from "./words.tsx";

export type ProductCardProps = {
  href: string;
  title: Localized;
  maker?: Localized;
  /** Museum label in small: two parts at most read well here. */
  label?: readonly (Localized | undefined)[];
  price?: Amount;
  compareAt?: Amount;
  /** "from", when variants differ in price. */
  from?: string;
  /** One short remark in words: "Sold out", "Edition of 50". */
  note?: string;
  picture: PictureMedia;
  sizes?: string;
  priority?: boolean;
  locale: string;
  /** Heading level of the title; 3 unless the page needs another. */
  level?: 2 | 3 | 4;
};

/** An object on the shelf: the picture, then a label. The whole card is one link with one name. */
export function ProductCard(card: ProductCardProps) {
  const { title, maker, price, compareAt, picture, locale } = card;
  const Heading = `h${card.level ?? 3}` as "h3";
  return (
    <article class="card">
      <Picture
        media={picture}
        sizes={card.sizes ?? "(min-width: 64rem) 22vw, 45vw"}
        priority={card.priority}
        class="mount"
      />
      <Heading class="card-title">
        <a href={card.href}>
          <Words of={title} locale={locale} />
        </a>
      </Heading>
      {maker && (
        <p class="small ash">
          <Words of={maker} locale={locale} />
        </p>
      )}
      {card.label && <Label parts={card.label} locale={locale} />}
      {(price || card.note) && (
        <p class="card-foot">
          {price && (
            <span>
              {card.from && <span class="ash">{card.from} </span>}
              <Money of={price} locale={locale} />
              {compareAt && compareAt.minor > price.minor && (
                <>
                  {" "}
                  <Money of={compareAt} locale={locale} struck />
                </>
              )}
            </span>
          )}
          {card.note && <span class="ash">{card.note}</span>}
        </p>
      )}
    </article>
  );
}
