/** The frame of every page of the back office: rooms at the side, who works here, what just happened. */
import type { Child } from "hono/jsx";
import type { Desk, DeskRoom } from "../../../workers/admin/index.ts";
import { locales } from "../../../workers/kernel/locale.ts";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { PostForm } from "../../components/post-form.tsx";
import { copyFor } from "../../copy/index.ts";
import { AdminPage } from "../../layout/admin.tsx";

export { PostForm };

const rooms = {
  today: "/admin",
  products: "/admin/products",
  orders: "/admin/orders",
  returns: "/admin/returns",
  disputes: "/admin/disputes",
  stock: "/admin/stock",
  promotions: "/admin/promotions",
  sales: "/admin/sales",
  auctions: "/admin/auctions",
  projects: "/admin/projects",
  markets: "/admin/markets",
  imports: "/admin/imports",
  sellers: "/admin/sellers",
  people: "/admin/people",
  listings: "/admin/listings",
  mails: "/admin/mails",
  reviews: "/admin/reviews",
  finance: "/admin/finance",
  gifts: "/admin/gift-cards",
  log: "/admin/log",
} as const satisfies Record<DeskRoom, string>;

export const languageName = (locale: string, reader: string): string =>
  new Intl.DisplayNames(reader, { type: "language", fallback: "code" }).of(locale) ?? locale;

function Who({ desk }: { desk: Desk }) {
  const words = copyFor(desk.locale, "admin");
  return (
    <div class="stack">
      <p>
        <a href={`/${desk.locale}/account`}>{desk.name}</a> · <a href={`/${desk.locale}`}>{words.toShop}</a>
      </p>
      <LanguageForm desk={desk} />
    </div>
  );
}

/** Sent by everybody who may look, so it changes nothing but a cookie and is a plain question. */
function LanguageForm({ desk }: { desk: Desk }) {
  const words = copyFor(desk.locale, "admin");
  return (
    <form method="get" action="/admin/language" class="inline-form">
      <input type="hidden" name="back" value={desk.here} />
      <label class="unseen" for="desk-language">
        {words.language}
      </label>
      <select name="to" id="desk-language">
        {locales.map((locale) => (
          <option value={locale} lang={locale} selected={locale === desk.locale}>
            {languageName(locale, locale)}
          </option>
        ))}
      </select>
      <Button>{words.show}</Button>
    </form>
  );
}

export const sentenceOf = (desk: Desk, code: string): string => {
  const { faults } = copyFor(desk.locale, "admin");
  return Object.hasOwn(faults, code) ? faults[code as keyof typeof faults] : faults.other;
};

function Told({ desk }: { desk: Desk }) {
  const { done, readOnly } = copyFor(desk.locale, "admin");
  return (
    <>
      {desk.fault && (
        <Notice kind="error" urgent>
          {sentenceOf(desk, desk.fault)}
        </Notice>
      )}
      {desk.done && Object.hasOwn(done, desk.done) && (
        <Notice kind="success">{done[desk.done as keyof typeof done]}</Notice>
      )}
      {!desk.mayChange && <Notice>{readOnly}</Notice>}
    </>
  );
}

export function DeskPage(props: { desk: Desk; title: string; actions?: Child; sheet?: "sales"; children?: Child }) {
  const { desk } = props;
  const words = copyFor(desk.locale, "admin");
  const nav = (Object.keys(rooms) as DeskRoom[]).map((room) => ({
    href: rooms[room],
    label: words.rooms[room],
    current: room === desk.room,
  }));
  return (
    <AdminPage
      title={props.title}
      locale={desk.locale}
      home="/admin"
      nav={nav}
      who={<Who desk={desk} />}
      actions={props.actions}
      sheet={props.sheet}
    >
      <Told desk={desk} />
      {props.children}
    </AdminPage>
  );
}

/** An address with some of its question changed; empty values fall out. */
export function withQuestion(here: string, change: { readonly [name: string]: string | null }): string {
  const [path = "", question = ""] = here.split("?");
  const asked = new URLSearchParams(question);
  for (const [name, value] of Object.entries(change)) {
    if (value) asked.set(name, value);
    else asked.delete(name);
  }
  const text = asked.toString();
  return text ? `${path}?${text}` : path;
}
