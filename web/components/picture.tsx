/**
 * One picture in several sizes and formats. Width and height are always set, so nothing moves when it arrives.
 */
export type PictureMedia = {
  /** Fallback address, understood by every browser. */
  readonly src: string;
  /** Better formats first: [{ type: "image/avif", srcset: "… 400w, … 800w" }]. */
  readonly sources?: readonly { readonly type: string; readonly srcset: string }[];
  /** srcset of the fallback format. */
  readonly srcset?: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** Language of `alt` where it is not the page's. */
  readonly lang?: string;
  /** Drawn by code, not photographed: pages say so in words. */
  readonly illustration?: boolean;
};

type PictureProps = {
  media: PictureMedia;
  /** CSS `sizes`; 100vw when omitted. */
  sizes?: string;
  /** The largest picture of the first screen: fetched at once and first. */
  priority?: boolean;
  class?: string;
};

export function Picture({ media, sizes = "100vw", priority, class: name }: PictureProps) {
  return (
    <picture class={name}>
      {media.sources?.map(({ type, srcset }) => (
        <source type={type} srcset={srcset} sizes={sizes} />
      ))}
      <img
        src={media.src}
        srcset={media.srcset}
        sizes={media.srcset ? sizes : undefined}
        alt={media.alt}
        lang={media.lang}
        width={media.width}
        height={media.height}
        loading={priority ? undefined : "lazy"}
        decoding={priority ? undefined : "async"}
        fetchpriority={priority ? "high" : undefined}
      />
    </picture>
  );
}

const widths = [320, 480, 640, 960, 1280, 1920] as const;

/** Addresses of a photo kept under `/media/<key>/<width>.<format>`; never wider than the original. */
export function photo(key: string, width: number, height: number, alt: string, lang?: string): PictureMedia {
  const fitting = widths.filter((w) => w <= width);
  const offered = fitting.length > 0 ? fitting : [widths[0]];
  const srcset = (format: string) => offered.map((w) => `/media/${key}/${w}.${format} ${w}w`).join(", ");
  return {
    src: `/media/${key}/${offered[Math.min(2, offered.length - 1)]}.jpg`,
    srcset: srcset("jpg"),
    sources: [
      { type: "image/avif", srcset: srcset("avif") },
      { type: "image/webp", srcset: srcset("webp") },
    ],
    width,
    height,
    alt,
    lang,
  };
}

/** An illustration drawn from the product's own record: one SVG for every width. */
export function illustration(src: string, alt: string, width = 1200, height = 1500, lang?: string): PictureMedia {
  return { src, width, height, alt, lang, illustration: true };
}
