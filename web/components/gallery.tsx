import type { Child } from "hono/jsx";
import { Icon } from "./icon.tsx";
import { Picture, type PictureMedia } from "./picture.tsx";

export type GalleryLeaf = {
  media: PictureMedia;
  /** Address of the largest form, opened to look closely. */ full: string;
  caption?: Child;
};

type GalleryProps = {
  leaves: readonly GalleryLeaf[];
  words: {
    /** "Pictures of the object" */
    label: string;
    /** "Look closer" */
    zoom: string;
    /** (2, 5) → "Leaf 2 of 5" */
    leafOf: (n: number, of: number) => string;
    /** "Illustration drawn from the object's record" */
    illustration: string;
    /** "Close" */
    close: string;
  };
};

/** How a leaf stands, so that a whole one always fits the window. */
const shape = ({ width, height }: PictureMedia) =>
  width < height * 0.9 ? undefined : width < height * 1.2 ? "square" : "wide";

/**
 * Leaves of an album side by side: swiped or scrolled by hand, reached by the small leaves beneath, and opened whole by
 * a plain link. A script may enhance the zoom; nothing here needs one.
 */
export function Gallery({ leaves, words }: GalleryProps) {
  return (
    <section class="gallery" aria-label={words.label} data-close={words.close}>
      <ol class="album" tabindex={0}>
        {leaves.map((leaf, i) => (
          <li id={`leaf-${i + 1}`} class={shape(leaf.media)}>
            <figure>
              <a href={leaf.full} data-zoom aria-label={`${words.zoom}: ${words.leafOf(i + 1, leaves.length)}`}>
                <Picture media={leaf.media} sizes="(min-width: 64rem) 58vw, 100vw" priority={i === 0} class="mount" />
              </a>
              {(leaf.caption || leaf.media.illustration) && (
                <figcaption class="small ash">{leaf.caption ?? words.illustration}</figcaption>
              )}
            </figure>
          </li>
        ))}
      </ol>
      {leaves.length > 1 && (
        <ul class="leaf-marks">
          {leaves.map((leaf, i) => (
            <li>
              <a href={`#leaf-${i + 1}`} aria-label={words.leafOf(i + 1, leaves.length)}>
                <img src={leaf.media.src} alt="" width={64} height={80} loading="lazy" decoding="async" />
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class="zoom-hint small ash" aria-hidden="true">
        <Icon name="zoom" size={16} /> {words.zoom}
      </p>
    </section>
  );
}
