/** Addresses of pictures. Shaped like the props of web/components/picture.tsx; files are made at first request by `media`. */
import { localized } from "../kernel/locale.ts";
import type { MediaRecord } from "./product.ts";

export const photoWidths = [160, 320, 480, 640, 960, 1280, 1920] as const;
export const photoFormats = ["avif", "webp", "jpg"] as const;
export type PhotoFormat = (typeof photoFormats)[number];

export type Picture = {
  readonly mediaId: string;
  readonly src: string;
  readonly srcset?: string;
  readonly sources?: readonly { readonly type: string; readonly srcset: string }[];
  /** CSS pixels of the original */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly lang?: string;
  /** drawn by code, not photographed */
  readonly illustration: boolean;
  readonly credit: string;
};

type Owner = { readonly id: string; readonly version: number };
export const illustrationSize = { width: 1200, height: 1500 } as const;

/** What can be shown of a product: photos that have arrived, drawings, and one drawing where there is nothing yet. */
export function picturesOf(owner: Owner, media: readonly MediaRecord[], locale: string): Picture[] {
  const ready = media.filter(({ kind }) => kind === "photo" || kind === "illustration");
  if (ready.length === 0) return [drawing(owner, "leaf", null, locale)];
  return ready.map((one) => pictureOf(owner, one, locale));
}

/** The sources of one picture for a reader; width and height are always set, alt may be "" where nobody wrote one. */
export function pictureOf(owner: Owner, media: MediaRecord, locale: string): Picture {
  if (media.kind !== "photo") return drawing(owner, media.source.replace(/^drawn:/, "") || "leaf", media, locale);
  const alt = localized(media.alt, locale);
  const offered = widthsFor(media.width);
  const srcset = (format: PhotoFormat) => offered.map((w) => `${photoPath(media.id, w, format)} ${w}w`).join(", ");
  return {
    mediaId: media.id,
    src: photoPath(media.id, offered[Math.min(3, offered.length - 1)]!, "jpg"),
    srcset: srcset("jpg"),
    sources: [
      { type: "image/avif", srcset: srcset("avif") },
      { type: "image/webp", srcset: srcset("webp") },
    ],
    width: media.width,
    height: media.height,
    alt: alt.text,
    lang: alt.text && alt.lang !== locale ? alt.lang : undefined,
    illustration: false,
    credit: media.credit,
  };
}

/** Never wider than the original, but one at least. */
export function widthsFor(width: number): readonly number[] {
  const fitting = photoWidths.filter((w) => w <= width);
  return fitting.length > 0 ? fitting : [photoWidths[0]];
}

export const photoPath = (mediaId: string, width: number, format: PhotoFormat): string =>
  `/media/photo/${mediaId}/${width}.${format}`;

/** The version is part of the address, so that a changed record is a new drawing and the old one may be kept for ever. */
export const artPath = (owner: Owner, seed: string): string =>
  `/media/art/${owner.id}/${encodeURIComponent(seed)}.${owner.version}.svg`;

function drawing(owner: Owner, seed: string, media: MediaRecord | null, locale: string): Picture {
  const alt = media ? localized(media.alt, locale) : { text: "", lang: locale };
  return {
    mediaId: media?.id ?? "",
    src: artPath(owner, seed),
    ...illustrationSize,
    alt: alt.text,
    lang: alt.text && alt.lang !== locale ? alt.lang : undefined,
    illustration: true,
    credit: media?.credit ?? "",
  };
}
