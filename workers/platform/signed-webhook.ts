/** Messages signed by Standard Webhooks 1.x: HMAC-SHA-256 over `id.timestamp.body`, at most five minutes old. */
import { minute_ms } from "../kernel/clock.ts";
import { sameText } from "../kernel/crypto.ts";

export type SignedMessage =
  | { readonly ok: true; readonly id: string; readonly body: unknown }
  | { readonly ok: false; readonly reason: "unauthenticated" | "stale" | "malformed" };

const age_ms = 5 * minute_ms;

/** Several secrets may hold at once, while one is replaced by another. */
export async function readSigned(
  raw: string,
  headers: Headers,
  secrets: readonly string[],
  now: number,
): Promise<SignedMessage> {
  const [id, stamp, given] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map(
    (name) => headers.get(name) ?? "",
  ) as [string, string, string];
  if (!/^[\w-]{1,100}$/.test(id) || !/^\d{9,11}$/.test(stamp)) return { ok: false, reason: "malformed" };
  const wanted = await Promise.all(secrets.map((secret) => signatureOf(secret, `${id}.${stamp}.${raw}`)));
  const offered = given.split(" ").slice(0, 10);
  if (!wanted.some((one) => offered.some((other) => sameText(other, one))))
    return { ok: false, reason: "unauthenticated" };
  if (Math.abs(now - Number(stamp) * 1_000) > age_ms) return { ok: false, reason: "stale" };
  try {
    return { ok: true, id, body: JSON.parse(raw) as unknown };
  } catch {
    return { ok: false, reason: "malformed" };
  }
}

async function signatureOf(secret: string, message: string): Promise<string> {
  const bytes = Uint8Array.from(atob(secret.replace(/^whsec_/, "")), (c) => c.charCodeAt(0));
  const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const signed = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(message));
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(signed)))}`;
}
