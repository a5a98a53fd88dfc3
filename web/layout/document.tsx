import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { direction, type Locale } from "../../workers/kernel/locale.ts";
import { assets } from "../assets/manifest.ts";
import type { Theme } from "./themes.ts";

export type Head = {
  /** Title of the page alone; the name of the shop is added. */
  title: string;
  description?: string;
  /** Absolute address of this page in this language. */
  canonical?: string;
  /** The same page in each language, absolute, this one included. */
  alternates?: readonly { locale: Locale; href: string }[];
  og?: { type?: "website" | "product" | "article"; image?: string; imageAlt?: string };
  /** schema.org objects, each written as its own block. */
  jsonLd?: readonly object[];
  /** The largest picture of the first screen. */
  preloadImage?: { href: string; srcset?: string; sizes?: string; type?: string };
  theme?: Theme;
  /** Styles that only some pages need, besides those set into every page. */
  sheet?: "sales";
  /** "noindex" for personal and filtered pages. */
  robots?: string;
  /** Without scripts the page looks again by itself after so long: for what changes while one watches. */
  refresh_seconds?: number;
  /** Absolute address of the Markdown form of this page. */
  markdown?: string;
};

const ogLocales = {
  "zh-Hans": "zh_CN",
  "zh-Hant": "zh_TW",
  en: "en_GB",
  ja: "ja_JP",
  fr: "fr_FR",
  ar: "ar_SA",
} as const;

/** Data inside a script element: `<` is escaped so that no text in it can close the element. */
const dataBlock = (data: object) => raw(JSON.stringify(data).replaceAll("<", "\\u003c"));

function Sharing({ head, locale, site }: { head: Head; locale: Locale; site: string }) {
  const image = head.og?.image ?? (head.canonical && new URL(assets.ogImage, head.canonical).href);
  return (
    <>
      {head.canonical && <link rel="canonical" href={head.canonical} />}
      {head.alternates?.map(({ locale: lang, href }) => (
        <link rel="alternate" hreflang={lang} href={href} />
      ))}
      {head.alternates?.map(
        ({ locale: lang, href }) => lang === "en" && <link rel="alternate" hreflang="x-default" href={href} />,
      )}
      {head.markdown && <link rel="alternate" type="text/markdown" href={head.markdown} />}
      <meta property="og:site_name" content={site} />
      <meta property="og:type" content={head.og?.type ?? "website"} />
      <meta property="og:title" content={head.title} />
      <meta property="og:locale" content={ogLocales[locale]} />
      {head.description && <meta property="og:description" content={head.description} />}
      {head.canonical && <meta property="og:url" content={head.canonical} />}
      {image && <meta property="og:image" content={image} />}
      {head.og?.imageAlt && <meta property="og:image:alt" content={head.og.imageAlt} />}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

type DocumentProps = { head: Head; locale: Locale; site: string; frame: "shop" | "plain" | "admin"; children?: Child };

/** The whole HTML document: the first bytes carry the styles and name the fonts, so nothing blocks and nothing jumps. */
export function Document({ head, locale, site, frame, children }: DocumentProps) {
  const fonts = assets.fonts[locale];
  const image = head.preloadImage;
  return (
    <>
      {raw("<!doctype html>")}
      <html lang={locale} dir={direction(locale)} data-theme={head.theme} data-frame={frame} data-fonts={fonts.more}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{head.title === site ? site : `${head.title} · ${site}`}</title>
          {head.description && <meta name="description" content={head.description} />}
          {head.robots && <meta name="robots" content={head.robots} />}
          {head.refresh_seconds && (
            <noscript>
              <meta http-equiv="refresh" content={String(head.refresh_seconds)} />
            </noscript>
          )}
          <meta name="color-scheme" content="light dark" />
          <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f8f6f1" />
          <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#111419" />
          {fonts.preload.map((href) => (
            <link rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
          ))}
          {image && (
            <link
              rel="preload"
              as="image"
              href={image.href}
              imagesrcset={image.srcset}
              imagesizes={image.sizes}
              type={image.type}
              fetchpriority="high"
            />
          )}
          <style>{raw(assets.css)}</style>
          <style>{raw(fonts.css)}</style>
          {frame === "admin" && <link rel="stylesheet" href={assets.adminCss} />}
          {head.sheet === "sales" && <link rel="stylesheet" href={assets.salesCss} />}
          <script type="module" src={assets.boot} />
          <link rel="icon" href={assets.favicon} type="image/svg+xml" />
          <link rel="apple-touch-icon" href={assets.touchIcon} />
          <link rel="manifest" href="/manifest.webmanifest" />
          <Sharing head={head} locale={locale} site={site} />
          {head.jsonLd?.map((data) => (
            <script type="application/ld+json">{dataBlock(data)}</script>
          ))}
        </head>
        <body>{children}</body>
      </html>
    </>
  );
}
