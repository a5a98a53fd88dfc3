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
