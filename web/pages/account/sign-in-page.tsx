import type { Locale } from "../../../workers/kernel/locale.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Island } from "../../components/island.tsx";
import { Notice } from "../../components/notice.tsx";
import { PageTitle } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { PlainPage } from "../../layout/plain.tsx";
import { faultText } from "./told.tsx";

export type EntryView = {
  readonly locale: Locale;
  /** path to go on to */
  readonly back: string;
  readonly email: string;
  /** the tail of the fault's code, when the form came back */
  readonly fault: string | null;
};

const sentence = (locale: Locale, fault: string): string => {
  const { faults } = copyFor(locale, "identity");
  return Object.hasOwn(faults, fault) ? faults[fault as keyof typeof faults] : faultText(locale, fault);
};
const withBack = (path: string, back: string) => (back === "" ? path : `${path}?back=${encodeURIComponent(back)}`);

type SignInView = EntryView & {
  readonly notice: "ready" | "ended" | null;
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  /** where to go on to, and where the second step is asked for on the way */
  readonly after: string;
  readonly secondStep: string;
};

/** The door: a code by letter, a password, a passkey, an account elsewhere. */
export function SignInPage(view: SignInView) {
  const { locale, back, fault, notice } = view;
  const words = copyFor(locale, "identity");
  const entry = copyFor(locale, "entry");
  return (
    <PlainPage head={{ title: words.signIn.title }} shopper={{ locale }}>
      <PageTitle title={words.signIn.title} />
      {notice && <Notice kind="success">{words.signIn[notice]}</Notice>}
      {fault && (
        <Notice kind="error" urgent>
          {sentence(locale, fault)}
        </Notice>
      )}
      <PasswordForm {...view} />
      <div class="stack measure">
        <Island
          name="passkey-entry"
          props={{ use: entry.passkey.use, failed: entry.passkey.failed, to: view.after, secondStep: view.secondStep }}
        />
        {view.providers.map(({ id, name }) => (
          <form method="post" action={`/${locale}/sign-in/with/${id}`}>
            <input type="hidden" name="back" value={back} />
            <Button>{entry.outside.use(name)}</Button>
          </form>
        ))}
      </div>
      <p>
        <a href={`/${locale}/sign-in/forgotten`}>{entry.mail.forgotten}</a>
      </p>
      <p>
        <a href={withBack(`/${locale}/register`, back)}>{words.signIn.register}</a>
      </p>
    </PlainPage>
  );
}

function PasswordForm({ locale, back, email }: Pick<SignInView, "locale" | "back" | "email">) {
  const words = copyFor(locale, "identity");
  return (
    <form method="post" action={`/${locale}/sign-in`} class="stack measure">
      <input type="hidden" name="back" value={back} />
      <Field
        name="email"
        type="email"
        label={words.email}
        value={email}
        required
        autocomplete="username webauthn"
        dir="ltr"
      />
      <Field
        name="password"
        type="password"
        label={words.password}
        required
        autocomplete="current-password"
        maxlength={200}
        dir="ltr"
      />
      <div class="cluster">
        <Button kind="primary" name="way" value="password">
          {words.signIn.submit}
        </Button>
        <Button name="way" value="mail" formaction={`/${locale}/sign-in/mail`} formnovalidate>
          {copyFor(locale, "entry").mail.send}
        </Button>
      </div>
    </form>
  );
}

export function RegisterPage({ locale, back, email, name, fault }: EntryView & { readonly name: string }) {
  const words = copyFor(locale, "identity");
  const errorOf = (code: string) => (fault === code ? sentence(locale, code) : undefined);
  return (
    <PlainPage head={{ title: words.register.title }} shopper={{ locale }}>
      <PageTitle title={words.register.title} lede={words.register.why} />
      {fault === "too_many" && (
        <Notice kind="error" urgent>
          {sentence(locale, fault)}
        </Notice>
      )}
      <form method="post" action={`/${locale}/register`} class="stack measure">
        <input type="hidden" name="back" value={back} />
        <Field name="name" label={words.name} value={name} required autocomplete="name" maxlength={100} dir="auto" />
        <Field
          name="email"
          type="email"
          label={words.email}
          value={email}
          required
          autocomplete="username"
          dir="ltr"
          error={errorOf("email_invalid")}
        />
        <Field
          name="password"
          type="password"
          label={words.password}
          hint={words.register.hint}
          required
          minlength={10}
          maxlength={200}
          autocomplete="new-password"
          dir="ltr"
          error={errorOf("password_short")}
        />
        <Button kind="primary">{words.register.submit}</Button>
      </form>
      <p>
        <a href={withBack(`/${locale}/sign-in`, back)}>{words.register.signIn}</a>
      </p>
    </PlainPage>
  );
}
