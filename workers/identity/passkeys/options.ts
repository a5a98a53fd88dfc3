/** What a browser is asked for (WebAuthn level 3, the JSON forms), and what can be read off its answer before it is believed. */
import { sha256 } from "../../kernel/crypto.ts";
import { base64url, fromBase64url } from "../../kernel/ids.ts";
import type { Shop } from "../../platform/shop.ts";

const timeout_ms = 5 * 60_000;
/** EdDSA, ES256, RS256 (COSE). */
const algorithms = [-8, -7, -257] as const;

export const relyingParty = ({ config }: Shop) => {
  const { hostname, origin } = new URL(config.publicOrigin);
  return { id: hostname, name: "Yaji 雅集", origin };
};

type Person = { readonly id: string; readonly email: string; readonly name: string };

export async function registrationOptions(shop: Shop, who: Person, challenge: string, known: readonly string[]) {
  const { id, name } = relyingParty(shop);
  return {
    challenge,
    rp: { id, name },
    // A name for the account that tells nobody who it is.
    user: { id: base64url(await sha256(`passkey.${who.id}`)), name: who.email, displayName: who.name || who.email },
    pubKeyCredParams: algorithms.map((alg) => ({ type: "public-key" as const, alg })),
    timeout: timeout_ms,
    attestation: "none" as const,
    excludeCredentials: known.map((one) => ({ type: "public-key" as const, id: one })),
    authenticatorSelection: {
      residentKey: "required" as const,
      requireResidentKey: true,
      userVerification: "preferred" as const,
    },
  };
}

/** Nobody is named: the key says whose it is, and may be offered beside the address field. */
export const entryOptions = (shop: Shop, challenge: string) => ({
  challenge,
  rpId: relyingParty(shop).id,
  timeout: timeout_ms,
  userVerification: "preferred" as const,
  allowCredentials: [],
});

/** The challenge an answer says it answers; whether that was asked is looked up. "" for what is no answer. */
export function challengeIn(clientDataJSON: string): string {
  try {
    const told = JSON.parse(new TextDecoder().decode(fromBase64url(clientDataJSON))) as { challenge?: unknown };
    return typeof told.challenge === "string" ? told.challenge.slice(0, 100) : "";
  } catch {
    return "";
  }
}
