import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Island } from "../../components/island.tsx";
import { copyFor } from "../../copy/index.ts";
import { HomeForm, HomePage, type HomeView } from "./home-frame.tsx";

type View = HomeView & { readonly asked: { readonly message: string; readonly address: string } | null };

/** Links a wallet: an address, a message, a signature. Any wallet will do; the one of this browser fills in by itself. */
export function WalletPage(view: View) {
  const words = copyFor(view.shopper.locale, "entry").wallet;
  return (
    <HomePage view={view} title={words.title} tab="waysIn" lede={words.text}>
      <HomeForm view={view} action="/account/wallet" class="stack measure">
        {view.asked ? <Sign asked={view.asked} view={view} /> : <Name view={view} />}
      </HomeForm>
    </HomePage>
  );
}

function Name({ view }: { view: View }) {
  const words = copyFor(view.shopper.locale, "entry").wallet;
  return (
    <>
      <Field name="address" label={words.address} required maxlength={42} pattern="0x[0-9a-fA-F]{40}" dir="ltr" />
      <Island name="wallet-sign" props={{ sign: words.sign, field: "f-address" }} />
      <Button kind="primary">{words.begin}</Button>
    </>
  );
}

function Sign({ asked, view }: { asked: NonNullable<View["asked"]>; view: View }) {
  const words = copyFor(view.shopper.locale, "entry").wallet;
  return (
    <>
      <Field name="message" label={words.message} value={asked.message} rows={11} readonly dir="ltr" lang="en" />
      <Island name="wallet-sign" props={{ sign: words.sign, field: "f-signature", ...asked }} />
      <Field name="signature" label={words.signature} required maxlength={132} dir="ltr" />
      <Button kind="primary">{words.link}</Button>
    </>
  );
}
