import { raw } from "hono/html";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { MoreLink } from "../../components/link-button.tsx";
import { PageTitle } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { PlainPage } from "../../layout/plain.tsx";
import { HomeForm, HomePage, type HomeView } from "./home-frame.tsx";
import { Told } from "./told.tsx";

const CodeField = ({ label }: { label: string }) => (
  <Field name="code" label={label} required autocomplete="one-time-code" maxlength={40} dir="ltr" autofocus />
);

/** The second step of signing in. */
export function SecondStepPage({ locale, back, fault }: { locale: Locale; back: string; fault: string | null }) {
  const words = copyFor(locale, "entry").second;
  return (
    <PlainPage head={{ title: words.title }} shopper={{ locale }}>
      <PageTitle title={words.title} lede={words.ask} />
      <Told locale={locale} done={null} fault={fault} />
      <form method="post" action={`/${locale}/sign-in/second-factor`} class="stack measure">
        <input type="hidden" name="back" value={back} />
        <CodeField label={words.code} />
        <Button kind="primary">{words.go}</Button>
      </form>
      <form method="post" action={`/${locale}/sign-out`}>
        <Button kind="plain">{copyFor(locale, "identity").account.signOut}</Button>
      </form>
    </PlainPage>
  );
}

type AppView = HomeView & {
  /** null: an app is in charge already */
  readonly enrolment: { readonly secret: string; readonly uri: string } | null;
  /** SVG drawn here from the address in `enrolment` */
  readonly picture: string;
  readonly codesLeft: number;
  /** a staff role waits for this */
  readonly held: boolean;
};

/** Sets up an authenticator app, or takes it away. */
export function AppPage(view: AppView) {
  const { locale } = view.shopper;
  const words = copyFor(locale, "entry").second;
  const { enrolment } = view;
  return (
    <HomePage view={view} title={words.heading} tab="waysIn" lede={words.text}>
      {view.held && <p>{words.staff}</p>}
      {enrolment ? (
        <HomeForm view={view} action="/account/second-factor" class="stack measure">
          <p>{words.scan}</p>
          <div class="qr">{raw(view.picture)}</div>
          <p>
            {words.key}: <code dir="ltr">{enrolment.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
          </p>
          <CodeField label={words.code} />
          <Button kind="primary">{words.confirm}</Button>
        </HomeForm>
      ) : (
        <HomeForm view={view} action="/account/second-factor" class="stack measure">
          <p>
            {words.on} {words.codesLeft(view.codesLeft)}
          </p>
          <Button kind="danger" name="remove" value="1">
            {words.remove}
          </Button>
        </HomeForm>
      )}
    </HomePage>
  );
}

/** The recovery codes, this once. */
export function CodesPage(view: HomeView & { readonly codes: readonly string[]; readonly onward: string | null }) {
  const { locale } = view.shopper;
  const words = copyFor(locale, "entry").second;
  return (
    <HomePage view={view} title={words.codesTitle} tab="waysIn" lede={words.codesText}>
      <ul class="codes" dir="ltr">
        {view.codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <MoreLink href={view.onward ?? `/${locale}/account/sign-in`}>{words.done}</MoreLink>
      </p>
    </HomePage>
  );
}
