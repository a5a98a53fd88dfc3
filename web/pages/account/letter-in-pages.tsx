import type { Locale } from "../../../workers/kernel/locale.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { PageTitle } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { PlainPage } from "../../layout/plain.tsx";
import { Told } from "./told.tsx";

type CodeView = {
  readonly locale: Locale;
  readonly email: string;
  readonly back: string;
  readonly fault: string | null;
};

/** The letter is on its way; its code goes here. */
export function CodePage({ locale, email, back, fault }: CodeView) {
  const words = copyFor(locale, "entry").mail;
  return (
    <PlainPage head={{ title: words.title }} shopper={{ locale }}>
      <PageTitle title={words.title} lede={words.sent(email)} />
      <Told locale={locale} done={null} fault={fault} />
      <form method="post" action={`/${locale}/sign-in/code`} class="stack measure">
        <Field
          name="code"
          label={words.code}
          required
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={20}
          dir="ltr"
          autofocus
        />
        <Button kind="primary">{words.enter}</Button>
      </form>
      <form method="post" action={`/${locale}/sign-in/mail`}>
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="back" value={back} />
        <Button kind="plain">{words.again}</Button>
      </form>
    </PlainPage>
  );
}

/** The link of the letter: one press in the browser that asked, a sentence in every other. */
export function LinkPage({ locale, token, here }: { locale: Locale; token: string; here: boolean }) {
  const words = copyFor(locale, "entry").mail;
  return (
    <PlainPage head={{ title: words.linkTitle }} shopper={{ locale }}>
      <PageTitle title={words.linkTitle} lede={here ? words.linkText : words.linkElsewhere} />
      {here ? (
        <form method="post" action={`/${locale}/sign-in/link`}>
          <input type="hidden" name="token" value={token} />
          <Button kind="primary">{words.enter}</Button>
        </form>
      ) : (
        <p>
          <a href={`/${locale}/sign-in`}>{copyFor(locale, "identity").signIn.title}</a>
        </p>
      )}
    </PlainPage>
  );
}

/** A forgotten password: a code comes by letter, a new password is chosen inside. */
export function ForgottenPage({ locale, email, fault }: Pick<CodeView, "locale" | "email" | "fault">) {
  const words = copyFor(locale, "entry").mail;
  return (
    <PlainPage head={{ title: words.forgottenTitle }} shopper={{ locale }}>
      <PageTitle title={words.forgottenTitle} lede={words.forgottenText} />
      <Told locale={locale} done={null} fault={fault} />
      <form method="post" action={`/${locale}/sign-in/forgotten`} class="stack measure">
        <Field
          name="email"
          type="email"
          label={copyFor(locale, "identity").email}
          value={email}
          required
          autocomplete="username"
          dir="ltr"
        />
        <Button kind="primary">{words.sendCode}</Button>
      </form>
    </PlainPage>
  );
}
