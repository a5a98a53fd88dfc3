/** Letters about the ways into an account, in the words of web/copy. */
import { minute_ms } from "../kernel/clock.ts";
import type { Locale } from "../kernel/locale.ts";
import { personalLetter } from "../notices/index.ts";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { copyFor, type Copy } from "../../web/copy/index.ts";
import type { Caller } from "./caller.ts";

export type Addressee = { readonly id: string; readonly email: string; readonly name: string; readonly locale: Locale };
export type Change = Exclude<keyof Copy<"entry">["letters"]["change"], "subject">;

const sessionsUrl = ({ config }: Shop, locale: Locale): string => `${config.publicOrigin}/${locale}/account/sessions`;

type Said = { readonly once: string; readonly subject: string; readonly paragraphs: readonly string[] };

function aboutAccount(shop: Shop, to: Addressee, said: Said): Promise<Write> {
  const words = copyFor(to.locale, "entry").letters;
  return personalLetter(shop, {
    ...said,
    recipient: to.email,
    locale: to.locale,
    hello: words.hello(to.name),
    actions: [{ label: words.device.act, url: sessionsUrl(shop, to.locale) }],
    sign: words.sign,
    foot: words.footAccount,
  });
}

/** Somebody came in with a browser this account was never seen in. */
export function newDeviceLetter(shop: Shop, to: Addressee, from: Caller, newCountry: boolean): Promise<Write> {
  const { device: words } = copyFor(to.locale, "entry").letters;
  const when = new Intl.DateTimeFormat(to.locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  const place = from.country && (new Intl.DisplayNames(to.locale, { type: "region" }).of(from.country) ?? from.country);
  const device = from.device || copyFor(to.locale, "entry").sessions.unknown;
  const first = words.text(device, `${when.format(shop.now)} UTC`, place);
  const paragraphs = [first, ...(newCountry ? [words.country] : []), words.not];
  return aboutAccount(shop, to, { once: `device.${shop.newId("event")}`, subject: words.subject, paragraphs });
}

/** At most one a quarter of an hour, however many attempts there are. */
export function failuresLetter(shop: Shop, to: Addressee): Promise<Write> {
  const words = copyFor(to.locale, "entry").letters;
  const once = `failures.${to.id}.${Math.floor(shop.now / (15 * minute_ms))}`;
  return aboutAccount(shop, to, {
    once,
    subject: words.failures.subject,
    paragraphs: [words.failures.text, words.device.not],
  });
}

export function changeLetter(shop: Shop, to: Addressee, change: Change): Promise<Write> {
  const words = copyFor(to.locale, "entry").letters;
  return aboutAccount(shop, to, {
    once: `change.${shop.newId("event")}`,
    subject: words.change.subject,
    paragraphs: [words.change[change], words.device.not],
  });
}
