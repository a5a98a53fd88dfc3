import type { Child } from "hono/jsx";
import type { Locale } from "../../workers/kernel/locale.ts";
import { copyFor } from "../copy/index.ts";
import { Document } from "./document.tsx";
import { Wordmark } from "./wordmark.tsx";

type AdminProps = {
  title: string;
  locale: Locale;
  /** Where the wordmark leads: "/admin" or "/studio". */
  home: string;
  /** Rooms of the back office; the present one is marked. */
  nav: readonly { href: string; label: string; current?: boolean; count?: string }[];
  /** Who is working, and the way out. */
  who?: Child;
  /** The main actions of this page, beside its title. */
  actions?: Child;
  /** of pages that show a sale as the shop does */
  sheet?: "sales" | undefined;
  children?: Child;
};

/** The frame of admin and studio: the same tokens, denser, the navigation at the side. Never cached, never indexed. */
export function AdminPage({ title, locale, home, nav, who, actions, sheet, children }: AdminProps) {
  const copy = copyFor(locale, "frame");
  return (
    <Document
      head={{ title, robots: "noindex, nofollow", ...(sheet ? { sheet } : {}) }}
      locale={locale}
      site={copy.name}
      frame="admin"
    >
      <a class="skip" href="#main">
        {copy.skip}
      </a>
      <header class="admin-side">
        <Wordmark href={home} name={copy.name} />
        <nav aria-label={copy.nav.label}>
          {nav.map((item) => (
            <a href={item.href} aria-current={item.current ? "page" : undefined}>
              {item.label}
              {item.count && <span class="ash count">{item.count}</span>}
            </a>
          ))}
        </nav>
        {who && <div class="who small">{who}</div>}
      </header>
      <main id="main" tabindex={-1}>
        <div class="admin-title">
          <h1>{title}</h1>
          {actions && <div class="cluster">{actions}</div>}
        </div>
        {children}
      </main>
      <p class="unseen" role="status" data-live />
    </Document>
  );
}
