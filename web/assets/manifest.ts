/**
 * What the asset build made, by name. `dist/manifest.ts` is written by `scripts/build-assets.ts` and never committed;
 * on a clean clone it is not there yet, so its shape is declared here and checked nowhere else.
 */
import type { Locale } from "../../workers/kernel/locale.ts";

export type LocaleFonts = {
  readonly css: string;
  readonly hash: string;
  readonly preload: readonly string[];
  /** Rules for everyday characters the build did not meet, added by boot.ts after the page is drawn. */
  readonly more: string | null;
};

export type Assets = {
  /** The whole stylesheet of the shop, set into every page, and its CSP source ('sha256-…'). */
  readonly css: string;
  readonly cssHash: string;
  /** Address of the stylesheet that only admin and studio add. */
  readonly adminCss: string;
  /** Address of the stylesheet that pages of scarce things add: drops, lots, projects, draws. */
  readonly salesCss: string;
  /** Address of the one script. */
  readonly boot: string;
  /** @font-face rules by page language, their CSP source, and the files the first screen needs. */
  readonly fonts: { readonly [L in Locale]: LocaleFonts };
  readonly favicon: string;
  readonly touchIcon: string;
  /** Picture for link previews where a page has none of its own, 1200 × 630. */
  readonly ogImage: string;
};

// @ts-ignore: written by the build, absent before the first one
import { assets as built } from "../../dist/manifest.ts";
export const assets = built as unknown as Assets;

/** CSP `style-src` sources of every page in this language, fixed at build. */
export const styleHashes = (locale: Locale): readonly string[] => [assets.cssHash, assets.fonts[locale].hash];
