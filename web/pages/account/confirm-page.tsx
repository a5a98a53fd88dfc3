import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { PageTitle } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { PlainPage } from "../../layout/plain.tsx";
import { HomeForm, type HomeView } from "./home-frame.tsx";
import { Told } from "./told.tsx";

type View = HomeView & {
  readonly back: string;
  readonly guarded: boolean;
  readonly hasPassword: boolean;
  readonly email: string;
};

/** Asks once more who it is: by the app where there is one, else by the password. */
export function ConfirmPage(view: View) {
  const { locale } = view.shopper;
  const words = copyFor(locale, "entry").confirm;
  return (
    <PlainPage head={{ title: words.title }} shopper={{ locale }}>
      <PageTitle title={words.title} lede={words.text} />
      <Told locale={locale} done={null} fault={view.fault} />
      {(view.guarded || view.hasPassword) && (
        <HomeForm view={view} action="/account/confirm" class="stack measure">
          <input type="hidden" name="back" value={view.back} />
          {view.guarded ? (
            <Field name="code" label={words.code} required autocomplete="one-time-code" maxlength={40} dir="ltr" />
          ) : (
            <Field
              name="password"
              type="password"
              label={words.password}
              required
              autocomplete="current-password"
              maxlength={200}
              dir="ltr"
            />
          )}
          <Button kind="primary">{words.go}</Button>
        </HomeForm>
      )}
      {!view.guarded && (
        <HomeForm view={view} action="/sign-in/mail">
          <input type="hidden" name="email" value={view.email} />
          <input type="hidden" name="back" value={view.back} />
          <Button kind={view.hasPassword ? "plain" : "primary"}>{words.mail}</Button>
        </HomeForm>
      )}
    </PlainPage>
  );
}
