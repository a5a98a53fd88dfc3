import type { Localized } from "../../workers/kernel/locale.ts";
import type { Money as Amount } from "../../workers/kernel/money.ts";
import { Label } from "./label.tsx";
import { Money } from "./money.tsx";
import { MoreLink } from "./link-button.tsx";
import { Picture, type PictureMedia } from "./picture.tsx";
import { Words } from "./words.tsx";

type ProductLeafProps = {
  href: string;
  title: Localized;
  /** A sentence or two, not a paragraph. */
  story?: Localized;
  label?: readonly (Localized | undefined)[];
  price?: Amount;
  /** "Look closer": the words of the link. */
  more?: string;
  picture: PictureMedia;
  priority?: boolean;
  locale: string;
  /** The side of the line the picture hangs on; alternate them down a page. */
  side?: "start" | "end";
  /** Short Han or kana titles run downwards beside the picture, as on an album leaf. */
  vertical?: boolean;
  level?: 1 | 2 | 3;
};

/** Han and full kana run downwards as they are; marks and small kana would need vertical forms, which are not loaded. */
const runsDownwards = /^[\p{sc=Han}あ-んア-ン]{1,12}$/u;
const smallKana = /[ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]/;
const maySetVertically = ({ lang, text }: Localized) =>
  /^(zh|ja)/.test(lang) && runsDownwards.test(text) && !smallKana.test(text);

/** One object given a whole leaf: large picture, margin, title, a sentence, its label. */
export function ProductLeaf(leaf: ProductLeafProps) {
  const { title, story, price, locale, side = "start" } = leaf;
  const Heading = `h${leaf.level ?? 2}` as "h2";
  const vertical = leaf.vertical && maySetVertically(title);
  return (
    <article class={`leaf ${side}${vertical ? " has-vertical" : ""}`}>
      <Picture media={leaf.picture} sizes="(min-width: 64rem) 58vw, 100vw" priority={leaf.priority} class="mount" />
      <div class="leaf-text">
        <Heading class={vertical ? "vertical" : undefined}>
          <a href={leaf.href}>
            <Words of={title} locale={locale} />
          </a>
        </Heading>
        {story && (
          <p class="lede">
            <Words of={story} locale={locale} />
          </p>
        )}
        {leaf.label && <Label parts={leaf.label} locale={locale} />}
        {price && (
          <p>
            <Money of={price} locale={locale} />
          </p>
        )}
        {leaf.more && <MoreLink href={leaf.href}>{leaf.more}</MoreLink>}
      </div>
    </article>
  );
}
