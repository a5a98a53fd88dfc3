import type { Child } from "hono/jsx";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { Tabs } from "../../components/tabs.tsx";
import { PageTitle } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { Page, type Shopper } from "../../layout/page.tsx";
import { personalHead } from "../personal-head.ts";
import { Told } from "./told.tsx";

export type HomeView = {
  readonly shopper: Shopper;
  readonly origin: string;
  readonly formToken: string;
  readonly done: string | null;
  readonly fault: string | null;
  readonly now: number;
};

const places = {
  orders: "account",
  waysIn: "account/sign-in",
  sessions: "account/sessions",
  privacy: "account/privacy",
} as const;

type Frame = {
  view: HomeView;
  title: string;
  /** which tab this page stands under */
  tab: keyof typeof places;
  lede?: Child;
  children?: Child;
};

/** The frame of the pages of one's own account: tabs, and what just happened. */
export function HomePage({ view, title, tab, lede, children }: Frame) {
  const { locale } = view.shopper;
  const words = copyFor(locale, "entry").tabs;
  const names = Object.keys(places) as (keyof typeof places)[];
  const tabs = names.map((name) => ({
    href: `/${locale}/${places[name]}`,
    label: words[name],
    current: name === tab,
  }));
  return (
    <Page head={personalHead(title, view.origin, locale, places[tab])} shopper={view.shopper} room="account">
      <PageTitle title={title} lede={lede} />
      <Tabs label={words.label} tabs={tabs} />
      <Told locale={locale} done={view.done} fault={view.fault} />
      {children}
    </Page>
  );
}

type FormProps = { view: HomeView; action: string; class?: string; id?: string; children?: Child };
/** A form that changes something of the account: it carries the token of its session. */
export function HomeForm({ view, action, children, ...rest }: FormProps) {
  return (
    <form method="post" action={`/${view.shopper.locale}${action}`} {...rest}>
      <input type="hidden" name="form_token" value={view.formToken} />
      {children}
    </form>
  );
}

export const localeOf = (view: HomeView): Locale => view.shopper.locale;
