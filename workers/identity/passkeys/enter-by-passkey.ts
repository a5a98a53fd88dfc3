import { minute_ms } from "../../kernel/clock.ts";
import { fromBase64url } from "../../kernel/ids.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Shop } from "../../platform/shop.ts";
import type { Caller } from "../caller.ts";
import { findChallenge, newChallenge } from "../challenge-store.ts";
import { enter, type Entered } from "../enter.ts";
import { findAccount } from "../store.ts";
import { challengeIn, entryOptions, relyingParty } from "./options.ts";
import { findPasskey, usePasskey, type Passkey } from "./passkey-store.ts";

export type EntryAnswer = {
  readonly id: string;
  readonly response: {
    readonly clientDataJSON: string;
    readonly authenticatorData: string;
    readonly signature: string;
    readonly userHandle?: string | null | undefined;
  };
};
export type PasskeyFault =
  | { readonly code: "passkey.unauthenticated" }
  | { readonly code: "passkey.too_many"; readonly retryAfter_seconds: number };

const asks_an_address = 60;

export async function askPasskey(shop: Shop, from: string) {
  const rate = await shop.rate(`passkey-from.${from.slice(0, 64)}`).take(asks_an_address, 15 * minute_ms, shop.now);
  if (!rate.allowed) return err({ code: "passkey.too_many", retryAfter_seconds: rate.retryAfter_seconds } as const);
  const challenge = { purpose: "passkey", accountId: "", browserSha256: "", detail: {} } as const;
  const { words, write } = await newChallenge(shop, challenge);
  await shop.commit([write]);
  return ok(entryOptions(shop, words));
}

/** One refusal for an unknown key, a wrong signature, a stale challenge and a suspended account. */
export async function enterByPasskey(
  shop: Shop,
  answer: EntryAnswer,
  from: Caller,
  before: string | null,
): Promise<Result<Entered, PasskeyFault>> {
  const refused = err({ code: "passkey.unauthenticated" } as const);
  const words = challengeIn(answer.response.clientDataJSON);
  const [asked, passkey] = await Promise.all([findChallenge(shop, "passkey", words), findPasskey(shop, answer.id)]);
  if (!asked || !passkey) return refused;
  const shown = await verified(shop, answer, words, passkey);
  const account = shown && (await findAccount(shop, passkey.accountId));
  if (!account) return refused;
  const { outcome, entered } = await enter(shop, account, {
    method: "passkey",
    // A key that asked for a finger, a face or a PIN is two factors: what one has, and what one is or knows.
    secondFactor: shown.userVerified,
    from,
    before,
    with: [...asked.using, ...usePasskey(shop, passkey.credentialId, shown.newCounter)],
  });
  return outcome === "committed" ? ok(entered) : refused;
}

async function verified(shop: Shop, answer: EntryAnswer, expectedChallenge: string, passkey: Passkey) {
  const { verifyAuthenticationResponse } = await import("@simplewebauthn/server");
  const { id, origin } = relyingParty(shop);
  const { clientDataJSON, authenticatorData, signature } = answer.response;
  try {
    const { verified: holds, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id: answer.id,
        rawId: answer.id,
        type: "public-key",
        response: { clientDataJSON, authenticatorData, signature },
        clientExtensionResults: {},
      },
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: id,
      credential: { id: passkey.credentialId, publicKey: fromBase64url(passkey.publicKey), counter: passkey.counter },
      requireUserVerification: false,
    });
    return holds ? authenticationInfo : null;
  } catch {
    return null;
  }
}
