import type { Child } from "hono/jsx";
import { copyFor } from "../copy/index.ts";
import { Document, type Head } from "./document.tsx";
import type { Shopper } from "./page.tsx";
import { Wordmark } from "./wordmark.tsx";

type PlainProps = {
  head: Head;
  shopper: Pick<Shopper, "locale">;
  /** A way back, where leaving loses nothing. */
  back?: { href: string; label: string };
  children?: Child;
};

/** A quiet frame for checkout, sign-in and errors: nothing that leads away but one link. */
export function PlainPage({ head, shopper, back, children }: PlainProps) {
  const { locale } = shopper;
  const copy = copyFor(locale, "frame");
  return (
    <Document head={{ robots: "noindex", ...head }} locale={locale} site={copy.name} frame="plain">
      <a class="skip" href="#main">
        {copy.skip}
      </a>
      <header class="frame-head">
        <Wordmark href={`/${locale}`} name={copy.name} />
        {back && (
          <a class="small" href={back.href}>
            {back.label}
          </a>
        )}
      </header>
      <main id="main" tabindex={-1}>
        {children}
      </main>
      <p class="unseen" role="status" data-live />
    </Document>
  );
}
