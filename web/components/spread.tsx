/**
 * The rhythms a page is composed of: a leaf across the whole width, a pair, a triptych, a line of text, and the plain
 * dense shelf for people in a hurry. Mix them; do not repeat one down a page.
 */
import type { Child } from "hono/jsx";
import { MoreLink } from "./link-button.tsx";

type Spread = { children?: Child };

/** From edge to edge of the page, outside its margins. */
export const FullBleed = ({ children }: Spread) => <div class="bleed">{children}</div>;
/** Two objects, the second hung a little lower. */
export const Pair = ({ children }: Spread) => <div class="pair">{children}</div>;
export const Triptych = ({ children }: Spread) => <div class="triptych">{children}</div>;
/** The plain grid: as many as fit. */
export const Shelf = ({ children }: Spread) => <div class="shelf">{children}</div>;
/** Running text at a measure that is kind to the eye. */
export const Measure = ({ children }: Spread) => <div class="measure">{children}</div>;
/** Things beneath one another with even air between. */
export const Stack = ({ children }: Spread) => <div class="stack">{children}</div>;
/** Things beside one another, wrapping. */
export const Cluster = ({ children }: Spread) => <div class="cluster">{children}</div>;
/** Main column and a narrower one beside it (product text, cart summary, facets). `side` says where the narrow one stands. */
export const Columns = ({ children, side = "end" }: Spread & { side?: "start" | "end" }) => (
  <div class={`columns ${side}`}>{children}</div>
);

/** One sentence, set large, with a margin of silence. */
export function Line({ children, lang }: Spread & { lang?: string }) {
  return (
    <p class="line" lang={lang}>
      {children}
    </p>
  );
}

type SectionProps = Spread & {
  title?: Child;
  id?: string;
  more?: { href: string; label: string };
  quietTitle?: boolean;
};

/** A part of the page with its heading and, if there is more, the way to it. */
export function Section({ title, id, more, quietTitle, children }: SectionProps) {
  return (
    <section class="section" id={id} aria-labelledby={title && id ? `${id}-title` : undefined}>
      {(title || more) && (
        <div class="section-head">
          {title && (
            <h2 class={quietTitle ? "quiet-title" : undefined} id={id ? `${id}-title` : undefined}>
              {title}
            </h2>
          )}
          {more && <MoreLink href={more.href}>{more.label}</MoreLink>}
        </div>
      )}
      {children}
    </section>
  );
}

/** The opening of a page: a small line above, the title, a lede beneath. */
export function PageTitle({ title, above, lede, lang }: { title: Child; above?: Child; lede?: Child; lang?: string }) {
  return (
    <header class="page-title">
      {above && <p class="above">{above}</p>}
      <h1 lang={lang}>{title}</h1>
      {lede && <p class="lede">{lede}</p>}
    </header>
  );
}
