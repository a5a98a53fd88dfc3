import type { Locale } from "../../workers/kernel/locale.ts";
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { Select } from "../components/select.tsx";
import type { Copy } from "../copy/index.ts";
import type { Head } from "./document.tsx";
import { countriesOffered, countryChoices, currenciesOffered, currencyChoices, languageNames } from "./places.ts";
import { locales } from "../../workers/kernel/locale.ts";

export type Choices = { currencies: readonly string[]; countries: readonly string[] };

type PreferencesProps = {
  head: Head;
  locale: Locale;
  currency: string;
  shipTo: string;
  copy: Copy<"frame">;
  choices?: Choices;
};

/** Path of the page itself, to come back to; the origin is left out so that it can lead nowhere else. */
const pathOf = (head: Head, locale: Locale) => (head.canonical ? new URL(head.canonical).pathname : `/${locale}`);

/** The same page in another language; as a path, so that it holds under whatever name the shop is reached. */
function hrefIn(head: Head, lang: Locale): string {
  const found = head.alternates?.find((other) => other.locale === lang);
  if (!found) return `/${lang}`;
  const { pathname, search } = new URL(found.href);
  return pathname + search;
}

/** Language, currency and destination, chosen independently: links and a plain form in a sheet that opens by itself. */
export function Preferences({ head, locale, currency, shipTo, copy, choices }: PreferencesProps) {
  const words = copy.preferences;
  return (
    <details class="menu prefs" name="menu">
      <summary aria-label={`${words.title}: ${languageNames[locale]}, ${currency}, ${shipTo}`}>
        <Icon name="globe" />
        <span class="wide-only small">
          {currency} · {shipTo}
        </span>
      </summary>
      <div class="sheet">
        <p class="small ash">{words.language}</p>
        <ul class="languages">
          {locales.map((lang) => (
            <li>
              <a
                href={hrefIn(head, lang)}
                lang={lang}
                hreflang={lang}
                aria-current={lang === locale ? "true" : undefined}
              >
                {languageNames[lang]}
              </a>
            </li>
          ))}
        </ul>
        <form method="post" action="/preferences" class="stack">
          <input type="hidden" name="back" value={pathOf(head, locale)} />
          <Select
            id="pref-currency"
            name="currency"
            label={words.currency}
            value={currency}
            options={currencyChoices(choices?.currencies ?? currenciesOffered, locale)}
          />
          <Select
            id="pref-ship-to"
            name="ship_to"
            label={words.shipTo}
            value={shipTo}
            options={countryChoices(choices?.countries ?? countriesOffered, locale)}
          />
          <Button>{words.apply}</Button>
        </form>
      </div>
    </details>
  );
}
