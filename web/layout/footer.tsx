import type { Locale } from "../../workers/kernel/locale.ts";
import { SealMark } from "../components/seal-mark.tsx";
import { copyFor, type Copy } from "../copy/index.ts";

/** The foot of every page: who we are, where help is, and the promise the shop is built on. */
export function Footer({ locale, copy }: { locale: Locale; copy: Copy<"frame"> }) {
  const words = copy.footer;
  const columns = [
    {
      title: words.shop,
      links: {
        collections: copy.nav.collections,
        makers: copy.nav.makers,
        stories: copy.nav.stories,
        calendar: copy.nav.calendar,
        auctions: copyFor(locale, "auctions").title,
        search: copy.nav.all,
      },
    },
    { title: words.help, links: { shipping: words.delivery, returns: words.returns, "care-of-objects": words.care } },
    {
      title: copy.name,
      links: { about: words.about, privacy: words.privacy, credits: words.credits },
    },
  ];
  return (
    <footer class="frame-foot">
      <div class="colophon">
        <SealMark size={56} />
        <p class="lede">{copy.tagline}</p>
        <p class="small ash">{words.promise}</p>
      </div>
      <nav aria-label={words.label}>
        {columns.map((column) => (
          <div>
            <h2 class="quiet-title">{column.title}</h2>
            <ul>
              {Object.entries(column.links).map(([path, label]) => (
                <li>
                  <a href={`/${locale}/${footPath(path)}`}>{label}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </footer>
  );
}

const rooms = ["collections", "makers", "stories", "calendar", "auctions", "search"];
const footPath = (name: string) => (rooms.includes(name) ? name : `pages/${name}`);
