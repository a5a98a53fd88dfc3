import type { Env } from "./env.ts";

/** Another house whose accounts open a door here (OpenID Connect). */
export type OidcProvider = {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

/** Settings and secrets by name, so that no room reads a binding. */
export type Config = {
  readonly environment: "local" | "production";
  readonly publicOrigin: string;
  readonly signingSecret: string;
  /** keys that wrap what must one day be unreadable: "A256GCM <kid>:<base64url> …", newest first */
  readonly vaultKeys: string;
  /** who pays sellers; `url` is "" where nobody does yet */
  readonly bank: { readonly url: string; readonly key: string; readonly webhookSecrets: readonly string[] };
  /** who verifies sellers; url "": nobody, and reviewers do it by hand */
  readonly verification: { readonly url: string; readonly key: string; readonly webhookSecrets: readonly string[] };
  readonly oidc: readonly OidcProvider[];
  readonly payments: {
    readonly provider: "sandbox" | "stripe";
    /** Where a form may lead after the shop has answered: CSP `form-action` holds for the redirect too. */
    readonly formTargets: readonly string[];
    readonly sandbox: { readonly url: string; readonly key: string; readonly webhookSecrets: readonly string[] };
    readonly stripe: { readonly key: string; readonly webhookSecrets: readonly string[] };
  };
};

const secrets = (text: string | undefined): string[] => (text ?? "").split(/[\s,]+/).filter(Boolean);

/** `OIDC_PROVIDERS`: a JSON list. What is not whole is left out rather than half believed. */
function providersIn(text: string | undefined): OidcProvider[] {
  if (!text) return [];
  const whole = ["id", "name", "issuer", "clientId", "clientSecret"] as const;
  const sound = (one: OidcProvider) =>
    whole.every((name) => typeof one[name] === "string") && /^[a-z0-9-]{1,40}$/.test(one.id);
  return (JSON.parse(text) as OidcProvider[]).filter(sound).slice(0, 10);
}

export function configOf(env: Env): Config {
  return {
    environment: env.ENVIRONMENT,
    publicOrigin: env.PUBLIC_ORIGIN,
    signingSecret: env.SIGNING_SECRET,
    vaultKeys: env.VAULT_KEYS,
    bank: {
      url: env.SANDBOX_BANK_URL ?? "",
      key: env.SANDBOX_BANK_KEY ?? "",
      webhookSecrets: secrets(env.SANDBOX_BANK_WEBHOOK_SECRET),
    },
    verification: {
      url: env.KYC_URL ?? "",
      key: env.KYC_KEY ?? "",
      webhookSecrets: secrets(env.KYC_WEBHOOK_SECRET),
    },
    oidc: providersIn(env.OIDC_PROVIDERS),
    payments: {
      provider: env.PAYMENT_PROVIDER,
      formTargets:
        env.PAYMENT_PROVIDER === "stripe" ? ["https://checkout.stripe.com"] : [env.SANDBOX_ACQUIRER_URL ?? ""],
      sandbox: {
        url: env.SANDBOX_ACQUIRER_URL ?? "",
        key: env.SANDBOX_ACQUIRER_KEY ?? "",
        webhookSecrets: secrets(env.SANDBOX_WEBHOOK_SECRET),
      },
      stripe: { key: env.STRIPE_SECRET_KEY ?? "", webhookSecrets: secrets(env.STRIPE_WEBHOOK_SECRET) },
    },
  };
}
