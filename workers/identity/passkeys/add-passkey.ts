import { base64url } from "../../kernel/ids.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { audited } from "../../platform/audit.ts";
import type { Shop } from "../../platform/shop.ts";
import { findChallenge, newChallenge } from "../challenge-store.ts";
import { changeLetter } from "../letters.ts";
import type { AccountActor } from "../page-kit.ts";
import { challengeIn, registrationOptions, relyingParty } from "./options.ts";
import { insertPasskey, selectPasskeys, type PasskeyLine } from "./passkey-store.ts";

export type RegistrationAnswer = {
  readonly id: string;
  readonly response: {
    readonly clientDataJSON: string;
    readonly attestationObject: string;
    readonly transports?: readonly string[] | undefined;
  };
};
export type AddFault =
  | { readonly code: "passkey.refused" }
  | { readonly code: "passkey.taken" }
  | { readonly code: "passkey.too_full" };

export async function askForPasskey(shop: Shop, actor: AccountActor) {
  const challenge = { purpose: "passkey_new", accountId: actor.id, browserSha256: "", detail: {} } as const;
  const [{ words, write }, known] = await Promise.all([
    newChallenge(shop, challenge),
    shop.db.all<PasskeyLine>(selectPasskeys(actor.id)),
  ]);
  await shop.commit([write]);
  return registrationOptions(
    shop,
    { id: actor.id, ...(await actor.person()) },
    words,
    known.map(({ credentialId }) => credentialId),
  );
}

/** A new passkey of this account, whose owner is told of it by letter. */
export async function addPasskey(
  shop: Shop,
  actor: AccountActor,
  answer: RegistrationAnswer,
  name: string,
): Promise<Result<{ readonly id: string }, AddFault>> {
  const words = challengeIn(answer.response.clientDataJSON);
  const asked = await findChallenge(shop, "passkey_new", words);
  if (!asked || asked.accountId !== actor.id) return err({ code: "passkey.refused" });
  const made = await verified(shop, answer, words);
  if (!made) return err({ code: "passkey.refused" });
  const transports = JSON.stringify((answer.response.transports ?? []).slice(0, 8));
  const outcome = await shop.commit([
    ...asked.using,
    ...insertPasskey(shop, { ...made, accountId: actor.id, transports, name: name.trim().slice(0, 60) }),
    audited(shop, "passkey.added", actor.id, { credentialId: made.credentialId }),
    await changeLetter(shop, { id: actor.id, ...(await actor.person()), locale: shop.locale }, "passkey"),
  ]);
  if (outcome === "duplicate") return err({ code: "passkey.taken" });
  return outcome === "committed" ? ok({ id: made.credentialId }) : err({ code: "passkey.too_full" });
}

async function verified(shop: Shop, answer: RegistrationAnswer, expectedChallenge: string) {
  const { verifyRegistrationResponse } = await import("@simplewebauthn/server");
  const { id, origin } = relyingParty(shop);
  const { clientDataJSON, attestationObject } = answer.response;
  try {
    const { verified: holds, registrationInfo } = await verifyRegistrationResponse({
      response: {
        id: answer.id,
        rawId: answer.id,
        type: "public-key",
        response: { clientDataJSON, attestationObject },
        clientExtensionResults: {},
      },
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: false,
    });
    if (!holds || !registrationInfo) return null;
    const { credential, credentialBackedUp } = registrationInfo;
    const publicKey = base64url(credential.publicKey);
    return { credentialId: credential.id, publicKey, counter: credential.counter, synced: credentialBackedUp };
  } catch {
    // The library throws on every answer that does not hold.
    return null;
  }
}
