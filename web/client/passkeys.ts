/** Passkeys between the API's JSON and the browser's bytes, for browsers of every age that has them. */
import type * as contract from "../../workers/identity/passkeys/contract.ts";
import { call } from "./api.ts";

const bytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const text = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

export const knowsPasskeys = (): boolean => "PublicKeyCredential" in window;
export const offersPasskeys = async (): Promise<boolean> =>
  knowsPasskeys() && ((await PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false);

/** Asks the browser's passkeys who is there; null when the person turned away. Throws when the shop refuses. */
export async function enterByPasskey(
  mediation: "conditional" | "optional",
  signal: AbortSignal,
): Promise<{ readonly secondFactorWanted: boolean } | null> {
  const asked = await call<typeof contract.askPasskey>({ method: "POST", path: "/sessions/passkey-challenge" }, {});
  if (!asked.ok) throw new Error(asked.problem.code);
  const { challenge, rpId, timeout, userVerification } = asked.value;
  const publicKey = { challenge: bytes(challenge), rpId, timeout, userVerification };
  const found = (await navigator.credentials.get({ publicKey, mediation, signal })) as PublicKeyCredential | null;
  if (!found) return null;
  const given = found.response as AuthenticatorAssertionResponse;
  const entered = await call<typeof contract.enterByPasskey>(
    { method: "POST", path: "/sessions/by-passkey" },
    {
      id: found.id,
      response: {
        clientDataJSON: text(given.clientDataJSON),
        authenticatorData: text(given.authenticatorData),
        signature: text(given.signature),
        userHandle: given.userHandle ? text(given.userHandle) : null,
      },
    },
  );
  if (!entered.ok) throw new Error(entered.problem.code);
  return { secondFactorWanted: entered.value.second_factor_wanted };
}

/** Makes a passkey on this machine and has the shop keep it. Answers the code of the refusal, or null. */
export async function addPasskey(name: string): Promise<string | null> {
  const asked = await call<typeof contract.askForPasskey>({ method: "POST", path: "/passkeys/challenge" }, {});
  if (!asked.ok) return asked.problem.code;
  const { challenge, user, excludeCredentials, ...rest } = asked.value;
  const made = (await navigator.credentials.create({
    publicKey: {
      ...rest,
      challenge: bytes(challenge),
      user: { ...user, id: bytes(user.id) },
      excludeCredentials: excludeCredentials.map((one) => ({ ...one, id: bytes(one.id) })),
    },
  })) as PublicKeyCredential | null;
  if (!made) return "passkey.refused";
  const given = made.response as AuthenticatorAttestationResponse;
  const response = {
    clientDataJSON: text(given.clientDataJSON),
    attestationObject: text(given.attestationObject),
    transports: given.getTransports?.() ?? [],
  };
  const kept = await call<typeof contract.addPasskey>(
    { method: "POST", path: "/passkeys" },
    { id: made.id, name, response },
  );
  return kept.ok ? null : kept.problem.code;
}
