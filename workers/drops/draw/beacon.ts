/**
 * A public beacon: drand's quicknet, whose word of a round is signed by many houses and known to nobody before its time.
 * Which round will count is published with the commitment, and it is one from after the close. The house fetches it and
 * takes it only with the signature of quicknet's key, and a verifier checks that signature again: neither has to ask.
 */
import { createHash } from "node:crypto";
import { minute_ms, second_ms } from "../../kernel/clock.ts";
import type { Shop } from "../../platform/shop.ts";
import type { BeaconRound, BeaconWord } from "./draw.ts";

const quicknet = {
  source: "https://api.drand.sh/52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971/public",
  genesis_ms: 1_692_803_367 * second_ms,
  period_ms: 3 * second_ms,
  // Of the chain 52db9ba7…, scheme bls-unchained-g1-rfc9380: its signatures are points of G1, its key is one of G2.
  publicKey:
    "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
};
const signingDomain = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
const answer_chars_max = 4_000;

/** The first round of a minute after the close. */
export function roundAfter(closesAt: number): BeaconRound {
  const passed_ms = closesAt + minute_ms - quicknet.genesis_ms;
  return { source: quicknet.source, round: Math.max(1, Math.ceil(passed_ms / quicknet.period_ms) + 1) };
}

/** A word that could be the round's: 32 bytes that are the digest of its signature, as drand makes them. */
export function isWordOf({ round }: BeaconRound, said: unknown): said is BeaconWord {
  const { round: of, randomness, signature } = (said ?? {}) as { [name: string]: unknown };
  if (of !== round || typeof randomness !== "string" || typeof signature !== "string") return false;
  if (!/^[0-9a-f]{64}$/.test(randomness) || !/^(?:[0-9a-f]{2}){32,200}$/.test(signature)) return false;
  return createHash("sha256").update(Buffer.from(signature, "hex")).digest("hex") === randomness;
}

/** Whether quicknet's key has signed this round with this word. Of another source's words nothing is known here. */
export async function isSignedWord({ source, round, signature }: BeaconWord): Promise<boolean> {
  if (source !== quicknet.source) return false;
  const { bls12_381: bls } = await import("@noble/curves/bls12-381.js");
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(BigInt(round));
  const { hash, verify } = bls.shortSignatures;
  const message = hash(createHash("sha256").update(number).digest(), signingDomain);
  try {
    return verify(signature, message, quicknet.publicKey);
  } catch {
    // No point of the curve, or not one of its group.
    return false;
  }
}

/** null: the beacon has not spoken, or could not be heard; it is asked again in a minute. */
export async function hearBeacon(shop: Shop, wanted: BeaconRound): Promise<BeaconWord | null> {
  try {
    const answer = await shop.outbound(`${wanted.source}/${wanted.round}`, { timeout_ms: 5_000 });
    if (!answer.ok) return null;
    const said: unknown = JSON.parse((await answer.text()).slice(0, answer_chars_max));
    if (!isWordOf(wanted, said)) return null;
    const word = { ...wanted, randomness: said.randomness, signature: said.signature };
    if (await isSignedWord(word)) return word;
    shop.log("draw.beacon_forged", { round: wanted.round });
    return null;
  } catch (thrown) {
    shop.log("draw.beacon_silent", { round: wanted.round, error: String(thrown).slice(0, 200) });
    return null;
  }
}
