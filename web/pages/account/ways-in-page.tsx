import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Island } from "../../components/island.tsx";
import { MoreLink } from "../../components/link-button.tsx";
import { Section } from "../../components/spread.tsx";
import type { PasskeyLine, WaysIn } from "../../../workers/identity/index.ts";
import { copyFor } from "../../copy/index.ts";
import { dayText } from "../orders/when.ts";
import { HomeForm, HomePage, type HomeView } from "./home-frame.tsx";

type View = HomeView & {
  readonly ways: WaysIn;
  readonly email: string;
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  /** a staff role waits for the second factor */
  readonly held: boolean;
  /** where to prove who one is, if that is too long ago for changes; null: not needed */
  readonly stepUp: string | null;
};

/** Every way into this account, and how to add or take away one. */
export function WaysInPage(view: View) {
  const words = copyFor(view.shopper.locale, "entry");
  return (
    <HomePage view={view} title={words.waysIn.title} tab="waysIn">
      <Address view={view} />
      <Passkeys view={view} />
      <SecondFactor view={view} />
      <Password view={view} />
      <Outside view={view} />
      <Wallets view={view} />
    </HomePage>
  );
}

function Address({ view }: { view: View }) {
  const words = copyFor(view.shopper.locale, "entry").waysIn;
  const confirmed = view.ways.confirmedAt !== null;
  return (
    <Section id="email" title={words.email}>
      <p>
        <bdi>{view.email}</bdi> <span class="ash">{confirmed ? words.confirmed : words.unconfirmed}</span>
      </p>
      {!confirmed && (
        <HomeForm view={view} action="/account/confirm-address">
          <Button>{words.confirm}</Button>
        </HomeForm>
      )}
    </Section>
  );
}

function Passkeys({ view }: { view: View }) {
  const { locale } = view.shopper;
  const words = copyFor(locale, "entry").passkey;
  const island = {
    name: words.name,
    add: words.add,
    failed: copyFor(locale, "entry").faults.refused,
    done: `/${locale}/account/sign-in?done=passkey`,
    stepUp: `/${locale}/account/confirm?back=${encodeURIComponent(`/${locale}/account/sign-in`)}`,
  };
  return (
    <Section id="passkeys" title={words.title}>
      <p class="measure">{words.text}</p>
      {view.ways.passkeys.length === 0 && <p class="ash">{words.none}</p>}
      <div class="stack">
        {view.ways.passkeys.map((passkey) => (
          <OnePasskey view={view} passkey={passkey} />
        ))}
      </div>
      <Island name="passkey-new" props={island}>
        <p class="ash small">{words.needsScript}</p>
      </Island>
    </Section>
  );
}

function OnePasskey({ view, passkey }: { view: View; passkey: PasskeyLine }) {
  const { locale } = view.shopper;
  const words = copyFor(locale, "entry").passkey;
  const called = passkey.name || words.unnamed;
  const used = passkey.usedAt === null ? "" : ` · ${words.used(dayText(passkey.usedAt, locale))}`;
  return (
    <HomeForm view={view} action={`/account/passkeys/${passkey.credentialId}`} class="cluster">
      <Field
        name="name"
        id={`p-${passkey.credentialId.slice(0, 16)}`}
        label={words.name}
        value={called}
        maxlength={60}
        hint={`${words.added(dayText(passkey.createdAt, locale))}${used}`}
        dir="auto"
      />
      <Button label={`${words.rename}: ${called}`}>{words.rename}</Button>
      <Button kind="plain" name="remove" value="1" label={`${words.remove}: ${called}`}>
        {words.remove}
      </Button>
    </HomeForm>
  );
}

function SecondFactor({ view }: { view: View }) {
  const { locale } = view.shopper;
  const words = copyFor(locale, "entry").second;
  const guarded = view.ways.guarded === 1;
  return (
    <Section id="second-factor" title={words.heading}>
      <p class="measure">{words.text}</p>
      {view.held && <p class="measure">{words.staff}</p>}
      <p>{guarded ? `${words.on} ${words.codesLeft(view.ways.codesLeft)}` : words.off}</p>
      <p>
        <MoreLink href={`/${locale}/account/second-factor`}>{guarded ? words.remove : words.set}</MoreLink>
      </p>
    </Section>
  );
}

function Password({ view }: { view: View }) {
  const words = copyFor(view.shopper.locale, "entry").waysIn;
  return (
    <Section id="password" title={words.passwordTitle}>
      <p>{view.ways.hasPassword === 1 ? words.passwordSet : words.passwordNone}</p>
      {view.stepUp ? (
        <p>
          <MoreLink href={view.stepUp}>{words.newPassword}</MoreLink>
        </p>
      ) : (
        <HomeForm view={view} action="/account/password" class="stack measure">
          <input type="text" name="username" autocomplete="username" value={view.email} hidden />
          <Field
            name="password"
            type="password"
            label={words.newPassword}
            hint={words.passwordHint}
            required
            minlength={10}
            maxlength={200}
            autocomplete="new-password"
            dir="ltr"
          />
          <Button>{words.save}</Button>
        </HomeForm>
      )}
    </Section>
  );
}

function Outside({ view }: { view: View }) {
  const words = copyFor(view.shopper.locale, "entry").outside;
  if (view.providers.length === 0 && view.ways.outside.length === 0) return null;
  const nameOf = (id: string) => view.providers.find((one) => one.id === id)?.name ?? id;
  const free = view.providers.filter(({ id }) => !view.ways.outside.some(({ provider }) => provider === id));
  return (
    <Section id="outside" title={words.title}>
      <p class="measure">{words.text}</p>
      {view.ways.outside.map(({ provider, email }) => (
        <HomeForm view={view} action={`/account/outside/${provider}`} class="cluster">
          <span>
            {nameOf(provider)} <bdi class="ash">{email}</bdi>
          </span>
          <Button kind="plain" label={`${words.disconnect}: ${nameOf(provider)}`}>
            {words.disconnect}
          </Button>
        </HomeForm>
      ))}
      {free.map(({ id, name }) => (
        <HomeForm view={view} action={`/account/with/${id}`}>
          <Button>{words.connect(name)}</Button>
        </HomeForm>
      ))}
    </Section>
  );
}

function Wallets({ view }: { view: View }) {
  const { locale } = view.shopper;
  const words = copyFor(locale, "entry").wallet;
  return (
    <Section id="wallets" title={words.title}>
      <p class="measure">{words.text}</p>
      {view.ways.wallets.length === 0 && <p class="ash">{words.none}</p>}
      {view.ways.wallets.map(({ address }) => (
        <HomeForm view={view} action="/account/wallet" class="cluster">
          <code dir="ltr">{address}</code>
          <Button kind="plain" name="unlink" value={address} label={`${words.unlink}: ${address}`}>
            {words.unlink}
          </Button>
        </HomeForm>
      ))}
      <p>
        <MoreLink href={`/${locale}/account/wallet`}>{words.link}</MoreLink>
      </p>
    </Section>
  );
}
