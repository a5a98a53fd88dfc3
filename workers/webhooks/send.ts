/** One call to a seller's address: signed, capped in time and bytes, and never followed anywhere else. */
import { second_ms } from "../kernel/clock.ts";
import { unseal } from "../kernel/crypto.ts";
import { invariant } from "../kernel/result.ts";
import type { Shop } from "../platform/shop.ts";
import type { Sealed, Webhook } from "./endpoint-store.ts";
import { signedHeaders } from "./signature.ts";

export const sealPurpose = "webhooks.secret";
const timeout_ms = 5_000;
const answer_bytes_max = 64 * 1024;

export type Sent = {
  /** 0: nobody answered */
  readonly status: number;
  readonly fault: "" | "refused_address" | "unreachable" | "status";
  readonly answer: string;
};

/** `hearAnswer`: the first 64 KB of what it says, for the challenge; otherwise the answer's body is not read at all. */
export async function send(
  shop: Shop,
  webhook: Webhook & Sealed,
  id: string,
  body: string,
  hearAnswer = false,
): Promise<Sent> {
  const { signingSecret } = shop.config;
  const keys = await Promise.all(
    webhook.sealed.map(async (sealed) => {
      const key = await unseal(signingSecret, sealPurpose, webhook.id, sealed);
      invariant(key, "a webhook's secret opens with the secret it was sealed with");
      return key;
    }),
  );
  const signed = await signedHeaders(keys, id, Math.floor(shop.now / second_ms), body);
  const headers = { "content-type": "application/json", "user-agent": "Yaji-Webhooks/1", ...signed };
  try {
    const answer = await shop.outbound(webhook.url, { method: "POST", headers, body, timeout_ms });
    const taken = answer.status >= 200 && answer.status < 300;
    const said = hearAnswer && taken ? await readCapped(answer) : "";
    if (!hearAnswer) await answer.body?.cancel();
    return { status: answer.status, fault: taken ? "" : "status", answer: said };
  } catch (thrown) {
    const refused = thrown instanceof Error && thrown.message.startsWith("Refused address");
    return { status: 0, fault: refused ? "refused_address" : "unreachable", answer: "" };
  }
}

async function readCapped(answer: Response): Promise<string> {
  if (!answer.body) return "";
  const reader = answer.body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < answer_bytes_max) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.byteLength;
  }
  await reader.cancel();
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return new TextDecoder().decode(whole.subarray(0, answer_bytes_max));
}
