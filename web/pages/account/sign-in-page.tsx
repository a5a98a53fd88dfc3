import type { Locale } from "../../../workers/kernel/locale.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Notice } from "../../components/notice.tsx";
import { PageTitle } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { PlainPage } from "../../layout/plain.tsx";

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
  return Object.hasOwn(faults, fault) ? faults[fault as keyof typeof faults] : faults.unauthenticated;
};
const withBack = (path: string, back: string) => (back === "" ? path : `${path}?back=${encodeURIComponent(back)}`);

export function SignInPage({ locale, back, email, fault, notice }: EntryView & { notice: "ready" | "ended" | null }) {
  const words = copyFor(locale, "identity");
  return (
    <PlainPage head={{ title: words.signIn.title }} shopper={{ locale }}>
      <PageTitle title={words.signIn.title} />
      {notice && <Notice kind="success">{words.signIn[notice]}</Notice>}
      {fault && (
        <Notice kind="error" urgent>
          {sentence(locale, fault)}
        </Notice>
      )}
      <form method="post" action={`/${locale}/sign-in`} class="stack measure">
        <input type="hidden" name="back" value={back} />
        <Field name="email" type="email" label={words.email} value={email} required autocomplete="username" dir="ltr" />
        <Field
          name="password"
          type="password"
          label={words.password}
          required
          autocomplete="current-password"
          maxlength={200}
          dir="ltr"
        />
        <Button kind="primary" name="way" value="password">
          {words.signIn.submit}
        </Button>
      </form>
      <p>
        <a href={withBack(`/${locale}/register`, back)}>{words.signIn.register}</a>
      </p>
    </PlainPage>
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
