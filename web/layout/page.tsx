import type { Child } from "hono/jsx";
import type { Locale } from "../../workers/kernel/locale.ts";
import { Icon } from "../components/icon.tsx";
import { SearchForm } from "../components/search-form.tsx";
import { copyFor, type Copy } from "../copy/index.ts";
import { Document, type Head } from "./document.tsx";
import { Footer } from "./footer.tsx";
import { type Choices, Preferences } from "./preferences.tsx";
import { Wordmark } from "./wordmark.tsx";

/** Who is looking, as far as a page may know. On cached pages only the first three are set. */
export type Shopper = {
  locale: Locale;
  currency: string;
  /** ISO 3166-1 alpha-2 */
  shipTo: string;
  signedIn?: boolean;
  cartCount?: number;
};

export type Room = "collections" | "makers" | "stories" | "search" | "cart" | "account";

export type PageProps = {
  head: Head;
  shopper: Shopper;
  /** The room of the shop this page is in, marked in the navigation. */
  room?: Room;
  /** What was searched for, to stand in the search line. */
  query?: string;
  choices?: Choices;
  children?: Child;
};

function Nav({ locale, copy, room }: { locale: Locale; copy: Copy<"frame">; room?: Room }) {
  const rooms = ["collections", "makers", "stories"] as const;
  return (
    <nav class="rooms" aria-label={copy.nav.label}>
      {rooms.map((name) => (
        <a href={`/${locale}/${name}`} aria-current={room === name ? "page" : undefined}>
          {copy.nav[name]}
        </a>
      ))}
    </nav>
  );
}

/** The count is filled in by boot.ts where a cart is known; without a script the word alone is right. */
function CartLink({
  locale,
  copy,
  count,
  current,
}: {
  locale: Locale;
  copy: Copy<"frame">;
  count?: number;
  current: boolean;
}) {
  return (
    <a class="tool" href={`/${locale}/cart`} aria-current={current ? "page" : undefined} data-cart>
      <Icon name="basket" />
      <span class="unseen">{copy.cart.name}</span>
      <span class="cart-count" data-cart-count>
        {count ? count : ""}
      </span>
    </a>
  );
}

/** A page of the shop: skip link, header, the page's own content, footer, and a place for spoken changes. */
export function Page({ head, shopper, room, query, choices, children }: PageProps) {
  const { locale } = shopper;
  const copy = copyFor(locale, "frame");
  return (
    <Document head={head} locale={locale} site={copy.name} frame="shop">
      <a class="skip" href="#main">
        {copy.skip}
      </a>
      <header class="frame-head">
        <Wordmark href={`/${locale}`} name={copy.name} />
        <Nav locale={locale} copy={copy} room={room} />
        <SearchForm
          action={`/${locale}/search`}
          label={copy.search.label}
          submit={copy.search.submit}
          placeholder={copy.search.placeholder}
          value={query}
        />
        <div class="tools">
          <a class="tool narrow-only" href={`/${locale}/search`}>
            <Icon name="search" label={copy.search.submit} />
          </a>
          <Preferences head={head} copy={copy} choices={choices} {...shopper} />
          <a class="tool" href={`/${locale}/account`} aria-current={room === "account" ? "page" : undefined}>
            <Icon name="user" label={shopper.signedIn === false ? copy.account.signIn : copy.account.name} />
          </a>
          <CartLink locale={locale} copy={copy} count={shopper.cartCount} current={room === "cart"} />
        </div>
      </header>
      <main id="main" tabindex={-1}>
        {children}
      </main>
      <Footer locale={locale} copy={copy} />
      <p class="unseen" role="status" data-live />
    </Document>
  );
}
