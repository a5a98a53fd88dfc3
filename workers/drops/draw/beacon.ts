/**
 * A public beacon: drand's quicknet, whose word of a round is signed by many houses and known to nobody before its time.
 * Which round will count is published with the commitment, and it is one from after the close. The house fetches it; a
 * verifier compares it with the source.
 */
import { createHash } from "node:crypto";
import { minute_ms, second_ms } from "../../kernel/clock.ts";
import type { Shop } from "../../platform/shop.ts";
import type { BeaconRound, BeaconWord } from "./draw.ts";

const quicknet = {
  source: "https://api.drand.sh/52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971/public",
  genesis_ms: 1_692_803_367 * second_ms,
  period_ms: 3 * second_ms,
};
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

/** null: the beacon has not spoken, or could not be heard; it is asked again in a minute. */
export async function hearBeacon(shop: Shop, wanted: BeaconRound): Promise<BeaconWord | null> {
  try {
    const answer = await shop.outbound(`${wanted.source}/${wanted.round}`, { timeout_ms: 5_000 });
    if (!answer.ok) return null;
    const said: unknown = JSON.parse((await answer.text()).slice(0, answer_chars_max));
    if (!isWordOf(wanted, said)) return null;
    return { ...wanted, randomness: said.randomness, signature: said.signature };
  } catch (thrown) {
    shop.log("draw.beacon_silent", { round: wanted.round, error: String(thrown).slice(0, 200) });
    return null;
  }
}
